package org.syncline.core.sync;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.rule.CompiledFlow;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.rule.FlowRun;
import org.syncline.core.rule.RuleBook;
import org.syncline.core.value.CsObjectId;

/// An object that has a say in what another one holds, by the flows of the rules that it is in scope of. A flow is run
/// when it is asked for, and once.
///
/// For one thread: it remembers what its flows came to.
final class Speaker {

    private final RuleBook book;
    private final FlowRun flows;
    private final CsObjectId object;
    private final Supplier<String> name;
    private final Run run;
    private final boolean[] inScope;
    private final @Nullable FlowOutcome[] known;

    /// Runs one flow for the object.
    @FunctionalInterface
    interface Run {
        /// @param flow its number in the book
        FlowOutcome outcome(int flow);
    }

    /// As long as nothing is let in, none of the flows has a say.
    ///
    /// @param name how problems name the object; asked for only where there is one
    /// @param flows before the object
    /// @param run what a flow of them comes to for the other object
    Speaker(FlowRun flows, CsObjectId object, Supplier<String> name, Run run) {
        this.flows = flows;
        book = flows.book();
        this.object = object;
        this.name = name;
        this.run = run;
        inScope = new boolean[book.flows()];
        known = new FlowOutcome[book.flows()];
    }

    /// The rule applies, and its flows have a say.
    void admit(CompiledRule rule) {
        int first = book.firstFlow(rule);
        Arrays.fill(inScope, first, first + rule.flows().size(), true);
    }

    /// The rule applies, and those of its flows have a say.
    void admit(CompiledRule rule, Predicate<CompiledFlow> asked) {
        int first = book.firstFlow(rule);
        var flows = rule.flows();
        for (int i = 0; i < flows.size(); i++) {
            inScope[first + i] = asked.test(flows.get(i));
        }
    }

    RuleBook book() {
        return book;
    }

    CsObjectId object() {
        return object;
    }

    String named() {
        return name.get();
    }

    boolean speaks(int flow) {
        return inScope[flow];
    }

    /// Whether none of the flows to that target has anything to give.
    boolean isMute(int target) {
        return flows.isMute(target);
    }

    FlowOutcome outcome(int flow) {
        var outcome = known[flow];
        if (outcome == null) {
            outcome = run.outcome(flow);
            known[flow] = outcome;
        }
        return outcome;
    }
}
