package org.syncline.server.access;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;

/// A role, and what it is held for.
record Grant(Role role, Reach reach) implements Comparable<Grant>, Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final String OF = " of ";
    private static final Comparator<Grant> ORDER =
            Comparator.comparing(Grant::role).thenComparing(Grant::connector);

    /// What a role is held for.
    sealed interface Reach extends Serializable {

        /// For all connectors, those to come too, and for what is of none.
        record Everything() implements Reach {

            @Serial
            private static final long serialVersionUID = 1;
        }

        /// For one connector. While there is none of that name it gives no right.
        ///
        /// @param name as the configuration calls it
        record Connector(String name) implements Reach {

            @Serial
            private static final long serialVersionUID = 1;
        }
    }

    static Grant everywhere(Role role) {
        return new Grant(role, new Reach.Everything());
    }

    static Grant of(Role role, String connector) {
        return new Grant(role, new Reach.Connector(connector));
    }

    boolean isEverywhere() {
        return reach instanceof Reach.Everything;
    }

    /// Empty: it is for everything.
    String connector() {
        return reach instanceof Reach.Connector(var name) ? name : "";
    }

    Grant with(Role other) {
        return new Grant(other, reach);
    }

    /// `OPERATOR of contoso`, as it is kept. An older Syncline knows no role of that name and gives no right.
    String text() {
        return role.name() + beside();
    }

    /// `operator of contoso`, as it is said.
    String words() {
        return role.word() + beside();
    }

    private String beside() {
        return isEverywhere() ? "" : OF + connector();
    }

    /// The part of what was kept or said that is the role.
    static String first(String text) {
        return text.split(OF, 2)[0];
    }

    /// As [#first], with what stands behind it.
    static Grant read(Role role, String text) {
        var parts = text.split(OF, 2);
        return parts.length < 2 ? everywhere(role) : of(role, parts[1].strip());
    }

    @Override
    public int compareTo(Grant other) {
        return ORDER.compare(this, other);
    }
}
