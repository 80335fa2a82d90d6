package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.rule.SyncRule;
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
                stronger(contribution, settlement)
                        .<Explanation.Fate>map(Explanation.Fate.Lost::new)
                        .orElseGet(Explanation.Fate.Applied::new);
            case FlowOutcome.Failed failure ->
                stronger(contribution, settlement)
                        .<Explanation.Fate>map(Explanation.Fate.Lost::new)
                        .orElseGet(() -> silent(failure));
            case FlowOutcome.Nothing(), FlowOutcome.Ignored() -> silent(contribution.outcome());
        };
    }

    /// The rule that decided before it could.
    private static Optional<SyncRule> stronger(Contribution contribution, Settlement settlement) {
        return switch (settlement) {
            case Settlement.Take(var _, var by) -> rule(by, contribution);
            case Settlement.Failed(var by, var _) -> rule(by, contribution);
            case Settlement.Keep(), Settlement.Clear() -> Optional.empty();
        };
    }

    private static Optional<SyncRule> rule(Contribution decisive, Contribution contribution) {
        return decisive.equals(contribution) ? Optional.empty() : Optional.of(decisive.rule());
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
