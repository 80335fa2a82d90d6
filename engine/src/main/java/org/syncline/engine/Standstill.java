package org.syncline.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Link;
import org.syncline.core.sync.InboundCounter;
import org.syncline.core.sync.OutboundCounter;
import org.syncline.core.sync.Outcome;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;
import org.syncline.store.Settled;
import org.syncline.store.Transaction;

/// Objects of a page whose full evaluation came to nothing: as long as nothing is written of their groups and the
/// rules stay as they are, a full synchronization counts them and goes on (ADR 0021).
final class Standstill {

    private final long rules;
    private final Map<CsObjectId, Settled> settled = new HashMap<>();

    /// @param rules of [RulesNumber]
    Standstill(long rules) {
        this.rules = rules;
    }

    /// Whether nothing came of it. Then there is nothing to apply either.
    ///
    /// @param page as it was when the object had its turn
    boolean isReached(CsObject object, Outcome.Settled outcome, SyncPage page) {
        var found = of(object, outcome, page);
        found.ifPresent(one -> settled.put(object.id(), one));
        return found.isPresent();
    }

    /// Those whose groups no other object of the page has changed since.
    void save(Transaction transaction, SyncPage page) {
        settled.values().removeIf(one -> page.isTouched(one.group()));
        if (rules != RulesNumber.NONE) {
            transaction.settled().keep(settled, rules);
        }
    }

    private static Optional<Settled> of(CsObject object, Outcome.Settled outcome, SyncPage page) {
        return object.link() instanceof Link.To(var mvObject, var _)
                        && outcome.inbound() == InboundCounter.CONNECTOR_NO_FLOW
                        && outcome.forgotten().isEmpty()
                        && outcome.relinked().isEmpty()
                        && outcome.regrouped().isEmpty()
                        && outcome.outbound().values().stream().allMatch(Standstill::isWithoutFlow)
                        && isKept(mvObject, outcome.metaverse(), page)
                        && outcome.changed().values().stream().allMatch(one -> isSame(one, page))
                ? Optional.of(
                        new Settled(mvObject, new TreeSet<>(outcome.outbound().keySet())))
                : Optional.empty();
    }

    private static boolean isWithoutFlow(List<OutboundCounter> counters) {
        return counters.equals(List.of(OutboundCounter.CONNECTOR_NO_FLOW));
    }

    private static boolean isKept(MvObjectId id, Outcome.Metaverse outcome, SyncPage page) {
        return outcome instanceof Outcome.Metaverse.Kept(var object)
                && page.group(id)
                        .filter(group -> group.mvObject().equals(object))
                        .isPresent();
    }

    /// Names are equal whatever their case, and one that changes its case is written again.
    private static boolean isSame(CsObject after, SyncPage page) {
        return page.object(after.id())
                .filter(before -> before.equals(after)
                        && before.dn().toString().equals(after.dn().toString()))
                .isPresent();
    }
}
