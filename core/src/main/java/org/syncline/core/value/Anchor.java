package org.syncline.core.value;

/// The identity a connected system gives an object. It never changes: another anchor, another object.
///
/// An object that is still to be created has none yet: [#NONE].
public record Anchor(String text) implements Comparable<Anchor> {

    public static final int LONGEST = 398;

    /// The anchor of an object that the connected system has not created yet.
    public static final Anchor NONE = new Anchor("");

    public Anchor {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "an anchor has at most " + LONGEST + " characters, not " + text.length());
        }
    }

    public boolean isKnown() {
        return !text.isEmpty();
    }

    @Override
    public int compareTo(Anchor other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
