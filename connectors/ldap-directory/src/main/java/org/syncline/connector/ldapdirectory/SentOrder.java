package org.syncline.connector.ldapdirectory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.syncline.connector.ldap.WireEntry;

/// Knows the attributes of an entry by their names.
///
/// A server sends the attributes of alike objects in the same order: so each is first taken for the one that stood
/// in its place in the entry before, and only if it is not is its name looked up. Used on one thread.
final class SentOrder {

    static final int NOT_SELECTED = -1;

    private static final String BINARY = ";binary";

    private final List<String> selected;
    private final Map<String, Integer> known = new HashMap<>();
    private byte[][] names = new byte[0][];
    private int[] places = new int[0];

    SentOrder(List<String> selected) {
        this.selected = List.copyOf(selected);
    }

    /// Which of the selected attributes that one of the entry is, or [#NOT_SELECTED].
    int place(WireEntry entry, int attribute) {
        if (attribute >= names.length) {
            names = Arrays.copyOf(names, attribute + 1);
            places = Arrays.copyOf(places, attribute + 1);
            names[attribute] = new byte[0];
        }
        if (!entry.isNamed(attribute, names[attribute])) {
            var name = entry.name(attribute);
            names[attribute] = name.getBytes(UTF_8);
            places[attribute] = known.computeIfAbsent(name, this::find);
        }
        return places[attribute];
    }

    /// A value in another language (`cn;lang-de`) is another attribute (RFC 3866); how it is sent makes none.
    private int find(String sent) {
        var name = sent.endsWith(BINARY) ? sent.substring(0, sent.length() - BINARY.length()) : sent;
        for (int i = 0; i < selected.size(); i++) {
            if (selected.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return NOT_SELECTED;
    }
}
