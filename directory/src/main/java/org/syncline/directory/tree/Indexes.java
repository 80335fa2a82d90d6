package org.syncline.directory.tree;

import com.unboundid.asn1.ASN1OctetString;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.syncline.directory.schema.AttributeType;

/// What would otherwise need a scan: objects by value, by change number, and by what they refer to.
final class Indexes {

    private final Map<String, Map<String, Set<Guid>>> byValue = new HashMap<>();
    private final NavigableMap<Long, Guid> byChange = new TreeMap<>();
    private final Map<Guid, Map<String, Set<Guid>>> sources = new HashMap<>();

    void values(Guid guid, AttributeType type, List<ASN1OctetString> before, List<ASN1OctetString> after) {
        if (type.indexed()) {
            var index = byValue.computeIfAbsent(type.key(), _ -> new HashMap<>());
            before.forEach(value -> holders(index, type, value).remove(guid));
            after.forEach(value -> holders(index, type, value).add(guid));
        }
    }

    private static Set<Guid> holders(Map<String, Set<Guid>> index, AttributeType type, ASN1OctetString value) {
        return index.computeIfAbsent(type.kind().key(value), _ -> new LinkedHashSet<>(2));
    }

    Set<Guid> withValue(AttributeType type, String key) {
        return byValue.getOrDefault(type.key(), Map.of()).getOrDefault(key, Set.of());
    }

    void changed(Guid guid, long before, long now) {
        byChange.remove(before, guid);
        byChange.put(now, guid);
    }

    NavigableMap<Long, Guid> changedAfter(long usn) {
        return byChange.tailMap(usn, false);
    }

    void refer(Guid source, AttributeType type, Guid target) {
        sources.computeIfAbsent(target, _ -> new TreeMap<>())
                .computeIfAbsent(type.key(), _ -> new LinkedHashSet<>())
                .add(source);
    }

    void unrefer(Guid source, AttributeType type, Guid target) {
        sourcesOf(target, type).remove(source);
    }

    Set<Guid> sourcesOf(Guid target, AttributeType type) {
        return sources.getOrDefault(target, Map.of()).getOrDefault(type.key(), new LinkedHashSet<>());
    }
}
