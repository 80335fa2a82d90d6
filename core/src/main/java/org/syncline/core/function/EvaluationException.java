package org.syncline.core.function;

/// Ends the evaluation of a formula; the formula turns it into an outcome, so that no caller sees it.
public final class EvaluationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public static final String ERROR_FUNCTION = "sync-rule-error-function-triggered";
    public static final String TYPE_MISMATCH = "sync-rule-type-mismatch";
    public static final String OTHER = "sync-rule-error";

    private final String code;
    private final boolean placed;

    private EvaluationException(String code, String message, boolean placed) {
        super(message, null, false, false);
        this.code = code;
        this.placed = placed;
    }

    /// The `Error` function was called; the message is the rule author's own.
    public static EvaluationException triggered(String message) {
        return new EvaluationException(ERROR_FUNCTION, message, true);
    }

    public static EvaluationException mismatch(String message) {
        return new EvaluationException(TYPE_MISMATCH, Excerpt.of(message), false);
    }

    public static EvaluationException failed(String message) {
        return new EvaluationException(OTHER, Excerpt.of(message), false);
    }

    /// The same with the place, unless a place within that one is already named.
    public EvaluationException in(String place) {
        return placed ? this : new EvaluationException(code, message() + ", in " + place, true);
    }

    public boolean isPlaced() {
        return placed;
    }

    public String code() {
        return code;
    }

    public String message() {
        var message = getMessage();
        return message == null ? code : message;
    }
}
