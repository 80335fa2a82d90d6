package org.syncline.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.syncline.core.expression.ExpressionProblem;
import org.syncline.core.value.AttributeName;

/// Collects what is wrong with one rule. Names in another spelling than the schema's become one warning, however many
/// they are and however often they are written (DECISIONS 22d).
final class RuleFindings {

    private final String rule;
    private final List<RuleProblem> found = new ArrayList<>();
    private final SortedSet<String> spellings = new TreeSet<>();

    RuleFindings(SyncRule rule) {
        this.rule = rule.name();
    }

    void fault(RulePlace place, String message) {
        found.add(new RuleProblem(rule, place, message, true));
    }

    void warning(RulePlace place, String message) {
        found.add(new RuleProblem(rule, place, message, false));
    }

    void spelled(AttributeName written, AttributeName proper) {
        if (!written.equals(proper)) {
            spellings.add("the schema spells %s as %s".formatted(written, proper));
        }
    }

    void expression(RulePlace.Flow flow, List<ExpressionProblem> problems) {
        for (var problem : problems) {
            var place = new RulePlace.InExpression(flow, problem.line(), problem.column());
            switch (problem.severity()) {
                case SPELLING -> spellings.add(problem.message().replaceFirst("; read as that$", ""));
                case ERROR -> fault(place, problem.message() + "\n" + problem.picture());
                case WARNING -> warning(place, problem.message() + "\n" + problem.picture());
            }
        }
    }

    boolean hasFaultIn(RulePlace.Flow flow) {
        return !firstFaultIn(flow).isEmpty();
    }

    /// What an object is told whose flow cannot run.
    String firstFaultIn(RulePlace.Flow flow) {
        return found.stream()
                .filter(problem -> problem.fatal() && isIn(flow, problem.place()))
                .findFirst()
                .map(problem -> problem.message().lines().findFirst().orElse(""))
                .orElse("");
    }

    /// The faults that no flow can tell of itself.
    List<RuleProblem> faultsOfTheRule() {
        return found.stream()
                .filter(RuleProblem::fatal)
                .filter(problem -> !isInFlow(problem.place()))
                .toList();
    }

    List<RuleProblem> all() {
        var all = new ArrayList<>(found);
        if (!spellings.isEmpty()) {
            all.add(new RuleProblem(
                    rule,
                    new RulePlace.Everywhere(),
                    String.join("; ", spellings) + ". They are read as the schema has them; correct them in the file.",
                    false));
        }
        return List.copyOf(all);
    }

    private static boolean isInFlow(RulePlace place) {
        return switch (place) {
            case RulePlace.Flow _, RulePlace.Source _, RulePlace.InExpression _ -> true;
            case RulePlace.Field _, RulePlace.Scope _, RulePlace.Join _, RulePlace.Target _, RulePlace.Everywhere _ ->
                false;
        };
    }

    private static boolean isIn(RulePlace.Flow flow, RulePlace place) {
        return place.equals(flow)
                || place instanceof RulePlace.InExpression(var within, var _, var _) && within.equals(flow);
    }
}
