package org.syncline.core.expression;

import java.util.List;
import org.syncline.core.function.Conditions;
import org.syncline.core.function.Term;

/// Operators of one rank from left to right. Logic evaluates its right side only when the left one does
/// not decide (rules.md 7).
final class ChainCode implements Code {

    private final List<Operator> operators;
    private final List<Code> operands;

    ChainCode(List<Operator> operators, List<Code> operands) {
        this.operators = operators;
        this.operands = operands;
    }

    @Override
    public Term run(Frame frame) {
        return operators.getFirst().rank() == Operator.Rank.LOGIC ? logic(frame) : operation(frame);
    }

    private Term logic(Frame frame) {
        frame.evaluation().charge(operators.size());
        boolean holds = Conditions.flag(operands.getFirst().run(frame));
        for (int i = 0; i < operators.size(); i++) {
            boolean decided = holds == (operators.get(i) == Operator.OR);
            holds = decided ? holds : Conditions.flag(operands.get(i + 1).run(frame));
        }
        return Term.of(holds);
    }

    private Term operation(Frame frame) {
        var left = operands.getFirst().run(frame);
        for (int i = 0; i < operators.size(); i++) {
            left = Operation.apply(operators.get(i), left, operands.get(i + 1).run(frame), frame.evaluation());
        }
        return left;
    }
}
