package org.syncline.connector.cloudsync;

import java.util.List;
import org.syncline.connector.ExportOutcome;
import tools.jackson.databind.node.ObjectNode;

/// What one export entry becomes.
sealed interface Draft {

    /// These items, in this order: one for the object, then its members in portions. None: there is nothing to tell.
    record Items(List<ObjectNode> items) implements Draft {}

    /// It cannot be said in this protocol, and nothing is sent.
    record Settled(ExportOutcome outcome) implements Draft {}

    default List<ObjectNode> toSend() {
        return switch (this) {
            case Items(var items) -> items;
            case Settled _ -> List.of();
        };
    }
}
