package org.syncline.core.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.syncline.core.function.Budget;
import org.syncline.core.function.Evaluation;
import org.syncline.core.function.Term;
import org.syncline.core.value.Value;

/// What one run of a formula works on: its inputs, its budget, and the terms of its variables.
final class Frame {

    private final Inputs inputs;
    private final Evaluation evaluation;
    private final List<Term> variables;

    Frame(Inputs inputs, int variables, Budget budget) {
        this.inputs = inputs;
        this.evaluation = new Evaluation(inputs::moment, budget);
        this.variables = new ArrayList<>(Collections.nCopies(variables, Term.NULL));
    }

    Inputs inputs() {
        return inputs;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    Term variable(int slot) {
        return variables.get(slot);
    }

    void bind(int slot, Term term) {
        variables.set(slot, term);
    }

    /// The values of an attribute as a term: null, one, or a list (rules.md 8).
    Term term(List<Value> values, boolean multiValued) {
        if (values.isEmpty()) {
            return Term.NULL;
        }
        if (!multiValued && values.size() == 1) {
            return Term.of(values.getFirst(), inputs::dnOf);
        }
        evaluation.listLength(values.size());
        evaluation.charge(values.size());
        return new Term.Many(
                values.stream().map(value -> Term.of(value, inputs::dnOf)).toList());
    }
}
