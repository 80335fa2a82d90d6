package org.syncline.store;

import java.util.Arrays;

/// Octets that are equal when their content is.
record Blob(byte[] octets) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Blob(var theirs) && Arrays.equals(octets, theirs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }
}
