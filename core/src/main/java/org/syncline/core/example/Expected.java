package org.syncline.core.example;

import java.util.List;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;

/// What is to hold after a step. What is not named is not compared, but for problems: there are none that are not
/// named.
///
/// @param unjoined the objects that are joined to nothing
public record Expected(List<Identity> identities, List<Unjoined> unjoined, Exports exports, List<Trouble> troubles) {

    public Expected {
        identities = List.copyOf(identities);
        unjoined = List.copyOf(unjoined);
        troubles = List.copyOf(troubles);
    }

    /// One MV object.
    ///
    /// @param joined exactly these objects of the example are joined to it
    public record Identity(Origin origin, List<String> joined, List<Demand> demands) {

        public Identity {
            joined = List.copyOf(joined);
            demands = List.copyOf(demands);
        }
    }

    public record Unjoined(Origin origin, String name) {}

    /// What is pending in all connectors together.
    public sealed interface Exports {

        /// Nothing is said of it.
        record Unsaid() implements Exports {}

        /// These and no other.
        record Exactly(Origin origin, List<Export> exports) implements Exports {

            public Exactly {
                exports = List.copyOf(exports);
            }
        }
    }

    /// One object that is to be sent.
    public record Export(Origin origin, Mention who, List<Demand> demands) {

        public Export {
            demands = List.copyOf(demands);
        }
    }

    /// A problem that is to be told.
    ///
    /// @param object whom it is about; empty if that makes no difference
    /// @param text part of its message; empty if that makes no difference
    public record Trouble(Origin origin, String code, String object, String text) {}

    /// One thing that is asked of an object.
    public sealed interface Demand {

        Origin origin();

        record Type(Origin origin, ObjectTypeName type) implements Demand {}

        /// Of a pending export: what is done to the object.
        record Change(Origin origin, Act act) implements Demand {}

        /// Of a pending export: where the object is to stand.
        record Place(Origin origin, DistinguishedName dn) implements Demand {}

        record Attribute(Origin origin, Said.Attribute attribute) implements Demand {}

        /// There is no attribute, or no change of one, but those named.
        record NoOther(Origin origin) implements Demand {}
    }

    /// What an export does to an object.
    public enum Act {
        ADD,
        UPDATE,
        DELETE
    }
}
