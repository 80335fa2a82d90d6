package org.syncline.store;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.space.Tower;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// Takes a tower apart into plain values and references, and puts it together again.
final class References {

    private References() {}

    /// The references of a tower, attribute by attribute.
    @SuppressWarnings("ReferenceEquality") // layers are shared after a synchronization
    static SortedMap<AttributeName, ReferenceSet> of(Tower tower) {
        var imported = of(tower.imported());
        var synced = tower.synced() == tower.imported() ? imported : of(tower.synced());
        var exported = of(tower.exported());
        var escrowed = of(tower.escrowed());
        var desired = of(tower.desired());
        var names = new TreeSet<>(synced.keySet());
        names.addAll(imported.keySet());
        names.addAll(exported.keySet());
        names.addAll(escrowed.keySet());
        names.addAll(desired.keySet());
        var sets = new TreeMap<AttributeName, ReferenceSet>();
        for (var name : names) {
            sets.put(
                    name,
                    new ReferenceSet(
                            synced.getOrDefault(name, Values.NONE),
                            imported.getOrDefault(name, Values.NONE),
                            exported.getOrDefault(name, ReferenceSet.SILENT),
                            escrowed.getOrDefault(name, ReferenceSet.SILENT),
                            desired.getOrDefault(name, ReferenceSet.SILENT)));
        }
        return sets;
    }

    /// The references of a map of attributes; attributes without any are left out.
    static SortedMap<AttributeName, Values> of(Map<AttributeName, Values> attributes) {
        var found = new TreeMap<AttributeName, Values>();
        attributes.forEach((name, values) -> {
            if (values.hasReferences()) {
                found.put(name, only(values));
            }
        });
        return found;
    }

    @SuppressWarnings("ReferenceEquality") // one layer read once is one object
    static Tower into(Tower plain, SortedMap<AttributeName, ReferenceSet> sets) {
        if (sets.isEmpty()) {
            return plain;
        }
        var imported = into(plain.imported(), sets, ReferenceSet::imported);
        boolean same = plain.synced() == plain.imported()
                && sets.values().stream().allMatch(set -> set.synced().equals(set.imported()));
        return new Tower(
                same ? imported : into(plain.synced(), sets, ReferenceSet::synced),
                imported,
                laid(plain.exported(), sets, ReferenceSet::exported),
                laid(plain.escrowed(), sets, ReferenceSet::escrowed),
                laid(plain.desired(), sets, ReferenceSet::desired));
    }

    static SortedMap<AttributeName, Values> into(
            SortedMap<AttributeName, Values> plain, Map<AttributeName, Values> references) {
        if (references.isEmpty()) {
            return plain;
        }
        var all = new TreeMap<>(plain);
        references.forEach((name, values) -> all.merge(name, values, Values::with));
        return all;
    }

    static Values without(Values values) {
        return filtered(values, false);
    }

    static Values only(Values values) {
        return filtered(values, true);
    }

    static boolean isOfReferencesOnly(Say say) {
        return switch (say) {
            case Say.Exactly(var values) -> !values.isEmpty() && without(values).isEmpty();
            case Say.Changes(var added, var removed) ->
                !(added.isEmpty() && removed.isEmpty())
                        && without(added).isEmpty()
                        && without(removed).isEmpty();
        };
    }

    private static Values filtered(Values values, boolean references) {
        if (values.isPartial()) {
            return references ? values : Values.NONE;
        }
        int count = 0;
        for (var value : values) {
            if (value instanceof Value.Reference == references) {
                count++;
            }
        }
        return count == 0
                ? Values.NONE
                : count == values.size()
                        ? values
                        : Values.of(values.stream()
                                .filter(value -> value instanceof Value.Reference == references)
                                .toList());
    }

    private static SortedMap<AttributeName, Values> of(Hologram hologram) {
        return of(hologram.attributes());
    }

    private static SortedMap<AttributeName, Say> of(Overlay overlay) {
        var found = new TreeMap<AttributeName, Say>();
        if (overlay instanceof Overlay.Become(var hologram)) {
            of(hologram).forEach((name, values) -> found.put(name, new Say.Exactly(values)));
        }
        overlay.says().forEach((name, say) -> {
            var references = only(say);
            if (!references.equals(ReferenceSet.SILENT)) {
                found.put(name, references);
            }
        });
        return found;
    }

    private static Say only(Say say) {
        return switch (say) {
            case Say.Exactly(var values) -> {
                var references = only(values);
                yield references.isEmpty() ? ReferenceSet.SILENT : new Say.Exactly(references);
            }
            case Say.Changes(var added, var removed) -> new Say.Changes(only(added), only(removed));
        };
    }

    private static Hologram into(
            Hologram plain, SortedMap<AttributeName, ReferenceSet> sets, Function<ReferenceSet, Values> layer) {
        if (!(plain instanceof Hologram.Present present)) {
            return plain;
        }
        var values = new TreeMap<AttributeName, Values>();
        sets.forEach((name, set) -> values.put(name, layer.apply(set)));
        return present.with(into(present.attributes(), values));
    }

    private static Overlay laid(
            Overlay plain, SortedMap<AttributeName, ReferenceSet> sets, Function<ReferenceSet, Say> layer) {
        return switch (plain) {
            case Overlay.Nothing() -> plain;
            case Overlay.Become(var hologram) ->
                new Overlay.Become(into(hologram, sets, set -> added(layer.apply(set))));
            case Overlay.Amend(var says) -> new Overlay.Amend(laid(says, sets, layer));
            case Overlay.Put(var type, var dn, var says) -> new Overlay.Put(type, dn, laid(says, sets, layer));
        };
    }

    private static SortedMap<AttributeName, Say> laid(
            SortedMap<AttributeName, Say> plain,
            SortedMap<AttributeName, ReferenceSet> sets,
            Function<ReferenceSet, Say> layer) {
        var says = new TreeMap<>(plain);
        sets.forEach((name, set) -> {
            var say = layer.apply(set);
            if (!say.equals(ReferenceSet.SILENT)) {
                says.merge(name, say, References::together);
            }
        });
        return Collections.unmodifiableSortedMap(says);
    }

    /// Two parts of one say: what it says of plain values, and of references.
    private static Say together(Say plain, Say references) {
        return plain instanceof Say.Changes(var plus, var minus)
                        && references instanceof Say.Changes(var added, var removed)
                ? new Say.Changes(plus.with(added), minus.with(removed))
                : new Say.Exactly(added(plain).with(added(references)));
    }

    private static Values added(Say say) {
        return switch (say) {
            case Say.Exactly(var values) -> values;
            case Say.Changes(var added, var _) -> added;
        };
    }
}
