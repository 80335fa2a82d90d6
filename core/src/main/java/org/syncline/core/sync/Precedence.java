package org.syncline.core.sync;

import java.util.List;
import java.util.Optional;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.value.Values;

/// Settles an attribute that one contribution wins (engine.md 7.1).
public final class Precedence {

    private Precedence() {}

    /// The first contribution that decides, decides. Contributions come strongest first, none of them failed.
    public static Settlement settle(List<Contribution> contributions) {
        for (var contribution : contributions) {
            var decision = decision(contribution);
            if (decision.isPresent()) {
                return decision.get();
            }
        }
        return ignoredByAny(contributions) ? new Settlement.Keep() : new Settlement.Clear();
    }

    private static Optional<Settlement> decision(Contribution contribution) {
        return switch (contribution.outcome()) {
            case FlowOutcome.Flows(var values) -> Optional.of(new Settlement.Take(values, contribution));
            case FlowOutcome.AuthoritativeNull() -> Optional.of(new Settlement.Take(Values.NONE, contribution));
            case FlowOutcome.Nothing(), FlowOutcome.Ignored() -> Optional.empty();
            case FlowOutcome.Failed _ -> Optional.empty();
        };
    }

    private static boolean ignoredByAny(List<Contribution> contributions) {
        return contributions.stream().anyMatch(contribution -> contribution.outcome() instanceof FlowOutcome.Ignored);
    }
}
