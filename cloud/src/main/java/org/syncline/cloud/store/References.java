package org.syncline.cloud.store;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Who refers to whom, from both ends.
final class References {

    private static final SequencedSet<String> NOBODY = Collections.unmodifiableSequencedSet(new LinkedHashSet<>());

    private final Map<String, SortedMap<String, Links>> outgoing = new HashMap<>();
    private final Map<String, Set<LinkRef>> incoming = new HashMap<>();

    void link(LinkRef place, String target, long seq) {
        outgoing.computeIfAbsent(place.holder(), _ -> new TreeMap<>())
                .computeIfAbsent(place.attribute(), _ -> new Links())
                .add(target, seq);
        incoming.computeIfAbsent(target, _ -> new LinkedHashSet<>()).add(place);
    }

    void unlink(LinkRef place, String target, long seq) {
        outgoing.computeIfAbsent(place.holder(), _ -> new TreeMap<>())
                .computeIfAbsent(place.attribute(), _ -> new Links())
                .remove(target, seq);
        forgetIncoming(place, target);
    }

    private void forgetIncoming(LinkRef place, String target) {
        var places = incoming.get(target);
        if (places != null && places.remove(place) && places.isEmpty()) {
            incoming.remove(target);
        }
    }

    /// Drops what an object refers to.
    void forget(String holder) {
        var gone = outgoing.remove(holder);
        if (gone != null) {
            gone.forEach((attribute, links) ->
                    links.targets().forEach(target -> forgetIncoming(new LinkRef(holder, attribute), target)));
        }
    }

    boolean has(LinkRef place, String target) {
        return of(place, () -> false, links -> links.has(target));
    }

    SequencedSet<String> targets(LinkRef place) {
        return of(place, () -> NOBODY, Links::targets);
    }

    List<String> addedSince(LinkRef place, long seq) {
        return of(place, List::<String>of, links -> links.addedSince(seq));
    }

    List<String> removedSince(LinkRef place, long seq) {
        return of(place, List::<String>of, links -> links.removedSince(seq));
    }

    private <T> T of(LinkRef place, Supplier<T> none, java.util.function.Function<Links, T> some) {
        var links = links(place);
        return links == null ? none.get() : some.apply(links);
    }

    private @Nullable Links links(LinkRef place) {
        var held = outgoing.get(place.holder());
        return held == null ? null : held.get(place.attribute());
    }

    Set<String> attributes(String holder) {
        var held = outgoing.get(holder);
        return held == null ? Set.of() : held.keySet();
    }

    List<LinkRef> places(String target) {
        return List.copyOf(incoming.getOrDefault(target, Set.of()));
    }

    /// Every link as an op, those that left included, in the order of change numbers for each place.
    void all(Consumer<Op> sink) {
        outgoing.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(held -> held.getValue().forEach((attribute, links) -> {
                    links.left()
                            .forEach(
                                    (target, seq) -> sink.accept(new Op.Unlink(seq, held.getKey(), attribute, target)));
                    links.present()
                            .forEach((target, seq) -> sink.accept(new Op.Link(seq, held.getKey(), attribute, target)));
                }));
    }

    void clear() {
        outgoing.clear();
        incoming.clear();
    }
}
