package org.syncline.cloud.ingest;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.syncline.cloud.model.Json;
import tools.jackson.databind.JsonNode;

/// Lays what was sent over what an object holds: absent stays, null clears, arrays replace, `{add, remove}` edits.
final class Merge {

    private Merge() {}

    static SortedMap<String, JsonNode> over(SortedMap<String, JsonNode> before, SortedMap<String, JsonNode> sent) {
        var after = new TreeMap<>(before);
        sent.forEach((name, value) -> {
            var merged = merged(before.get(name), value);
            if (isNothing(merged)) {
                after.remove(name);
            } else {
                after.put(name, merged);
            }
        });
        return Collections.unmodifiableSortedMap(after);
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || value.isArray() && value.isEmpty();
    }

    private static JsonNode merged(@Nullable JsonNode before, JsonNode sent) {
        var wanted = sent.isObject() ? edited(before, sent) : sent.isArray() ? distinct(sent) : sent;
        return before != null && sameValues(before, wanted) ? before : wanted;
    }

    private static JsonNode edited(@Nullable JsonNode before, JsonNode edit) {
        var values = new LinkedHashSet<JsonNode>();
        if (before != null) {
            values.addAll(before.values());
        }
        Json.items(edit.path("remove")).forEach(values::remove);
        Json.items(edit.path("add")).forEach(values::add);
        return Json.array(values);
    }

    private static JsonNode distinct(JsonNode array) {
        return Json.array(new LinkedHashSet<>(array.values()));
    }

    /// The order of several values means nothing.
    private static boolean sameValues(JsonNode one, JsonNode other) {
        return one.isArray() && other.isArray()
                ? new HashSet<>(one.values()).equals(new HashSet<>(other.values()))
                : one.equals(other);
    }
}
