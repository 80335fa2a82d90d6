package org.syncline.core.sync;

/// What became of one CS object in a synchronization; exactly one for each processed object (operations.md 3.3).
public enum InboundCounter {
    /// Nothing that counts: a disconnector was forgotten, or an explicit one took note of its import.
    NONE(""),
    DISCONNECTOR_FILTERED("disconnector-filtered"),
    DISCONNECTOR_REMAINS("disconnector-remains"),
    DISCONNECTOR_JOINED_FLOW("disconnector-joined-flow"),
    DISCONNECTOR_JOINED_NO_FLOW("disconnector-joined-no-flow"),
    DISCONNECTOR_JOINED_REMOVE_MV("disconnector-joined-remove-mv"),
    DISCONNECTOR_PROJECTED_FLOW("disconnector-projected-flow"),
    DISCONNECTOR_PROJECTED_NO_FLOW("disconnector-projected-no-flow"),
    DISCONNECTOR_PROJECTED_REMOVE_MV("disconnector-projected-remove-mv"),
    CONNECTOR_FLOW("connector-flow"),
    CONNECTOR_NO_FLOW("connector-no-flow"),
    CONNECTOR_FLOW_REMOVE_MV("connector-flow-remove-mv"),
    CONNECTOR_FILTERED_LEAVE_MV("connector-filtered-leave-mv"),
    CONNECTOR_FILTERED_REMOVE_MV("connector-filtered-remove-mv"),
    CONNECTOR_DELETE_LEAVE_MV("connector-delete-leave-mv"),
    CONNECTOR_DELETE_REMOVE_MV("connector-delete-remove-mv"),
    CONNECTOR_DELETE_ADD_PROCESSED("connector-delete-add-processed"),
    FLOW_FAILURE("flow-failure");

    private final String code;

    InboundCounter(String code) {
        this.code = code;
    }

    /// The name in run history and the API.
    public String code() {
        return code;
    }
}
