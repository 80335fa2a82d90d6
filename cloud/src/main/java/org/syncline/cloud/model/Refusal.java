package org.syncline.cloud.model;

import java.time.Duration;
import java.util.Map;

/// A call that is refused as a whole, with the status and the code the client gets. Caught once, at the front.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final transient Map<String, String> headers;

    public Refusal(int status, String code, String message) {
        this(status, code, message, Map.of());
    }

    private Refusal(int status, String code, String message, Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.headers = headers;
    }

    public static Refusal invalid(String message) {
        return new Refusal(400, "InvalidRequest", message);
    }

    /// Of a client that sends more than it may.
    public static Refusal throttled(Duration pause) {
        return new Refusal(
                429, "TooManyRequests", "Too much was sent.", Map.of("Retry-After", Long.toString(pause.toSeconds())));
    }

    public Map<String, String> headers() {
        return headers;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String text() {
        return String.valueOf(getMessage());
    }
}
