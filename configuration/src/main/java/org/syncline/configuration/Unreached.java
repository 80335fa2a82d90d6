package org.syncline.configuration;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.syncline.core.example.Coverage;
import org.syncline.core.example.Coverage.Point;
import org.syncline.core.example.Origin;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.value.RuleId;

/// Something in the rules that no example reaches.
///
/// @param kind rule, flow, clause or branch
/// @param what in words for people
public record Unreached(Origin place, String kind, String rule, String what) {

    /// The kinds there are.
    public static final List<String> KINDS = List.of("rule", "flow", "clause", "branch");

    /// Rule by rule. Of a rule that no example reaches, its flows and branches go without saying.
    public static List<Unreached> of(Coverage coverage, RulePlaces places) {
        return of(coverage.missed(), coverage, places);
    }

    /// The same of what no example can reach, because no rule gives the metaverse what it asks for.
    public static List<Unreached> idle(Coverage coverage, RulePlaces places) {
        return of(coverage.idle(), coverage, places);
    }

    private static List<Unreached> of(List<Point> points, Coverage coverage, RulePlaces places) {
        var rules = coverage.watched().rules().all().stream()
                .collect(Collectors.toMap(rule -> rule.rule().id(), Function.identity()));
        var silent = new HashSet<RuleId>();
        points.forEach(point -> {
            if (point instanceof Point.Rule(var id)) {
                silent.add(id);
            }
        });
        return points.stream()
                .filter(point -> !silent.contains(point.rule()) || point instanceof Point.Rule || isClause(point))
                .map(point -> unreached(point, rules, places))
                .toList();
    }

    public static String kind(Point point) {
        return switch (point) {
            case Point.Rule _ -> "rule";
            case Point.Flow _ -> "flow";
            case Point.Clause _ -> "clause";
            case Point.Arm _ -> "branch";
        };
    }

    private static boolean isClause(Point point) {
        return point instanceof Point.Clause;
    }

    private static Unreached unreached(Point point, Map<RuleId, CompiledRule> rules, RulePlaces places) {
        var rule = rules.get(point.rule());
        if (rule == null) {
            throw new IllegalStateException("a point of no rule: " + point);
        }
        return new Unreached(places.of(point), kind(point), rule.rule().name(), words(point, rule));
    }

    private static String words(Point point, CompiledRule rule) {
        return switch (point) {
            case Point.Rule _ -> "no object is in scope";
            case Point.Flow(var _, int index) ->
                "flow to %s never gives a value that counts".formatted(target(rule, index));
            case Point.Clause(var _, int group, int index, boolean holds) ->
                "%s: %s"
                        .formatted(
                                rule.scope().groups().get(group).get(index),
                                holds ? "no object satisfies it" : "no object fails it");
            case Point.Arm(var _, int index, var branch) ->
                "flow to %s, branch never taken: %s".formatted(target(rule, index), branch.text());
        };
    }

    private static String target(CompiledRule rule, int index) {
        return rule.flows().get(index).target().name().text();
    }
}
