package org.syncline.core.sync;

import java.util.List;
import java.util.function.UnaryOperator;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.rule.CompiledFlow;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.Value;
import org.syncline.core.value.ValueType;
import org.syncline.core.value.Values;

/// Takes what a flow came to, resolves its references, and holds it against the target's schema.
final class FlowResults {

    private final String object;
    private final UnaryOperator<Values> references;
    private final List<Problem> problems;

    /// @param object how the problems name the object
    /// @param references translates references to the target's side
    /// @param problems what is wrong is added here
    FlowResults(String object, UnaryOperator<Values> references, List<Problem> problems) {
        this.object = object;
        this.references = references;
        this.problems = problems;
    }

    FlowOutcome checked(SyncRule rule, CompiledFlow flow, FlowOutcome outcome) {
        return switch (outcome) {
            case FlowOutcome.Flows(var values) -> flows(rule, flow, references.apply(values));
            case FlowOutcome.Failed(var code, var cause) -> {
                problems.add(failed(rule, flow, code, cause));
                yield outcome;
            }
            case FlowOutcome.Nothing(), FlowOutcome.AuthoritativeNull(), FlowOutcome.Ignored() -> outcome;
        };
    }

    private Problem failed(SyncRule rule, CompiledFlow flow, String code, String cause) {
        var target = flow.target().name();
        return code.equals(CompiledFlow.FAULTY)
                ? new Problem.RuleFaulty(object, rule.toString(), "flow to " + target, cause)
                : new Problem.ExpressionFailed(code, object, rule.toString(), target, cause);
    }

    private FlowOutcome flows(SyncRule rule, CompiledFlow flow, Values values) {
        var target = flow.target();
        if (values.isEmpty()) {
            return new FlowOutcome.Nothing();
        }
        values.stream()
                .filter(value -> !fits(value, target))
                .findFirst()
                .ifPresent(value -> problems.add(new Problem.TypeMismatch(
                        object, rule.toString(), target.name(), named(value.type()), named(target.type()))));
        if (values.size() > 1 && !target.multiValued() && !flow.flow().merge().unites()) {
            problems.add(Problem.TooManyValues.of(rule, object, target.name(), values.size()));
        }
        if (rule.direction() == Direction.INBOUND && target.type() == ValueType.TEXT) {
            demandLength(rule, target, values);
        }
        return new FlowOutcome.Flows(values);
    }

    private void demandLength(SyncRule rule, AttributeSchema target, Values values) {
        values.stream()
                .map(Value::toString)
                .filter(text -> text.length() > Problem.MvConstraint.LONGEST)
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .filter(length -> length > Problem.MvConstraint.LONGEST)
                .findFirst()
                .ifPresent(length ->
                        problems.add(new Problem.MvConstraint(object, rule.toString(), target.name(), length)));
    }

    private static boolean fits(Value value, AttributeSchema target) {
        return value.type() == target.type();
    }

    private static String named(ValueType type) {
        return switch (type) {
            case TEXT -> "text";
            case NUMBER -> "a number";
            case FLAG -> "True or False";
            case BYTES -> "binary data";
            case REFERENCE -> "a reference";
        };
    }
}
