package org.syncline.core.function.reference;

/// The expression fails; the product has to fail, too, with whatever message.
final class Wrong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Wrong(String message) {
        super(message, null, false, false);
    }

    /// Stands where a value would; it has none.
    @SuppressWarnings({"DoNotCallSuggester", "TypeParameterUnusedInFormals"})
    static <T> T now(String message) {
        throw new Wrong(message);
    }

    static void unless(boolean condition, String message) {
        if (!condition) {
            throw new Wrong(message);
        }
    }
}
