package org.syncline.connector.ldap;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.syncline.core.value.Value;
import org.syncline.core.value.ValueType;
import org.syncline.core.value.Values;

/// One entry of a search as it came over the wire: where in the octets each attribute stands (RFC 4511 4.5.2).
///
/// Nothing of it is copied, and it is good for one look: the next entry takes its place. What becomes an object of its
/// own is what somebody asks for.
public final class WireEntry {

    private static final int SOME = 64;

    private byte[] octets = new byte[0];
    private String dn = "";
    private int size;

    /// Of each attribute the begin and end of its name, and those of its values.
    private int[] places = new int[SOME * 4];

    /// The same entry as the SDK has read it.
    public static WireEntry of(SearchResultEntry entry) {
        var encoded = new SearchResultEntryProtocolOp(entry).encodeProtocolOp().encode();
        var same = new WireEntry();
        var begin = new Ber(encoded, 0);
        int length = begin.length();
        same.take(encoded, begin.at(), begin.at() + length);
        return same;
    }

    /// @param from where the content of the entry begins
    void take(byte[] content, int from, int to) {
        octets = content;
        size = 0;
        var ber = new Ber(content, from);
        int length = ber.length();
        dn = new String(content, ber.at(), length, UTF_8);
        ber.skip(length);
        ber.length();
        while (ber.at() < to) {
            ber.length();
            int name = ber.length();
            int begin = ber.at();
            ber.skip(name);
            int values = ber.length();
            add(begin, begin + name, ber.at(), ber.at() + values);
            ber.skip(values);
        }
        if (ber.at() != to) {
            throw new IndexOutOfBoundsException("the entry ends in the middle of an attribute");
        }
    }

    private void add(int nameFrom, int nameTo, int valuesFrom, int valuesTo) {
        if (size * 4 == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[size * 4] = nameFrom;
        places[size * 4 + 1] = nameTo;
        places[size * 4 + 2] = valuesFrom;
        places[size * 4 + 3] = valuesTo;
        size++;
    }

    public String dn() {
        return dn;
    }

    /// How many attributes there are.
    public int size() {
        return size;
    }

    /// The name of an attribute, with its options, as it was sent.
    public String name(int attribute) {
        return new String(octets, places[attribute * 4], places[attribute * 4 + 1] - places[attribute * 4], UTF_8);
    }

    /// Whether that is its name, letter by letter.
    public boolean isNamed(int attribute, byte[] name) {
        return Arrays.equals(octets, places[attribute * 4], places[attribute * 4 + 1], name, 0, name.length);
    }

    /// The attribute of that name, whatever the case; -1 if there is none.
    public int find(String name) {
        for (int i = 0; i < size; i++) {
            if (places[i * 4 + 1] - places[i * 4] == name.length() && name(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    /// The values of an attribute with all that stands around them: equal values in the same order are equal octets.
    public byte[] encoded(int attribute) {
        return Arrays.copyOfRange(octets, places[attribute * 4 + 2], places[attribute * 4 + 3]);
    }

    public boolean isEncoded(int attribute, byte[] values) {
        return Arrays.equals(octets, places[attribute * 4 + 2], places[attribute * 4 + 3], values, 0, values.length);
    }

    /// The values of an attribute in our types.
    public Decoded decoded(int attribute, ValueType type) {
        try {
            return new Decoded.Whole(values(attribute, type));
        } catch (CharacterCodingException | IllegalArgumentException _) {
            return ValueCoding.decode(type, copies(attribute));
        }
    }

    private Values values(int attribute, ValueType type) throws CharacterCodingException {
        int end = places[attribute * 4 + 3];
        var ber = new Ber(octets, places[attribute * 4 + 2]);
        if (ber.at() == end) {
            return Values.NONE;
        }
        var first = value(ber, type);
        if (ber.at() == end) {
            return Values.of(first);
        }
        var all = new ArrayList<Value>();
        all.add(first);
        while (ber.at() < end) {
            all.add(value(ber, type));
        }
        return Values.of(all);
    }

    private Value value(Ber ber, ValueType type) throws CharacterCodingException {
        int length = ber.length();
        int from = ber.at();
        ber.skip(length);
        return ValueCoding.decode(type, octets, from, length);
    }

    private List<byte[]> copies(int attribute) {
        var copies = new ArrayList<byte[]>();
        var ber = new Ber(octets, places[attribute * 4 + 2]);
        while (ber.at() < places[attribute * 4 + 3]) {
            int length = ber.length();
            copies.add(Arrays.copyOfRange(octets, ber.at(), ber.at() + length));
            ber.skip(length);
        }
        return copies;
    }
}
