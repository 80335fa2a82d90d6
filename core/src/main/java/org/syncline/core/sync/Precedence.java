package org.syncline.core.sync;

import java.util.List;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.value.Values;

/// Settles an attribute that one contribution wins (engine.md 7.1).
public final class Precedence {

    private Precedence() {}

    /// The first contribution that decides, decides; those after it are not asked.
    ///
    /// @param contributions strongest first
    public static Settlement settle(List<Contribution> contributions) {
        boolean ignored = false;
        for (var contribution : contributions) {
            switch (contribution.outcome()) {
                case FlowOutcome.Flows(var values) -> {
                    return new Settlement.Take(values, contribution);
                }
                case FlowOutcome.AuthoritativeNull() -> {
                    return new Settlement.Take(Values.NONE, contribution);
                }
                case FlowOutcome.Ignored() -> ignored = true;
                case FlowOutcome.Failed failure -> {
                    return new Settlement.Failed(contribution, failure);
                }
                case FlowOutcome.Nothing() -> {}
            }
        }
        return ignored ? Settlement.KEEP : Settlement.CLEAR;
    }
}
