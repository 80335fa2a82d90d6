package org.syncline.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.syncline.core.sync.JoinQuery;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Values;
import org.syncline.store.JoinKeys;

/// The objects of one page by the hashes of their join attributes: an answer to a join query without a round
/// trip, and one that sees what earlier objects of the page changed (DECISIONS 11).
///
/// @param <K> the ids of the objects
final class KeyIndex<K> {

    private record Key(AttributeName attribute, long hash) {}

    private final Collection<AttributeName> attributes;
    private final Map<Key, Set<K>> byKey = new HashMap<>();
    private final Set<Key> fetched = new HashSet<>();
    private final Set<Key> changed = new HashSet<>();
    private final PageWatch watch;

    /// @param watch while it watches, keys that come and go are noted
    KeyIndex(Collection<AttributeName> attributes, PageWatch watch) {
        this.attributes = attributes;
        this.watch = watch;
    }

    void put(K id, Function<AttributeName, Values> object) {
        for (var attribute : attributes) {
            for (var value : object.apply(attribute)) {
                var key = new Key(attribute, JoinKeys.hash(value));
                byKey.computeIfAbsent(key, _ -> new LinkedHashSet<>(2)).add(id);
                note(key);
            }
        }
    }

    void remove(K id, Function<AttributeName, Values> object) {
        for (var attribute : attributes) {
            for (var value : object.apply(attribute)) {
                var key = new Key(attribute, JoinKeys.hash(value));
                byKey.getOrDefault(key, new HashSet<>()).remove(id);
                note(key);
            }
        }
    }

    private void note(Key key) {
        if (watch.isWatching()) {
            changed.add(key);
        }
    }

    /// Whether an object that may answer the query came, went or changed while it was watched.
    boolean hasChanged(JoinQuery query) {
        return !changed.isEmpty()
                && query.groups().stream()
                        .map(List::getFirst)
                        .anyMatch(probe -> probe.anyOf().stream()
                                .anyMatch(value -> changed.contains(new Key(probe.attribute(), JoinKeys.hash(value)))));
    }

    /// Of the first probes of these queries the keys that the store has not been asked for yet, by attribute.
    Map<AttributeName, Set<Long>> unknown(List<JoinQuery> queries) {
        var unknown = new HashMap<AttributeName, Set<Long>>();
        for (var query : queries) {
            for (var group : query.groups()) {
                var probe = group.getFirst();
                for (var value : probe.anyOf()) {
                    var key = new Key(probe.attribute(), JoinKeys.hash(value));
                    if (fetched.add(key)) {
                        unknown.computeIfAbsent(probe.attribute(), _ -> new HashSet<>())
                                .add(key.hash());
                    }
                }
            }
        }
        return unknown;
    }

    /// The objects that may answer a group of a query.
    Set<K> candidates(List<JoinQuery.Probe> group) {
        var probe = group.getFirst();
        var candidates = new LinkedHashSet<K>();
        for (var value : probe.anyOf()) {
            candidates.addAll(byKey.getOrDefault(new Key(probe.attribute(), JoinKeys.hash(value)), Set.of()));
        }
        return candidates;
    }
}
