package org.syncline.core.example;

import java.util.List;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;

/// What a connected system shows.
public sealed interface Given {

    Origin origin();

    List<Said.Attribute> attributes();

    /// An object that was not there before.
    record Appears(
            Origin origin,
            String name,
            ConnectorId connector,
            Anchor anchor,
            ObjectTypeName type,
            DistinguishedName dn,
            List<Said.Attribute> attributes)
            implements Given {

        public Appears {
            attributes = List.copyOf(attributes);
        }
    }

    /// Another state of an object that is there: the attributes named are laid over.
    ///
    /// @param name what it is called from now on; empty if it keeps its name
    /// @param moved where it stands now, or nothing
    record Changes(
            Origin origin, Mention who, String name, List<DistinguishedName> moved, List<Said.Attribute> attributes)
            implements Given {

        public Changes {
            moved = List.copyOf(moved);
            attributes = List.copyOf(attributes);
        }
    }
}
