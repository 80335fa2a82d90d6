package org.syncline.core.space;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Values;

/// The difference between two holograms of one object. Computed when asked for, never stored.
public sealed interface Delta {

    Delta NONE = new None();

    record None() implements Delta {}

    record Add(Hologram.Present after) implements Delta {}

    /// Some attributes differ, or the name does; with two different names it is a rename.
    record Update(DistinguishedName before, DistinguishedName after, SortedMap<AttributeName, Change> changes)
            implements Delta {

        /// A change of spelling that the connected system would not notice is not a rename.
        public boolean isRename() {
            return !before.equals(after);
        }
    }

    record Delete(Hologram.Present before) implements Delta {}

    /// The type differs: other rules apply, so it counts as another object with the same identity.
    record DeleteAdd(Hologram.Present before, Hologram.Present after) implements Delta {}

    /// The values of one attribute before and after.
    record Change(Values before, Values after) {

        public Values added() {
            return after.without(before);
        }

        public Values removed() {
            return before.without(after);
        }
    }

    static Delta between(Hologram before, Hologram after) {
        return switch (before) {
            case Hologram.Absent() ->
                switch (after) {
                    case Hologram.Absent() -> NONE;
                    case Hologram.Present present -> new Add(present);
                };
            case Hologram.Present old ->
                switch (after) {
                    case Hologram.Absent() -> new Delete(old);
                    case Hologram.Present present -> between(old, present);
                };
        };
    }

    default boolean isNone() {
        return this instanceof None;
    }

    private static Delta between(Hologram.Present before, Hologram.Present after) {
        if (!before.type().equals(after.type())) {
            return new DeleteAdd(before, after);
        }
        var changes = changes(before, after);
        return changes.isEmpty() && before.dn().equals(after.dn())
                ? NONE
                : new Update(before.dn(), after.dn(), changes);
    }

    private static SortedMap<AttributeName, Change> changes(Hologram before, Hologram after) {
        if (before.attributes().equals(after.attributes())) {
            return Collections.emptySortedMap();
        }
        var names = new TreeSet<>(before.attributes().keySet());
        names.addAll(after.attributes().keySet());
        var changes = new TreeMap<AttributeName, Change>();
        for (var name : names) {
            var change = new Change(before.values(name), after.values(name));
            if (!change.before().equals(change.after())) {
                changes.put(name, change);
            }
        }
        return Collections.unmodifiableSortedMap(changes);
    }
}
