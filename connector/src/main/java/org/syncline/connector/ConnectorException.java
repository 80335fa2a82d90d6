package org.syncline.connector;

import java.io.Serial;

/// The connected system could not do what was asked. The run step stops and can be run again.
///
/// The message is for the operator: what happened, why, and what helps; never a secret.
public class ConnectorException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /// Decides the result of the run step (operations.md 4.1) and the connection result.
    public enum Reason {
        /// Not reached at all: `no-start-connection`, `failed-connection`.
        UNREACHABLE,
        /// The certificate is not trusted: `no-start-connection`, `failed-connection`.
        UNTRUSTED,
        /// User name or password refused: `no-start-credentials`, `failed-authentication`.
        CREDENTIALS,
        /// A right is missing: `no-start-connection`, `failed-permission`.
        PERMISSION,
        /// Lost or broken in the middle: `stopped-connectivity`, `dropped-connection`.
        DROPPED,
        /// A search failed in the middle: `stopped-connectivity`, `failed-search`.
        SEARCH,
        /// The selected partition or base does not exist: `no-start-partition-delete`.
        NO_PARTITION,
        /// The watermark is unknown or too old: `no-start-full-import-required`, `warning-no-watermark`.
        WATERMARK,
        /// A setting is missing or makes no sense: `no-start-bad-ma-configuration`.
        BAD_CONFIGURATION
    }

    private final Reason reason;

    public ConnectorException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public ConnectorException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
