package org.syncline.core.value;

/// The name of an attribute in the schema's spelling. Two spellings are two names.
public record AttributeName(String text) implements Comparable<AttributeName> {

    public AttributeName {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an attribute needs a name");
        }
    }

    @Override
    public int compareTo(AttributeName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
