package org.syncline.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// SipHash-2-4 with 128 bits of result: nobody without the key can make two inputs collide.
record KeyedHash(long key0, long key1) {

    static final int KEY_OCTETS = 16;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    static KeyedHash of(byte[] key) {
        return new KeyedHash((long) LONGS.get(key, 0), (long) LONGS.get(key, Long.BYTES));
    }

    Fingerprint of(byte[] octets, int from, int length) {
        var state = new State(key0, key1);
        int whole = length & -Long.BYTES;
        for (int i = 0; i < whole; i += Long.BYTES) {
            state.take((long) LONGS.get(octets, from + i));
        }
        long last = (long) length << 56;
        for (int i = whole; i < length; i++) {
            last |= (octets[from + i] & 0xffL) << ((i - whole) * Byte.SIZE);
        }
        state.take(last);
        return state.end();
    }

    /// The hash of two numbers.
    Fingerprint of(long first, long second) {
        var state = new State(key0, key1);
        state.take(first);
        state.take(second);
        state.take((long) (2 * Long.BYTES) << 56);
        return state.end();
    }

    private static final class State {
        private long v0;
        private long v1;
        private long v2;
        private long v3;

        State(long key0, long key1) {
            v0 = key0 ^ 0x736f6d6570736575L;
            v1 = key1 ^ 0x646f72616e646f6dL ^ 0xee;
            v2 = key0 ^ 0x6c7967656e657261L;
            v3 = key1 ^ 0x7465646279746573L;
        }

        void take(long word) {
            v3 ^= word;
            round();
            round();
            v0 ^= word;
        }

        Fingerprint end() {
            v2 ^= 0xee;
            four();
            long high = v0 ^ v1 ^ v2 ^ v3;
            v1 ^= 0xdd;
            four();
            return new Fingerprint(high, v0 ^ v1 ^ v2 ^ v3);
        }

        private void four() {
            round();
            round();
            round();
            round();
        }

        private void round() {
            v0 += v1;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v3;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
