package org.syncline.core.sync;

import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;

/// What became of an object of a target connector in a synchronization (operations.md 3.4).
public enum OutboundCounter {
    CONNECTOR_FLOW("connector-flow"),
    CONNECTOR_NO_FLOW("connector-no-flow"),
    PROVISIONED_ADD_FLOW("provisioned-add-flow"),
    PROVISIONED_ADD_NO_FLOW("provisioned-add-no-flow"),
    PROVISIONED_RENAME_FLOW("provisioned-rename-flow"),
    PROVISIONED_RENAME_NO_FLOW("provisioned-rename-no-flow"),
    PROVISIONED_DELETE_ADD_FLOW("provisioned-delete-add-flow"),
    PROVISIONED_DELETE_ADD_NO_FLOW("provisioned-delete-add-no-flow"),
    PROVISIONED_DISCONNECT("provisioned-disconnect"),
    /// A disconnect that staged a delete; counted as a disconnect too.
    PROVISIONED_DELETE("provisioned-delete");

    private final String code;

    OutboundCounter(String code) {
        this.code = code;
    }

    /// For an object that is there, by how its current view changes.
    static OutboundCounter of(Delta delta) {
        return switch (delta) {
            case Delta.None() -> CONNECTOR_NO_FLOW;
            case Delta.Update update
            when update.isRename() -> update.changes().isEmpty() ? PROVISIONED_RENAME_NO_FLOW : PROVISIONED_RENAME_FLOW;
            case Delta.DeleteAdd(var _, var after) -> madeAnew(after);
            case Delta.Update _, Delta.Add _, Delta.Delete _ -> CONNECTOR_FLOW;
        };
    }

    /// For an object that goes, with another of this kind under its name.
    static OutboundCounter madeAnew(Hologram after) {
        return after.attributes().isEmpty() ? PROVISIONED_DELETE_ADD_NO_FLOW : PROVISIONED_DELETE_ADD_FLOW;
    }

    /// The name in run history and the API.
    public String code() {
        return code;
    }
}
