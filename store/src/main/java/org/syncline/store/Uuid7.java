package org.syncline.store;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Identities that strangers see: random, and in the order of time, so that indexes grow at their end.
final class Uuid7 {

    private static final int VERSION = 0x7000;
    private static final long VARIANT = 0x8000000000000000L;

    private Uuid7() {}

    static UUID next() {
        var random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << Short.SIZE | VERSION | random.nextInt(1 << 12);
        return new UUID(high, random.nextLong() >>> 2 | VARIANT);
    }
}
