package org.syncline.server.access;

import java.util.EnumSet;
import java.util.Set;

/// One way in: what is asked, where, and by whom.
///
/// @param path with `{variables}`
/// @param summary for the OpenAPI document
/// @param weighs whether whoever signed in some time ago shows the password again ([Proof])
public record Route(Verb verb, String path, Who who, String summary, boolean weighs) {

    public enum Verb {
        GET,
        POST
    }

    /// Who may.
    public sealed interface Who {

        /// Whether or not signed in.
        record Anyone() implements Who {}

        /// Whoever is signed in.
        record SignedIn() implements Who {}

        /// Whoever holds one of these roles.
        record Holders(Set<Role> roles) implements Who {

            public Holders {
                roles = Set.copyOf(roles);
            }
        }
    }

    /// Whether somebody signed in with these roles may.
    public boolean allows(Set<Role> held) {
        return switch (who) {
            case Who.Anyone() -> true;
            case Who.SignedIn() -> true;
            case Who.Holders(var roles) -> roles.stream().anyMatch(held::contains);
        };
    }

    static Route anyone(Verb verb, String path, String summary) {
        return new Route(verb, path, new Who.Anyone(), summary, false);
    }

    static Route signedIn(Verb verb, String path, String summary) {
        return new Route(verb, path, new Who.SignedIn(), summary, false);
    }

    static Route holders(EnumSet<Role> roles, Verb verb, String path, String summary) {
        return new Route(verb, path, new Who.Holders(roles), summary, false);
    }

    /// What is not easily undone, or gives others power.
    static Route weighing(EnumSet<Role> roles, String path, String summary) {
        return new Route(Verb.POST, path, new Who.Holders(roles), summary, true);
    }
}
