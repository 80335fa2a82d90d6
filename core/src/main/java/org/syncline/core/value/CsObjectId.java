package org.syncline.core.value;

/// The number of a CS object inside this installation. Strangers see its UUID.
public record CsObjectId(long number) implements Comparable<CsObjectId> {

    @Override
    public int compareTo(CsObjectId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "#" + number;
    }
}
