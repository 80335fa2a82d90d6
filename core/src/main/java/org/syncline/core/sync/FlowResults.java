package org.syncline.core.sync;

import java.util.List;
import java.util.function.Supplier;
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
            case FlowOutcome.Flows flows -> flows(rule, flow, flows);
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
                ? new Problem.RuleFaulty(object.get(), rule.toString(), "flow to " + target, cause)
                : new Problem.ExpressionFailed(code, object.get(), rule.toString(), target, cause);
    }

    @SuppressWarnings("ReferenceEquality") // what holds no reference stays the very same
    private FlowOutcome flows(SyncRule rule, CompiledFlow flow, FlowOutcome.Flows flows) {
        var target = flow.target();
        var values = references.apply(flows.values());
        if (values.isEmpty()) {
            return FlowOutcome.NOTHING;
        }
        demandType(rule, target, values);
        if (values.size() > 1 && !target.multiValued() && !flow.flow().merge().unites()) {
            problems.add(Problem.TooManyValues.of(rule, object.get(), target.name(), values.size()));
        }
        if (rule.direction() == Direction.INBOUND && target.type() == ValueType.TEXT) {
            demandLength(rule, target, values);
        }
        return values == flows.values() ? flows : new FlowOutcome.Flows(values);
    }

    private void demandType(SyncRule rule, AttributeSchema target, Values values) {
        var known = values.known().inOrder();
        for (int i = 0; i < known.size(); i++) {
            var type = known.get(i).type();
            if (type != target.type()) {
                problems.add(new Problem.TypeMismatch(
                        object.get(), rule.toString(), target.name(), named(type), named(target.type())));
                return;
            }
        }
    }

    private void demandLength(SyncRule rule, AttributeSchema target, Values values) {
        for (int i = 0; i < values.size(); i++) {
            int length = values.inOrder().get(i) instanceof Value.Text(var text) ? length(text) : 0;
            if (length > Problem.MvConstraint.LONGEST) {
                problems.add(new Problem.MvConstraint(object.get(), rule.toString(), target.name(), length));
                return;
            }
        }
    }

    /// In characters; a text that is short in any way of counting is not counted.
    private static int length(String text) {
        return text.length() > Problem.MvConstraint.LONGEST ? text.codePointCount(0, text.length()) : 0;
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
