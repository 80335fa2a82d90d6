package org.syncline.core.sync;

/// What an imported object did to the connector space (operations.md 3.2).
public enum StageCounter {
    NO_CHANGE("stage-no-change"),
    ADD("stage-add"),
    UPDATE("stage-update"),
    RENAME("stage-rename"),
    DELETE("stage-delete"),
    DELETE_ADD("stage-delete-add"),
    FAILURE("stage-failure");

    private final String code;

    StageCounter(String code) {
        this.code = code;
    }

    /// The name in run history and the API.
    public String code() {
        return code;
    }
}
