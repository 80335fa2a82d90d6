package org.syncline.core.sync;

import org.syncline.core.space.Delta;

/// What became of an object of a target connector in a synchronization (operations.md 3.4).
public enum OutboundCounter {
    CONNECTOR_FLOW("connector-flow"),
    CONNECTOR_NO_FLOW("connector-no-flow"),
    PROVISIONED_ADD_FLOW("provisioned-add-flow"),
    PROVISIONED_ADD_NO_FLOW("provisioned-add-no-flow"),
    PROVISIONED_RENAME_FLOW("provisioned-rename-flow"),
    PROVISIONED_RENAME_NO_FLOW("provisioned-rename-no-flow"),
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
            case Delta.Update _, Delta.Add _, Delta.Delete _, Delta.DeleteAdd _ -> CONNECTOR_FLOW;
        };
    }

    /// The name in run history and the API.
    public String code() {
        return code;
    }
}
