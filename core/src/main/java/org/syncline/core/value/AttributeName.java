package org.syncline.core.value;

/// The name of an attribute in the schema's spelling. Two spellings are two names.
///
/// There are few, made when rules and schemas are read, and compared hundreds of times for each object: equal names
/// share one text.
public record AttributeName(String text) implements Comparable<AttributeName> {

    public AttributeName {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an attribute needs a name");
        }
        text = text.intern();
    }

    /// Written out, here and in what else is compared hundreds of times for each object: those that a record makes by
    /// itself are not inlined into such large loops.
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof AttributeName theirs && text.equals(theirs.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public int compareTo(AttributeName other) {
        return this == other ? 0 : text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
