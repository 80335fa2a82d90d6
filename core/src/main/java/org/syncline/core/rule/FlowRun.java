package org.syncline.core.rule;

import java.util.SortedMap;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.expression.Frame;
import org.syncline.core.expression.Inputs;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Values;

/// The flows of a book before one object: what they read of it is looked up once, for all of them. For one thread.
public final class FlowRun {

    private final RuleBook book;
    private final Frame frame;
    private final Values[] found;

    /// @param inputs the object
    /// @param current its current view, as the inputs tell of it
    public FlowRun(RuleBook book, Inputs inputs, SortedMap<AttributeName, Values> current) {
        this.book = book;
        frame = new Frame(inputs);
        found = book.read(current);
    }

    /// What the flow of that number comes to. Most have nothing to give, because their attribute is absent: those are
    /// not run.
    public FlowOutcome outcome(int flow) {
        return book.isSilent(flow, found)
                ? FlowOutcome.NOTHING
                : book.flow(flow).evaluate(frame.reading(found, book.inputsOf(flow)));
    }

    /// Whether none of the flows to that target has anything to give, so that none need be asked.
    public boolean isMute(int target) {
        return book.isMute(target, found);
    }

    public RuleBook book() {
        return book;
    }
}
