package org.syncline.core.sync;

import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.rule.CompiledFlow;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.CsObjectId;

/// What one flow of one rule has to say about its target attribute, for one source object.
public record Contribution(SyncRule rule, CsObjectId source, CompiledFlow flow, FlowOutcome outcome)
        implements Comparable<Contribution> {

    /// The stronger rule first; of two objects under one rule the older one.
    @Override
    public int compareTo(Contribution other) {
        int byRule = rule.compareTo(other.rule);
        return byRule != 0 ? byRule : source.compareTo(other.source);
    }
}
