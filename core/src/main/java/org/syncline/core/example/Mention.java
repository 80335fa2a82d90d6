package org.syncline.core.example;

import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.DistinguishedName;

/// How an example speaks of an object.
public sealed interface Mention {

    /// By the name that the example gives it.
    record Called(String name) implements Mention {
        @Override
        public String toString() {
            return name;
        }
    }

    /// By where it stands.
    record At(ConnectorId connector, DistinguishedName dn) implements Mention {
        @Override
        public String toString() {
            return dn.toString();
        }
    }

    /// The object of that connector which is joined to the same MV object as another.
    record PartnerOf(ConnectorId connector, String name) implements Mention {
        @Override
        public String toString() {
            return "the partner of " + name;
        }
    }

    /// The only one of that connector that comes into question.
    record Only(ConnectorId connector) implements Mention {
        @Override
        public String toString() {
            return "an object";
        }
    }
}
