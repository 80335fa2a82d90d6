package org.syncline.store;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CaseFold;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// Hashes by which objects are found that may answer a join criterion. Two values that a criterion takes
/// for equal have equal hashes; the reverse is for the caller to verify.
public final class JoinKeys {

    private static final int USUAL = 48;

    private static final KeyedHash HASH = new KeyedHash(0, 0);

    private JoinKeys() {}

    /// Text counts whatever its case.
    public static long hash(Value value) {
        var octets = new Octets(Octets.HEAD + USUAL);
        octets.value(CaseFold.of(value));
        return octets.hash(HASH).low();
    }

    /// Whether two values are one to a join criterion.
    static boolean same(Value one, Value other) {
        return CaseFold.of(one).equals(CaseFold.of(other));
    }

    /// The keys of one object, each with the row that holds it.
    static SortedMap<JoinKeyRow, JoinKeyRow> of(
            short space,
            long id,
            Map<AttributeName, Values> attributes,
            Set<AttributeName> indexed,
            Dictionaries names) {
        var keys = new TreeMap<JoinKeyRow, JoinKeyRow>();
        for (var name : indexed) {
            for (var value : attributes.getOrDefault(name, Values.NONE)) {
                var key = new JoinKeyRow(space, names.attributes().number(name), hash(value), id);
                keys.put(key, key);
            }
        }
        return keys;
    }
}
