package org.syncline.core.sync;

import java.util.List;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.value.Values;

/// Settles an attribute that one contribution wins (engine.md 7.1).
public final class Precedence {

    private Precedence() {}

    /// The first contribution that decides, decides. Contributions come strongest first, none of them failed.
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
                case FlowOutcome.Nothing(), FlowOutcome.Failed _ -> {}
            }
        }
        return ignored ? Settlement.KEEP : Settlement.CLEAR;
    }
}
