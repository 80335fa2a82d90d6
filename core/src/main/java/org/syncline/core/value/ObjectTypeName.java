package org.syncline.core.value;

/// The name of an object type in the schema's spelling: user, group, person …
public record ObjectTypeName(String text) implements Comparable<ObjectTypeName> {

    public ObjectTypeName {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an object type needs a name");
        }
    }

    /// Written out for the reason that an [AttributeName]'s is.
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ObjectTypeName theirs && text.equals(theirs.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public int compareTo(ObjectTypeName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
