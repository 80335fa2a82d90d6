package org.syncline.core.expression;

import java.util.List;
import org.syncline.core.function.Branches;
import org.syncline.core.function.Evaluation;
import org.syncline.core.function.Term;

/// The compiled arguments of a call that decides itself which of them are evaluated.
///
/// @param slot where the variable of the last argument lives, or [#NO_VARIABLE]
record LazyCall(Frame frame, List<Code> arguments, int slot) implements Branches {

    static final int NO_VARIABLE = -1;

    @Override
    public int count() {
        return arguments.size();
    }

    @Override
    public Term at(int argument) {
        return arguments.get(argument).run(frame);
    }

    @Override
    public Term body(Term bound) {
        frame.bind(slot, bound);
        return arguments.getLast().run(frame);
    }

    @Override
    public Evaluation evaluation() {
        return frame.evaluation();
    }
}
