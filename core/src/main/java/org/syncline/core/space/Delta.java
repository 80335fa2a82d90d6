package org.syncline.core.space;

import java.util.Collections;
import java.util.SortedMap;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.FrozenMap;
import org.syncline.core.value.Values;

/// The difference between two holograms of one object. Computed when asked for, never stored.
public sealed interface Delta {

    Delta NONE = new None();

    /// Most changes are of no more attributes.
    int FEW = 4;

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

    /// Both are sorted, so one pass over them together does it.
    private static SortedMap<AttributeName, Change> changes(Hologram before, Hologram after) {
        if (before.attributes().equals(after.attributes())) {
            return Collections.emptySortedMap();
        }
        var was = FrozenMap.of(before.attributes());
        var is = FrozenMap.of(after.attributes());
        var changes = new FrozenMap.Builder<AttributeName, Change>(FEW);
        int at = 0;
        for (int i = 0; i < is.size(); i++) {
            var name = is.keyAt(i);
            while (at < was.size() && was.keyAt(at).compareTo(name) < 0) {
                changes.append(was.keyAt(at), new Change(was.valueAt(at++), Values.NONE));
            }
            boolean both = at < was.size() && was.keyAt(at).equals(name);
            var earlier = both ? was.valueAt(at++) : Values.NONE;
            if (!earlier.equals(is.valueAt(i))) {
                changes.append(name, new Change(earlier, is.valueAt(i)));
            }
        }
        for (; at < was.size(); at++) {
            changes.append(was.keyAt(at), new Change(was.valueAt(at), Values.NONE));
        }
        return changes.build();
    }
}
