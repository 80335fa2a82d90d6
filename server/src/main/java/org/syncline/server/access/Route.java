package org.syncline.server.access;

import java.util.EnumSet;
import java.util.Set;

/// One way in: what is asked, where, and by whom.
///
/// @param path with `{variables}`
/// @param summary for the OpenAPI document
public record Route(Verb verb, String path, Who who, String summary) {

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
        return new Route(verb, path, new Who.Anyone(), summary);
    }

    static Route signedIn(Verb verb, String path, String summary) {
        return new Route(verb, path, new Who.SignedIn(), summary);
    }

    static Route holders(EnumSet<Role> roles, Verb verb, String path, String summary) {
        return new Route(verb, path, new Who.Holders(roles), summary);
    }
}
