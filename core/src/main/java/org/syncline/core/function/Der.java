package org.syncline.core.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One element of DER, as far as the JDK does not tell what is in a certificate (X.690).
///
/// It reads what the JDK has already accepted as a certificate or a key.
record Der(int tag, byte[] whole, byte[] content) {

    static final int BOOLEAN = 0x01;
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int EXTENSIONS = 0xA3;

    private static final int LONG_FORM = 0x80;

    static Der of(byte[] octets) {
        return all(octets).getFirst();
    }

    /// The elements within this one.
    List<Der> children() {
        return all(content);
    }

    /// The numbers of an object identifier with dots between them.
    String identifier() {
        var numbers = new ArrayList<Long>();
        long number = 0;
        for (byte octet : content) {
            number = number << 7 | octet & 0x7F;
            if (octet >= 0) {
                numbers.add(number);
                number = 0;
            }
        }
        long first = Math.min(numbers.getFirst() / 40, 2);
        var text = new StringBuilder().append(first).append('.').append(numbers.getFirst() - 40 * first);
        numbers.stream().skip(1).forEach(one -> text.append('.').append(one));
        return text.toString();
    }

    private static List<Der> all(byte[] octets) {
        var elements = new ArrayList<Der>();
        for (int start = 0; start < octets.length; ) {
            int length = octets[start + 1] & 0xFF;
            int content = start + 2;
            if (length >= LONG_FORM) {
                int digits = length - LONG_FORM;
                length = 0;
                for (int i = 0; i < digits; i++) {
                    length = length << 8 | octets[content++] & 0xFF;
                }
            }
            elements.add(new Der(
                    octets[start] & 0xFF,
                    Arrays.copyOfRange(octets, start, content + length),
                    Arrays.copyOfRange(octets, content, content + length)));
            start = content + length;
        }
        return elements;
    }
}
