package org.syncline.core.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.Lineage;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.NotLoadedException;
import org.syncline.core.value.Values;

/// What an MV object holds once all contributions are weighed; what nobody contributes any more goes
/// (engine.md 6.7, 7).
final class MvSettling {

    private final ConnectedGroup group;
    private final Instant now;
    private final SortedMap<AttributeName, Values> attributes = new TreeMap<>();
    private final SortedMap<AttributeName, Lineage> lineage = new TreeMap<>();

    private MvSettling(ConnectedGroup group, Instant now) {
        this.group = group;
        this.now = now;
    }

    static MvObject settle(
            ConnectedGroup group, List<Contribution> contributions, Instant now, List<Problem> problems) {
        var settling = new MvSettling(group, now);
        byTarget(contributions).forEach((target, candidates) -> settling.settle(target, candidates, problems));
        return new MvObject(group.mvObject().id(), group.mvObject().type(), settling.attributes, settling.lineage);
    }

    static SortedMap<AttributeName, List<Contribution>> byTarget(List<Contribution> contributions) {
        var byTarget = new TreeMap<AttributeName, List<Contribution>>();
        for (var contribution : contributions) {
            byTarget.computeIfAbsent(contribution.flow().target().name(), _ -> new ArrayList<>())
                    .add(contribution);
        }
        return byTarget;
    }

    private String named() {
        return OutboundFlows.named(group.mvObject());
    }

    private void settle(AttributeName target, List<Contribution> candidates, List<Problem> problems) {
        var merge = MergeTypes.of(this::named, target, candidates, problems);
        if (merge.unites()) {
            var values = Merging.united(candidates, merge);
            Merging.demandRoom(this::named, candidates, values, problems);
            unite(target, values, candidates);
            return;
        }
        switch (Precedence.settle(candidates)) {
            case Settlement.Take(var values, var by) -> put(target, values, by);
            case Settlement.Keep() -> keep(target);
            case Settlement.Clear() -> {}
        }
    }

    /// The lineage names the strongest of those that gave something.
    private void unite(AttributeName target, Values values, List<Contribution> candidates) {
        candidates.stream()
                .filter(candidate -> candidate.outcome() instanceof FlowOutcome.Flows)
                .findFirst()
                .ifPresent(strongest -> put(target, values, strongest));
    }

    private void put(AttributeName target, Values values, Contribution by) {
        attributes.put(target, values.isPartial() ? withOwnRest(target, values, by) : values);
        var before = group.mvObject().lineage().get(target);
        boolean same = before != null
                && before.rule().equals(by.rule().id())
                && before.source().equals(by.source())
                && group.mvObject().values(target).equals(values);
        lineage.put(target, same ? before : new Lineage(by.rule().id(), by.source(), now));
    }

    /// The members that nobody asks for stay those of the MV object, however many they are at their source.
    private Values withOwnRest(AttributeName target, Values values, Contribution by) {
        var before = group.mvObject().values(target);
        var from = group.mvObject().lineage().get(target);
        if (!before.isPartial()
                || from == null
                || !from.rule().equals(by.rule().id())
                || !from.source().equals(by.source())) {
            throw new NotLoadedException(target + " of " + named() + " is not the set that flows");
        }
        return Values.partly(values.known(), before.rest());
    }

    /// Stays as it is, unless its contributor has left the group (engine.md E8).
    private void keep(AttributeName target) {
        var before = group.mvObject().lineage().get(target);
        if (before != null && group.csObjects().containsKey(before.source())) {
            attributes.put(target, group.mvObject().values(target));
            lineage.put(target, before);
        }
    }
}
