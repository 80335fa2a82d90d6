package org.syncline.configuration;

/// Where something stands in a file; line and column are counted from 1.
public record Place(String file, int line, int column) {

    @Override
    public String toString() {
        return "%s:%d:%d".formatted(file, line, column);
    }
}
