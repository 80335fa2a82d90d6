package org.syncline.core.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
            var outcome = contribution.outcome();
            if (decides(outcome)) {
                return decided(outcome, contribution);
            }
            ignored |= outcome instanceof FlowOutcome.Ignored;
        }
        return ignored ? Settlement.KEEP : Settlement.CLEAR;
    }

    /// The same among the flows of one speaker to one target; nothing is made of those that do not decide.
    ///
    /// @param target its number in the speaker's book
    /// @return nothing if none of them has a say
    static @Nullable Settlement settle(Speaker speaker, int target) {
        var book = speaker.book();
        boolean isMute = speaker.isMute(target);
        boolean spoken = false;
        boolean ignored = false;
        int flows = book.flowsTo(target);
        for (int i = 0; i < flows; i++) {
            int flow = book.flowTo(target, i);
            if (speaker.speaks(flow)) {
                if (isMute) {
                    return Settlement.CLEAR;
                }
                var outcome = speaker.outcome(flow);
                if (decides(outcome)) {
                    return decided(outcome, new Contribution(speaker, flow));
                }
                spoken = true;
                ignored |= outcome instanceof FlowOutcome.Ignored;
            }
        }
        return ignored ? Settlement.KEEP : spoken ? Settlement.CLEAR : null;
    }

    private static boolean decides(FlowOutcome outcome) {
        return switch (outcome) {
            case FlowOutcome.Flows _, FlowOutcome.AuthoritativeNull _, FlowOutcome.Failed _ -> true;
            case FlowOutcome.Ignored _, FlowOutcome.Nothing _ -> false;
        };
    }

    private static Settlement decided(FlowOutcome outcome, Contribution by) {
        return switch (outcome) {
            case FlowOutcome.Flows(var values) -> new Settlement.Take(values, by);
            case FlowOutcome.AuthoritativeNull() -> new Settlement.Take(Values.NONE, by);
            case FlowOutcome.Failed failure -> new Settlement.Failed(by, failure);
            case FlowOutcome.Ignored _, FlowOutcome.Nothing _ ->
                throw new IllegalArgumentException(by + " decides nothing");
        };
    }
}
