package org.syncline.core.value;

/// The number of an MV object inside this installation. Strangers see its UUID.
public record MvObjectId(long number) implements Comparable<MvObjectId> {

    @Override
    public int compareTo(MvObjectId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "#" + number;
    }
}
