package org.syncline.cloud.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedMap;
import org.syncline.cloud.model.Entry;
import org.syncline.cloud.model.Json;
import org.syncline.cloud.store.ReferenceShape;
import org.syncline.cloud.store.State;
import tools.jackson.databind.JsonNode;

/// What an upsert does to the references of one attribute, resolved to object ids.
record ReferenceChange(String attribute, List<String> add, List<String> remove, List<String> unresolved) {

    static List<ReferenceChange> all(String holder, SortedMap<String, JsonNode> sent, State state) {
        return sent.entrySet().stream()
                .map(entry -> of(holder, entry.getKey(), entry.getValue(), state))
                .toList();
    }

    private static ReferenceChange of(String holder, String attribute, JsonNode sent, State state) {
        var present = state.targets(holder, attribute);
        var unresolved = new ArrayList<String>();
        var add = resolve(sent.isObject() ? sent.path("add") : sent, state, unresolved);
        var remove = sent.isObject() ? resolve(sent.path("remove"), state, new ArrayList<>()) : minus(present, add);
        return new ReferenceChange(
                attribute,
                List.copyOf(minus(add, present)),
                remove.stream().filter(present::contains).toList(),
                unresolved);
    }

    static SequencedSet<String> resolve(JsonNode anchors, State state, List<String> unresolved) {
        var texts = anchors.isString() ? List.of(anchors.stringValue()) : Json.texts(anchors);
        return resolve(texts, state, unresolved);
    }

    /// The ids of the active objects with these anchors; the anchors of nobody go to `unresolved`.
    static SequencedSet<String> resolve(List<String> anchors, State state, List<String> unresolved) {
        var ids = new LinkedHashSet<String>();
        for (var anchor : anchors) {
            active(anchor, state).ifPresentOrElse(entry -> ids.add(entry.id()), () -> unresolved.add(anchor));
        }
        return ids;
    }

    private static Optional<Entry> active(String anchor, State state) {
        return state.anchored(anchor).filter(entry -> !state.isDeleted(entry));
    }

    private static SequencedSet<String> minus(SequencedSet<String> all, SequencedSet<String> without) {
        var rest = new LinkedHashSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    /// A single reference that leads nowhere is an error; of several the known part is applied.
    Optional<ItemError> problem() {
        return unresolved.isEmpty() || ReferenceShape.isMany(attribute)
                ? Optional.empty()
                : Optional.of(new ItemError(
                        ItemError.REFERENCE,
                        attribute,
                        unresolved.getFirst(),
                        "no object has the source anchor " + unresolved.getFirst(),
                        ItemError.Conflict.NONE));
    }

    boolean isNothing() {
        return add.isEmpty() && remove.isEmpty();
    }
}
