package org.syncline.connector.ldap;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The messages that a server sends, one after the other, in one buffer (RFC 4511 4.1.1). Each is good until the next.
final class Frames {

    private static final int AT_FIRST = 1 << 18;

    /// Two octets, and at most four of a length.
    private static final int LONGEST_HEAD = 6;

    private static final int SEQUENCE = 0x30;
    private static final int LONG_FORM = 0x80;
    private static final int OCTET = 0xff;

    private final InputStream in;
    private byte[] buffer = new byte[AT_FIRST];
    private int begin;
    private int from;
    private int to;

    Frames(InputStream in) {
        this.in = in;
    }

    byte[] octets() {
        return buffer;
    }

    /// Waits for a whole message.
    ///
    /// @return where its content begins in [#octets]
    /// @throws IOException if the connection broke, or it is no message
    int next() throws IOException {
        demand(2);
        if ((buffer[from] & OCTET) != SEQUENCE) {
            throw new IOException("the server sent what is no LDAP message");
        }
        int more = buffer[from + 1] & OCTET;
        int head = more < LONG_FORM ? 2 : 2 + more - LONG_FORM;
        if (head > LONGEST_HEAD || more == LONG_FORM) {
            throw new IOException("the server sent a message of a length that nobody can hold");
        }
        demand(head);
        int length = new Ber(buffer, from).length();
        if (length > Integer.MAX_VALUE - LONGEST_HEAD - OCTET) {
            throw new IOException("the server sent a message of a length that nobody can hold");
        }
        demand(head + length);
        begin = from;
        from += head + length;
        return begin + head;
    }

    /// The whole message by itself.
    byte[] message() {
        return Arrays.copyOfRange(buffer, begin, from);
    }

    private void demand(int octets) throws IOException {
        if (buffer.length - from < octets) {
            var room = octets > buffer.length ? new byte[Math.max(octets, 2 * buffer.length)] : buffer;
            System.arraycopy(buffer, from, room, 0, to - from);
            to -= from;
            from = 0;
            buffer = room;
        }
        while (to - from < octets) {
            int read = in.read(buffer, to, buffer.length - to);
            if (read < 0) {
                throw new EOFException("the server closed the connection");
            }
            to += read;
        }
    }
}
