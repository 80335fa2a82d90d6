package org.syncline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.syncline.core.value.Value;

/// The canonical image of something, to be hashed: each part tells its length, so no two images run together.
final class Octets {

    /// Of a whole object.
    static final int USUAL = 1024;

    /// What goes before a value: its kind and length.
    static final int HEAD = 1 + Integer.BYTES;

    private ByteBuffer buffer;

    /// @param expected how many octets there will be, more or less
    Octets(int expected) {
        buffer = ByteBuffer.allocate(expected);
    }

    void number(long number) {
        room(Long.BYTES).putLong(number);
    }

    void text(String text) {
        octets(text.getBytes(UTF_8));
    }

    /// The kind goes first: the number 1 is not the text 1.
    void value(Value value) {
        switch (value) {
            case Value.Text(var text) -> kind(0).text(text);
            case Value.Number(var number) -> kind(1).number(number);
            case Value.Flag(var flag) -> kind(2).number(flag ? 1 : 0);
            case Value.Bytes(var bytes) -> kind(3).octets(bytes);
            case Value.Reference(var target) -> kind(4).number(target);
            case Value.Pointer pointer -> kind(5).text(pointer.toString());
        }
    }

    Fingerprint hash(KeyedHash hash) {
        return hash.of(buffer.array(), 0, buffer.position());
    }

    private Octets kind(int kind) {
        room(1).put((byte) kind);
        return this;
    }

    private void octets(byte[] octets) {
        room(Integer.BYTES + octets.length).putInt(octets.length).put(octets);
    }

    private ByteBuffer room(int octets) {
        if (buffer.remaining() < octets) {
            int size = Math.max(2 * buffer.capacity(), buffer.position() + octets);
            buffer = ByteBuffer.allocate(size).put(buffer.flip());
        }
        return buffer;
    }
}
