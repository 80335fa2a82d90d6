package org.syncline.core.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syncline.core.expression.FlowOutcome.AuthoritativeNull;
import org.syncline.core.expression.FlowOutcome.Failed;
import org.syncline.core.expression.FlowOutcome.Flows;
import org.syncline.core.expression.FlowOutcome.Ignored;
import org.syncline.core.function.Budget;
import org.syncline.core.function.EvaluationException;
import org.syncline.core.function.Term;
import org.syncline.core.function.Term.Many;
import org.syncline.core.function.Term.Single;
import org.syncline.core.function.Term.Verdict;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// The compiled form of an expression: run as often as one likes, on as many threads as one likes.
public final class Formula {

    private static final FlowOutcome TRUE = new Flows(Values.of(Value.of(true)));
    private static final FlowOutcome FALSE = new Flows(Values.of(Value.of(false)));

    private final Expression tree;
    private final Code code;
    private final List<AttributeName> inputs;
    private final int variables;
    private final Budget budget;
    private final SortedSet<AttributeName> reads;

    /// @param inputs the attributes of the current view that the code reads, by the numbers it knows them by
    Formula(Expression tree, Code code, List<AttributeName> inputs, int variables, Budget budget) {
        this.tree = tree;
        this.code = code;
        this.inputs = List.copyOf(inputs);
        this.variables = variables;
        this.budget = budget;
        this.reads = Collections.unmodifiableSortedSet(
                tree.all().flatMap(Formula::read).collect(Collectors.toCollection(TreeSet::new)));
    }

    /// As a flow. Never throws on account of the expression or the values: what goes wrong is [Failed].
    public FlowOutcome evaluate(Inputs inputs) {
        return evaluate(new Frame(inputs));
    }

    /// The same for one of many flows of an object.
    public FlowOutcome evaluate(Frame frame) {
        try {
            return outcome(run(frame));
        } catch (EvaluationException failed) {
            return new Failed(failed.code(), failed.message());
        }
    }

    /// By itself: of any type, and empty text is a value. Never throws either.
    public Answer answer(Inputs inputs) {
        try {
            return new Answer.Came(settled(run(new Frame(inputs))));
        } catch (EvaluationException failed) {
            return new Answer.Failed(failed.code(), failed.message());
        }
    }

    private Term run(Frame frame) {
        frame.start(variables, budget);
        return code.run(frame);
    }

    /// A list as a result (rules.md 8.2.8): gaps and repetitions dropped; without values it is NULL.
    private static Term settled(Term term) {
        if (!(term instanceof Many many)) {
            return term;
        }
        var values = many.withoutGaps().withoutRepetitions();
        return values.terms().isEmpty() ? Term.NULL : values;
    }

    /// The same, compiled so that it tells which branches it takes: for tests of rules, and for one thread.
    ///
    /// @param source that it was compiled for
    public Formula watched(SourceSchema source, Consumer<Branch> taken) {
        return FormulaCompiler.formula(tree, source, budget, new BranchWatch(taken));
    }

    /// Every attribute that can make a difference, `dn` included (engine.md 7.4).
    public SortedSet<AttributeName> reads() {
        return reads;
    }

    /// Those of the current view, in the order in which a frame is to have them ([Frame#reading]).
    public List<AttributeName> inputs() {
        return inputs;
    }

    /// An attribute without which it comes to nothing, if there is one.
    public Optional<AttributeName> indispensable() {
        return Indispensable.of(tree);
    }

    /// As compiled: attributes in the schema's spelling.
    public Expression tree() {
        return tree;
    }

    @Override
    public String toString() {
        return ExpressionPrinter.print(tree);
    }

    private static Stream<AttributeName> read(Expression part) {
        return switch (part) {
            case Expression.Attribute(var name, var _) -> Stream.of(name);
            case Expression.Call call
            when Spelling.namesAttribute(call) ->
                call.arguments().stream()
                        .filter(Expression.Text.class::isInstance)
                        .map(argument -> new AttributeName(((Expression.Text) argument).text()));
            case Expression _ -> Stream.empty();
        };
    }

    /// Empty text and an empty list contribute nothing (engine.md E6).
    private static FlowOutcome outcome(Term term) {
        return switch (term) {
            case Verdict(var ruling) ->
                switch (ruling) {
                    case AUTHORITATIVE_NULL -> new AuthoritativeNull();
                    case IGNORE_THIS_FLOW -> new Ignored();
                };
            case Many(var terms) -> flows(terms);
            case Term.Null _ -> FlowOutcome.NOTHING;
            case Term.Flag(var flag) -> flag ? TRUE : FALSE;
            case Single single -> isEmptyText(single) ? FlowOutcome.NOTHING : new Flows(Values.of(value(single)));
        };
    }

    private static FlowOutcome flows(List<Term> terms) {
        var values = new ArrayList<Value>(terms.size());
        for (var term : terms) {
            if (term instanceof Single single && !isEmptyText(single)) {
                values.add(value(single));
            }
        }
        return values.isEmpty() ? FlowOutcome.NOTHING : new Flows(Values.of(values));
    }

    private static boolean isEmptyText(Single term) {
        return term instanceof Term.Text(var text) && text.isEmpty();
    }

    private static Value value(Single term) {
        return switch (term) {
            case Term.Text(var text) -> Value.of(text);
            case Term.Number(var number) -> Value.of(number);
            case Term.Flag(var flag) -> Value.of(flag);
            case Term.Bytes(var bytes) -> Value.of(bytes);
            case Term.Reference(var target, var _) -> target;
            case Term.Date _ ->
                throw EvaluationException.mismatch("a date cannot be a result; make it text with FormatDateTime");
        };
    }
}
