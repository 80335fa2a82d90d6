package org.syncline.core.sync;

import java.time.Instant;
import java.util.List;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.Lineage;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.FrozenMap;
import org.syncline.core.value.NotLoadedException;
import org.syncline.core.value.Values;

/// What an MV object holds once all contributions are weighed; what nobody contributes any more goes
/// (engine.md 6.7, 7).
final class MvSettling implements Contributions.Weighing {

    private final ConnectedGroup group;
    private final Instant now;
    private final List<Problem> problems;
    private final FrozenMap.Builder<AttributeName, Values> attributes;
    private final FrozenMap.Builder<AttributeName, Lineage> lineage;
    private boolean same = true;

    private MvSettling(ConnectedGroup group, Instant now, int targets, List<Problem> problems) {
        this.group = group;
        this.now = now;
        this.problems = problems;
        attributes = new FrozenMap.Builder<>(targets);
        lineage = new FrozenMap.Builder<>(targets);
    }

    static MvObject settle(ConnectedGroup group, Contributions contributions, Instant now, List<Problem> problems) {
        var settling = new MvSettling(group, now, contributions.targets(), problems);
        contributions.weigh(settling);
        return settling.settled();
    }

    /// An object that stays as it was stays the very same: whoever compares the two has nothing to do.
    private MvObject settled() {
        var before = group.mvObject();
        var after = new MvObject(before.id(), before.type(), attributes.build(), lineage.build());
        return same
                        && after.attributes().size() == before.attributes().size()
                        && after.lineage().size() == before.lineage().size()
                ? before
                : after;
    }

    private String named() {
        return OutboundFlows.named(group.mvObject());
    }

    @Override
    public void open(AttributeName target, List<Contribution> candidates) {
        var merge = MergeTypes.of(this::named, target, candidates, problems);
        if (merge.unites()) {
            var values = Merging.united(candidates, merge);
            FlowChecks.demandAll(candidates, problems);
            Merging.demandRoom(this::named, candidates, values, problems);
            unite(target, values, candidates);
        } else {
            settled(target, Precedence.settle(candidates));
        }
    }

    @Override
    public void settled(AttributeName target, Settlement settlement) {
        FlowChecks.demand(settlement, problems);
        switch (settlement) {
            case Settlement.Take(var values, var by) -> put(target, values, by);
            case Settlement.Keep() -> keep(target);
            case Settlement.Clear(), Settlement.Failed _ -> {}
        }
    }

    /// The lineage names the strongest of those that gave something.
    private void unite(AttributeName target, Values values, List<Contribution> candidates) {
        for (var candidate : candidates) {
            if (candidate.outcome() instanceof FlowOutcome.Flows) {
                put(target, values, candidate);
                return;
            }
        }
    }

    private void put(AttributeName target, Values values, Contribution by) {
        var before = group.mvObject().lineage().get(target);
        var held = group.mvObject().values(target);
        var kept = values.isPartial() ? withOwnRest(target, values, by) : values;
        boolean isSame = held.isSame(kept);
        attributes.append(target, kept);
        if (before != null
                && before.rule().equals(by.rule().id())
                && before.source().equals(by.source())
                && (isSame || held.equals(values))) {
            same &= isSame;
            lineage.append(target, before);
        } else {
            same = false;
            lineage.append(target, new Lineage(by.rule().id(), by.source(), now));
        }
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
            attributes.append(target, group.mvObject().values(target));
            lineage.append(target, before);
        }
    }
}
