package org.syncline.connector.ldap;

/// Goes through octets of the basic encoding rules, as far as LDAP uses them (RFC 4511 5.1): definite lengths, tags
/// of one octet.
final class Ber {

    private static final int LONG_FORM = 0x80;
    private static final int OCTET = 0xff;

    private final byte[] octets;
    private int at;

    Ber(byte[] octets, int at) {
        this.octets = octets;
        this.at = at;
    }

    int at() {
        return at;
    }

    void skip(int length) {
        at += length;
    }

    /// The tag of what stands here.
    int tag() {
        return octets[at] & OCTET;
    }

    /// Goes to the content of what stands here and tells its length.
    ///
    /// @throws IndexOutOfBoundsException if there is none
    int length() {
        at++;
        int first = octets[at++] & OCTET;
        if (first < LONG_FORM) {
            return first;
        }
        int length = 0;
        for (int i = first - LONG_FORM; i > 0; i--) {
            length = length << 8 | octets[at++] & OCTET;
        }
        if (length < 0) {
            throw new IndexOutOfBoundsException("a length of " + Integer.toUnsignedString(length));
        }
        return length;
    }
}
