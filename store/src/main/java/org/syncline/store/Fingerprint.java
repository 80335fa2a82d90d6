package org.syncline.store;

import java.nio.ByteBuffer;

/// A keyed 128-bit hash. Those of single values add up to that of a set, so that one member more or less
/// changes the fingerprint of a large group without looking at the others (DECISIONS 10).
public record Fingerprint(long high, long low) {

    /// No fingerprint: equal to nothing that was hashed, in practice.
    public static final Fingerprint NONE = new Fingerprint(0, 0);

    static final int OCTETS = 2 * Long.BYTES;

    Fingerprint plus(Fingerprint other) {
        return new Fingerprint(high + other.high, low + other.low);
    }

    Fingerprint minus(Fingerprint other) {
        return new Fingerprint(high - other.high, low - other.low);
    }

    byte[] octets() {
        return ByteBuffer.allocate(OCTETS).putLong(high).putLong(low).array();
    }

    static Fingerprint of(byte[] octets) {
        var buffer = ByteBuffer.wrap(octets);
        return new Fingerprint(buffer.getLong(), buffer.getLong());
    }
}
