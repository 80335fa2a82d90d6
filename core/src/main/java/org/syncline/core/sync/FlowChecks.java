package org.syncline.core.sync;

import java.util.List;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.rule.CompiledFlow;
import org.syncline.core.rule.Direction;
import org.syncline.core.value.Value;
import org.syncline.core.value.ValueType;
import org.syncline.core.value.Values;

/// Holds what a target takes from a flow against the target's schema, and says what went wrong in one that it would
/// have
/// taken.
final class FlowChecks {

    private FlowChecks() {}

    /// A flow that could not be understood fails each object that its rule applies to, whoever wins (rules.md 10).
    static void demandSound(Speaker speaker, List<Problem> problems) {
        for (int number : speaker.book().faulty()) {
            if (speaker.speaks(number)) {
                demand(Precedence.settle(List.of(new Contribution(speaker, number))), problems);
            }
        }
    }

    static void demand(Settlement settlement, List<Problem> problems) {
        switch (settlement) {
            case Settlement.Take(var values, var by) -> demand(by, values, problems);
            case Settlement.Failed(var by, var failure) -> add(failed(by, failure), problems);
            case Settlement.Keep(), Settlement.Clear() -> {}
        }
    }

    /// All of them are to be united.
    static void demandAll(List<Contribution> contributions, List<Problem> problems) {
        for (var contribution : contributions) {
            switch (contribution.outcome()) {
                case FlowOutcome.Flows(var values) -> demand(contribution, values, problems);
                case FlowOutcome.Failed failure -> add(failed(contribution, failure), problems);
                case FlowOutcome.Nothing(), FlowOutcome.AuthoritativeNull(), FlowOutcome.Ignored() -> {}
            }
        }
    }

    private static void add(Problem problem, List<Problem> problems) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private static Problem failed(Contribution contribution, FlowOutcome.Failed failure) {
        var rule = contribution.rule().toString();
        var target = contribution.flow().target().name();
        return failure.code().equals(CompiledFlow.FAULTY)
                ? new Problem.RuleFaulty(contribution.named(), rule, "flow to " + target, failure.message())
                : new Problem.ExpressionFailed(failure.code(), contribution.named(), rule, target, failure.message());
    }

    private static void demand(Contribution by, Values values, List<Problem> problems) {
        var flow = by.flow();
        var target = flow.target();
        demandType(by, values, problems);
        if (values.size() > 1 && !target.multiValued() && !flow.flow().merge().unites()) {
            problems.add(Problem.TooManyValues.of(by.rule(), by.named(), target.name(), values.size()));
        }
        if (target.type() == ValueType.TEXT && by.rule().direction() == Direction.INBOUND) {
            demandLength(by, values, problems);
        }
    }

    private static void demandType(Contribution by, Values values, List<Problem> problems) {
        var target = by.flow().target();
        if (values.areAll(target.type())) {
            return;
        }
        var known = values.known().inOrder();
        for (int i = 0; i < known.size(); i++) {
            var type = known.get(i).type();
            if (type != target.type()) {
                problems.add(new Problem.TypeMismatch(
                        by.named(), by.rule().toString(), target.name(), named(type), named(target.type())));
                return;
            }
        }
    }

    private static void demandLength(Contribution by, Values values, List<Problem> problems) {
        for (int i = 0; i < values.size(); i++) {
            int length = values.inOrder().get(i) instanceof Value.Text(var text) ? length(text) : 0;
            if (length > Problem.MvConstraint.LONGEST) {
                problems.add(new Problem.MvConstraint(
                        by.named(), by.rule().toString(), by.flow().target().name(), length));
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
