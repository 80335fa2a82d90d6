package org.syncline.server.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// One way in: what is asked, where, and by whom.
///
/// @param path with `{variables}`
/// @param whose for what the role has to be held
/// @param summary for the OpenAPI document
/// @param weighs whether whoever signed in some time ago shows the password again ([Proof])
public record Route(Verb verb, String path, Who who, Whose whose, String summary, boolean weighs) {

    public enum Verb {
        GET,
        POST
    }

    /// Who may.
    public sealed interface Who {

        /// Whether or not signed in.
        record Anyone() implements Who {}

        /// Whoever is signed in; for what is of a connector, whoever holds any role there.
        record SignedIn() implements Who {}

        /// Whoever holds one of these roles.
        record Holders(Set<Role> roles) implements Who {

            public Holders {
                roles = Set.copyOf(roles);
            }
        }
    }

    /// The connectors for which somebody who holds these may.
    public Sight sight(Grants held) {
        var named = held.connectors().stream()
                .filter(connector -> suffice(held.over(connector)))
                .collect(Collectors.toCollection(TreeSet::new));
        return suffice(held.everywhere()) ? Sight.EVERYTHING : new Sight.Only(named);
    }

    private boolean suffice(Set<Role> held) {
        return switch (who) {
            case Who.Anyone() -> true;
            case Who.SignedIn() -> !held.isEmpty();
            case Who.Holders(var roles) -> roles.stream().anyMatch(held::contains);
        };
    }

    /// Whether somebody who is signed in and holds these may.
    ///
    /// @param owners the connectors that it is about, if it is about one thing; none: nobody knows
    public boolean allows(Grants held, Collection<String> owners) {
        var sight = sight(held);
        return switch (whose) {
            case NOBODY -> !(who instanceof Who.Holders) || sees(sight);
            case WHOLE -> sight.isWhole();
            case SEVERAL -> sees(sight);
            case CONNECTOR, FORM, RUN, CS_OBJECT, MV_OBJECT ->
                sight.isWhole() || owners.stream().anyMatch(sight::includes);
        };
    }

    private static boolean sees(Sight sight) {
        return !(sight instanceof Sight.Only(var connectors)) || !connectors.isEmpty();
    }

    static Route anyone(Verb verb, String path, String summary) {
        return new Route(verb, path, new Who.Anyone(), Whose.NOBODY, summary, false);
    }

    static Route signedIn(Whose whose, Verb verb, String path, String summary) {
        return new Route(verb, path, new Who.SignedIn(), whose, summary, false);
    }

    static Route holders(EnumSet<Role> roles, Whose whose, Verb verb, String path, String summary) {
        return new Route(verb, path, new Who.Holders(roles), whose, summary, false);
    }

    /// What is not easily undone, or gives others power.
    static Route weighing(EnumSet<Role> roles, Whose whose, String path, String summary) {
        return new Route(Verb.POST, path, new Who.Holders(roles), whose, summary, true);
    }
}
