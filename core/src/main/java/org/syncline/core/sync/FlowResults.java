package org.syncline.core.sync;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.rule.CompiledFlow;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.ValueType;
import org.syncline.core.value.Values;

/// Takes what a flow came to, resolves its references, and holds it against the target's schema.
final class FlowResults {

    private final Supplier<String> object;
    private final UnaryOperator<Values> references;
    private final List<Problem> problems;

    /// @param object how the problems name the object; asked for only where there is one
    /// @param references translates references to the target's side
    /// @param problems what is wrong is added here
    FlowResults(Supplier<String> object, UnaryOperator<Values> references, List<Problem> problems) {
        this.object = object;
        this.references = references;
        this.problems = problems;
    }

    FlowOutcome checked(SyncRule rule, CompiledFlow flow, FlowOutcome outcome) {
        return switch (outcome) {
            case FlowOutcome.Flows(var values) -> flows(rule, flow, references.apply(values));
            case FlowOutcome.Failed(var code, var cause) -> {
                problems.add(new Problem.ExpressionFailed(
                        code, object.get(), rule.toString(), flow.target().name(), cause));
                yield outcome;
            }
            case FlowOutcome.Nothing(), FlowOutcome.AuthoritativeNull(), FlowOutcome.Ignored() -> outcome;
        };
    }

    private FlowOutcome flows(SyncRule rule, CompiledFlow flow, Values values) {
        var target = flow.target();
        if (values.isEmpty()) {
            return new FlowOutcome.Nothing();
        }
        for (var value : values) {
            if (value.type() != target.type()) {
                problems.add(new Problem.TypeMismatch(
                        object.get(), rule.toString(), target.name(), named(value.type()), named(target.type())));
                break;
            }
        }
        if (values.size() > 1 && !target.multiValued() && !flow.flow().merge().unites()) {
            problems.add(tooMany(rule, target, values.size()));
        }
        return new FlowOutcome.Flows(values);
    }

    private Problem tooMany(SyncRule rule, AttributeSchema target, int size) {
        return rule.direction() == Direction.INBOUND
                ? Problem.TooManyValues.inbound(object.get(), rule.toString(), target.name(), size)
                : Problem.TooManyValues.outbound(object.get(), rule.toString(), target.name(), size);
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
