package org.syncline.cloud.model;

/// A call that is refused as a whole, with the status and the code the client gets. Caught once, at the front.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    public Refusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    public static Refusal invalid(String message) {
        return new Refusal(400, "InvalidRequest", message);
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
