package org.syncline.core.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syncline.core.function.Budget;
import org.syncline.core.function.Evaluation;
import org.syncline.core.function.Term;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// What runs of formulas over one object work on, one after the other: the inputs, what is left of the budget, and the
/// terms of variables. For one thread.
public final class Frame {

    private static final Term[] NONE = {};
    private static final int[] NOWHERE = {};

    private final Inputs inputs;
    private final Evaluation evaluation;
    private Term[] variables = NONE;
    private Values @Nullable [] found;
    private int[] places = NOWHERE;

    public Frame(Inputs inputs) {
        this.inputs = inputs;
        this.evaluation = new Evaluation(inputs::moment);
    }

    /// What the next formula or copy reads of the current view was looked up before: its inputs are not asked.
    ///
    /// @param values of many attributes
    /// @param where among them is each that it reads, in its own order ([Formula#inputs])
    public Frame reading(Values[] values, int[] where) {
        found = values;
        places = where;
        return this;
    }

    /// The values of an attribute in the current view.
    ///
    /// @param number by which the formula knows it
    public Values values(int number, AttributeName name) {
        return found == null ? inputs.values(name) : found[places[number]];
    }

    List<Value> listed(int number, AttributeName name) {
        return found == null ? inputs.listed(name) : found[places[number]].inOrder();
    }

    /// Another formula is to run, with the whole of its budget.
    void start(int variables, Budget budget) {
        evaluation.start(budget);
        if (variables > this.variables.length) {
            this.variables = new Term[variables];
        }
    }

    public Inputs inputs() {
        return inputs;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    Term variable(int slot) {
        return variables[slot];
    }

    void bind(int slot, Term term) {
        variables[slot] = term;
    }

    /// The values of an attribute as a term: null, one, or a list (rules.md 8).
    Term term(List<Value> values, boolean multiValued) {
        if (values.isEmpty()) {
            return Term.NULL;
        }
        if (!multiValued && values.size() == 1) {
            return term(values.getFirst());
        }
        evaluation.listLength(values.size());
        evaluation.charge(values.size());
        var terms = new ArrayList<Term>(values.size());
        for (var value : values) {
            terms.add(term(value));
        }
        return new Term.Many(terms);
    }

    private Term term(Value value) {
        return switch (value) {
            case Value.Text(var text) -> Term.of(text);
            case Value.Number(var number) -> Term.of(number);
            case Value.Flag(var flag) -> Term.of(flag);
            case Value.Bytes(var bytes) -> Term.of(bytes);
            case Value.Reference _, Value.Pointer _ -> new Term.Reference(value, inputs::dnOf);
        };
    }
}
