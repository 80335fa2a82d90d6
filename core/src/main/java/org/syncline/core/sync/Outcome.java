package org.syncline.core.sync;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.FrozenMap;
import org.syncline.core.value.MvObjectId;

/// What the synchronization of one object comes to: what to save, what to count, who is to look again.
/// A preview is this without the saving.
public sealed interface Outcome {

    /// Nothing changes; the object is tried again by every synchronization.
    record Failed(List<Problem> problems) implements Outcome {}

    /// @param inbound what became of the object itself
    /// @param outbound what became of the objects of target connectors
    /// @param metaverse what became of the MV object
    /// @param changed CS objects as they are now, new ones among them
    /// @param forgotten CS objects of which nothing is left
    /// @param relinked CS objects that gained or lost a link: those that refer to them look again
    /// @param regrouped MV objects that gained or lost a CS object: those that refer to them look again
    /// @param taken CS objects that outbound rules found, and of which nothing is pending: their own rules have yet
    ///     to see the link, and their connector looks at them again
    record Settled(
            InboundCounter inbound,
            SortedMap<ConnectorId, List<OutboundCounter>> outbound,
            Metaverse metaverse,
            SortedMap<CsObjectId, CsObject> changed,
            SortedSet<CsObjectId> forgotten,
            SortedSet<CsObjectId> relinked,
            SortedSet<MvObjectId> regrouped,
            SortedSet<CsObjectId> taken)
            implements Outcome {

        public Settled {
            outbound = FrozenMap.of(outbound);
            changed = FrozenMap.of(changed);
            forgotten = frozen(forgotten);
            relinked = frozen(relinked);
            regrouped = frozen(regrouped);
            taken = frozen(taken);
        }

        /// Most are empty.
        private static <T> SortedSet<T> frozen(SortedSet<T> set) {
            return set.isEmpty() ? Collections.emptySortedSet() : Collections.unmodifiableSortedSet(new TreeSet<>(set));
        }

        static Settled apart(InboundCounter counter, CsObject object) {
            return new Settled(
                    counter,
                    Collections.emptySortedMap(),
                    new Metaverse.Untouched(),
                    new TreeMap<>(Map.of(object.id(), object)),
                    Collections.emptySortedSet(),
                    Collections.emptySortedSet(),
                    Collections.emptySortedSet(),
                    Collections.emptySortedSet());
        }

        static Settled forgetting(CsObjectId object) {
            return new Settled(
                    InboundCounter.NONE,
                    Collections.emptySortedMap(),
                    new Metaverse.Untouched(),
                    Collections.emptySortedMap(),
                    new TreeSet<>(List.of(object)),
                    Collections.emptySortedSet(),
                    Collections.emptySortedSet(),
                    Collections.emptySortedSet());
        }
    }

    /// What became of the MV object.
    sealed interface Metaverse {

        record Untouched() implements Metaverse {}

        /// It is now this: new, changed, or the same.
        record Kept(MvObject object) implements Metaverse {}

        record Removed(MvObjectId object) implements Metaverse {}
    }
}
