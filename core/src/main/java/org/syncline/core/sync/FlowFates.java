package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.List;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.value.Values;

/// What became of contributions: settles them as [MvSettling] and [OutboundFlows] do, and tells of each.
final class FlowFates {

    private FlowFates() {}

    static List<Explanation.FlowFate> of(Contributions contributions) {
        var fates = new ArrayList<Explanation.FlowFate>();
        contributions.forEachTarget((_, candidates) -> {
            boolean unites = candidates.getFirst().flow().flow().merge().unites();
            var settlement = Precedence.settle(candidates);
            candidates.forEach(candidate ->
                    fates.add(fate(candidate, unites ? united(candidate.outcome()) : settled(candidate, settlement))));
        });
        return fates;
    }

    private static Explanation.FlowFate fate(Contribution contribution, Explanation.Fate fate) {
        return new Explanation.FlowFate(
                contribution.rule(),
                contribution.flow(),
                contribution.source(),
                contribution.outcome() instanceof FlowOutcome.Flows(var values) ? values : Values.NONE,
                fate);
    }

    private static Explanation.Fate united(FlowOutcome outcome) {
        return outcome instanceof FlowOutcome.Flows ? new Explanation.Fate.Applied() : silent(outcome);
    }

    private static Explanation.Fate settled(Contribution contribution, Settlement settlement) {
        return switch (contribution.outcome()) {
            case FlowOutcome.Flows _, FlowOutcome.AuthoritativeNull() ->
                settlement instanceof Settlement.Take(var _, var by) && !by.equals(contribution)
                        ? new Explanation.Fate.Lost(by.rule())
                        : new Explanation.Fate.Applied();
            case FlowOutcome.Nothing(), FlowOutcome.Ignored(), FlowOutcome.Failed _ -> silent(contribution.outcome());
        };
    }

    private static Explanation.Fate silent(FlowOutcome outcome) {
        return switch (outcome) {
            case FlowOutcome.Ignored() -> new Explanation.Fate.Ignored();
            case FlowOutcome.Failed(var code, var message) -> new Explanation.Fate.Failed(code, message);
            case FlowOutcome.Nothing(), FlowOutcome.AuthoritativeNull(), FlowOutcome.Flows _ ->
                new Explanation.Fate.Nothing();
        };
    }
}
