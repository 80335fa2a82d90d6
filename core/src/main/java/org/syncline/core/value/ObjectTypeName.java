package org.syncline.core.value;

/// The name of an object type in the schema's spelling: user, group, person …
public record ObjectTypeName(String text) implements Comparable<ObjectTypeName> {

    public ObjectTypeName {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an object type needs a name");
        }
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
