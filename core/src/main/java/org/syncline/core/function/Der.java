package org.syncline.core.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One element of DER, as far as the JDK does not tell what is in a certificate (X.690).
///
/// The JDK accepts certificates that are written a little differently; of those, these parts cannot be told.
record Der(int tag, byte[] whole, byte[] content) {

    static final int BOOLEAN = 0x01;
    static final int VERSION = 0xA0;
    static final int EXTENSIONS = 0xA3;

    private static final int LONG_FORM = 0x80;
    private static final int MOST_LENGTH_OCTETS = 3;

    /// @throws EvaluationException here and below, if it is not DER
    static Der of(byte[] octets) {
        return at(all(octets), 0);
    }

    /// The elements within this one.
    List<Der> children() {
        return all(content);
    }

    Der child(int index) {
        return at(children(), index);
    }

    boolean isTrue() {
        return tag == BOOLEAN && content.length == 1 && content[0] != 0;
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
        if (numbers.isEmpty()) {
            throw broken();
        }
        long first = Math.min(numbers.getFirst() / 40, 2);
        var text = new StringBuilder().append(first).append('.').append(numbers.getFirst() - 40 * first);
        numbers.stream().skip(1).forEach(one -> text.append('.').append(one));
        return text.toString();
    }

    private static Der at(List<Der> elements, int index) {
        if (index >= elements.size()) {
            throw broken();
        }
        return elements.get(index);
    }

    private static List<Der> all(byte[] octets) {
        var elements = new ArrayList<Der>();
        for (int start = 0; start < octets.length; ) {
            var element = element(octets, start);
            elements.add(element);
            start += element.whole().length;
        }
        return elements;
    }

    private static Der element(byte[] octets, int start) {
        int content = start + 2;
        int length = start + 1 < octets.length ? octets[start + 1] & 0xFF : octets.length;
        if (length >= LONG_FORM) {
            int digits = length - LONG_FORM;
            if (digits < 1 || digits > MOST_LENGTH_OCTETS || content + digits > octets.length) {
                throw broken();
            }
            length = 0;
            for (int i = 0; i < digits; i++) {
                length = length << 8 | octets[content++] & 0xFF;
            }
        }
        if (content + length > octets.length) {
            throw broken();
        }
        return new Der(
                octets[start] & 0xFF,
                Arrays.copyOfRange(octets, start, content + length),
                Arrays.copyOfRange(octets, content, content + length));
    }

    private static EvaluationException broken() {
        return EvaluationException.failed("this certificate is not written in DER");
    }
}
