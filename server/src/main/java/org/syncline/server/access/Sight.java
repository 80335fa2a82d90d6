package org.syncline.server.access;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;

/// The connectors that somebody may see by a route; what is of others is not shown.
///
/// [Guard] finds it by the table of routes, and hands it to whoever answers as a parameter.
public sealed interface Sight {

    Sight EVERYTHING = new Everything();

    /// All connectors, and what is of none or of many.
    record Everything() implements Sight {}

    /// These, and nothing that is of none or of many.
    record Only(SortedSet<String> connectors) implements Sight {

        public Only {
            connectors = Collections.unmodifiableSortedSet(new TreeSet<>(connectors));
        }
    }

    default boolean isWhole() {
        return this instanceof Everything;
    }

    default boolean includes(String connector) {
        return switch (this) {
            case Everything() -> true;
            case Only(var connectors) -> connectors.contains(connector);
        };
    }

    /// @throws Refused whether or not there is such a connector
    default void demand(String connector) {
        if (!includes(connector)) {
            throw refused("this connector");
        }
    }

    /// @param what it is that may not be seen
    static Refused refused(String what) {
        return new Refused(
                ExitCode.DENIED,
                "Your roles do not allow %s. An administrator can give them for more connectors, under Accounts."
                        .formatted(what));
    }
}
