package org.syncline.core.space;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.FrozenMap;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Values;

/// A say about an object, laid over a hologram of it.
public sealed interface Overlay {

    Overlay NOTHING = new Nothing();
    Overlay REMOVAL = new Become(Hologram.ABSENT);

    /// No say: what lies beneath shows through.
    record Nothing() implements Overlay {}

    /// If the object exists, this is said of some of its attributes; it is not made to exist.
    record Amend(SortedMap<AttributeName, Say> says) implements Overlay {
        public Amend {
            says = FrozenMap.of(says);
        }
    }

    /// The object is to exist as this type under this name, and this is said of some of its attributes.
    record Put(ObjectTypeName type, DistinguishedName dn, SortedMap<AttributeName, Say> says) implements Overlay {
        public Put {
            says = FrozenMap.of(says);
        }
    }

    /// The object is to be just this, whatever lies beneath.
    record Become(Hologram hologram) implements Overlay {}

    static Overlay amend(Map<AttributeName, Say> says) {
        return says.isEmpty() ? NOTHING : new Amend(sorted(says));
    }

    static Overlay put(ObjectTypeName type, DistinguishedName dn, Map<AttributeName, Say> says) {
        return new Put(type, dn, sorted(says));
    }

    default Hologram over(Hologram below) {
        return switch (this) {
            case Nothing() -> below;
            case Become(var hologram) -> hologram;
            case Amend(var says) ->
                switch (below) {
                    case Hologram.Absent() -> below;
                    case Hologram.Present there -> there.showing(laid(says, below));
                };
            case Put(var type, var dn, var says) -> new Hologram.Present(type, dn, laid(says, below));
        };
    }

    /// The type of what [#over] makes of an object of that type.
    default Optional<ObjectTypeName> typeOver(Optional<ObjectTypeName> below) {
        return switch (this) {
            case Nothing(), Amend _ -> below;
            case Become(var hologram) -> hologram.kind();
            case Put put -> Optional.of(put.type());
        };
    }

    /// The one overlay that means `below` and then this one.
    ///
    /// It means the same over every hologram but one: an [Amend] below says nothing of an absent object,
    /// and is not remembered as having said nothing when a [Put] above creates it. No tower comes to that:
    /// what amends an object was laid when it existed, and an import that finds it gone lifts it off.
    default Overlay above(Overlay below) {
        return switch (this) {
            case Nothing() -> below;
            case Become _ -> this;
            case Amend(var says) ->
                switch (below) {
                    case Nothing() -> this;
                    case Become(var hologram) -> new Become(over(hologram));
                    case Amend(var earlier) -> amend(merged(says, earlier));
                    case Put(var type, var dn, var earlier) -> put(type, dn, merged(says, earlier));
                };
            case Put(var type, var dn, var says) ->
                switch (below) {
                    case Nothing() -> this;
                    case Become(var hologram) -> new Become(over(hologram));
                    case Amend(var earlier) -> put(type, dn, merged(says, earlier));
                    case Put(var _, var _, var earlier) -> put(type, dn, merged(says, earlier));
                };
        };
    }

    /// What it says attribute by attribute; a say about the whole object counts as none.
    default SortedMap<AttributeName, Say> says() {
        return switch (this) {
            case Nothing() -> Collections.emptySortedMap();
            case Become _ -> Collections.emptySortedMap();
            case Amend(var says) -> says;
            case Put(var _, var _, var says) -> says;
        };
    }

    /// Most overlays say what is there already: then it is left as it is, and comparing with it costs nothing.
    /// Otherwise both are sorted, so one pass over them together does it.
    private static SortedMap<AttributeName, Values> laid(SortedMap<AttributeName, Say> said, Hologram below) {
        var says = FrozenMap.of(said);
        var under = FrozenMap.of(below.attributes());
        if (isShown(says, under)) {
            return under;
        }
        var laid = new FrozenMap.Builder<AttributeName, Values>(says.size() + under.size());
        int at = 0;
        for (int i = 0; i < says.size(); i++) {
            var name = says.keyAt(i);
            while (at < under.size() && under.keyAt(at).compareTo(name) < 0) {
                laid.append(under.keyAt(at), under.valueAt(at++));
            }
            boolean both = at < under.size() && under.keyAt(at).equals(name);
            laid.append(name, says.valueAt(i).over(both ? under.valueAt(at++) : Values.NONE));
        }
        for (; at < under.size(); at++) {
            laid.append(under.keyAt(at), under.valueAt(at));
        }
        return laid.build();
    }

    private static boolean isShown(FrozenMap<AttributeName, Say> says, FrozenMap<AttributeName, Values> under) {
        for (int i = 0; i < says.size(); i++) {
            if (!says.valueAt(i).isShownBy(under.getOrDefault(says.keyAt(i), Values.NONE))) {
                return false;
            }
        }
        return true;
    }

    private static SortedMap<AttributeName, Say> sorted(Map<AttributeName, Say> says) {
        return says instanceof SortedMap<AttributeName, Say> sorted ? sorted : new TreeMap<>(says);
    }

    private static Map<AttributeName, Say> merged(Map<AttributeName, Say> upper, Map<AttributeName, Say> lower) {
        var merged = new TreeMap<AttributeName, Say>(lower);
        upper.forEach((name, say) -> merged.merge(name, say, (old, top) -> top.above(old)));
        return merged;
    }
}
