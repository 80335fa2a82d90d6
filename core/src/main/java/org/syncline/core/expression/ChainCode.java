package org.syncline.core.expression;

import java.util.List;
import org.syncline.core.function.Conditions;
import org.syncline.core.function.EvaluationException;
import org.syncline.core.function.Term;

/// Operators of one rank from left to right. Logic evaluates its right side only when the left one does
/// not decide (rules.md 7).
final class ChainCode implements Code {

    private final Expression chain;
    private final Operator[] operators;
    private final Code[] operands;
    private final boolean isLogic;

    ChainCode(Expression chain, List<Operator> operators, List<Code> operands) {
        this.chain = chain;
        this.operators = operators.toArray(Operator[]::new);
        this.operands = operands.toArray(Code[]::new);
        isLogic = operators.getFirst().rank() == Operator.Rank.LOGIC;
    }

    @Override
    public Term run(Frame frame) {
        try {
            return isLogic ? logic(frame) : operation(frame);
        } catch (EvaluationException failed) {
            throw FormulaCompiler.placed(failed, chain);
        }
    }

    private Term logic(Frame frame) {
        frame.evaluation().charge(operators.length);
        boolean holds = Conditions.flag(operands[0].run(frame));
        for (int i = 0; i < operators.length; i++) {
            boolean decided = holds == (operators[i] == Operator.OR);
            holds = decided ? holds : Conditions.flag(operands[i + 1].run(frame));
        }
        return Term.of(holds);
    }

    private Term operation(Frame frame) {
        var left = operands[0].run(frame);
        for (int i = 0; i < operators.length; i++) {
            left = Operation.apply(operators[i], left, operands[i + 1].run(frame), frame.evaluation());
        }
        return left;
    }
}
