package org.syncline.core.function;

/// The beginning and the end of a message that a rule's author can make as long as a text.
public final class Excerpt {

    private static final int LONGEST = 500;
    private static final int BEGINNING = 250;
    private static final int END = 100;

    private Excerpt() {}

    public static String of(String message) {
        return message.length() <= LONGEST
                ? message
                : message.substring(0, whole(message, BEGINNING)) + " … "
                        + message.substring(whole(message, message.length() - END));
    }

    /// An offset that splits no character.
    private static int whole(String message, int offset) {
        return Character.isLowSurrogate(message.charAt(offset)) ? offset + 1 : offset;
    }
}
