package org.syncline.core.sync;

import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.rule.CompiledFlow;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.CsObjectId;

/// What one flow of one rule has to say about its target attribute, for one source object. Nobody knows before it is
/// asked: a flow that precedence never comes to is not run (engine.md 7.1).
public final class Contribution implements Comparable<Contribution> {

    private final Speaker speaker;
    private final int number;

    /// @param number of the flow in the speaker's book
    Contribution(Speaker speaker, int number) {
        this.speaker = speaker;
        this.number = number;
    }

    public SyncRule rule() {
        return speaker.book().ruleOf(number).rule();
    }

    public CompiledFlow flow() {
        return speaker.book().flow(number);
    }

    /// The CS object that it comes from; of a flow that goes out, none.
    public CsObjectId source() {
        return speaker.object();
    }

    public FlowOutcome outcome() {
        return speaker.outcome(number);
    }

    /// How problems name the object that it comes from.
    String named() {
        return speaker.named();
    }

    /// The stronger rule first; of two objects under one rule the older one.
    @Override
    public int compareTo(Contribution other) {
        int byRule = rule().compareTo(other.rule());
        return byRule != 0 ? byRule : source().compareTo(other.source());
    }

    @Override
    public String toString() {
        return rule() + " to " + flow().target().name();
    }
}
