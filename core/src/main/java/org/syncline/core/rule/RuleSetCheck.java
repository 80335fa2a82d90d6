package org.syncline.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.syncline.core.value.CaseFold;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.ObjectTypeName;

/// What is wrong with rules together although each by itself is in order (engine.md 6.6, 7.2, rules.md 10).
public final class RuleSetCheck {

    private record Target(Direction direction, String place, TargetType type, String attribute)
            implements Comparable<Target> {
        @Override
        public int compareTo(Target other) {
            return toString().compareTo(other.toString());
        }
    }

    private record Merged(SyncRule rule, int flow, MergeType merge) {}

    private RuleSetCheck() {}

    public static List<RuleProblem> of(RuleSet rules) {
        var problems = new ArrayList<RuleProblem>();
        mixedMerges(rules, problems);
        nameless(rules, problems);
        return List.copyOf(problems);
    }

    /// Flows to one attribute that merge in different ways fail an object that both apply to.
    private static void mixedMerges(RuleSet rules, List<RuleProblem> problems) {
        var first = new TreeMap<Target, Merged>();
        for (var compiled : rules.all()) {
            var rule = compiled.rule();
            for (int index = 0; index < rule.flows().size(); index++) {
                var flow = rule.flows().get(index);
                var mine = new Merged(rule, index, flow.merge());
                var other = first.putIfAbsent(target(rule, flow), mine);
                if (other != null && other.merge() != mine.merge() && !other.rule().equals(rule)) {
                    problems.add(new RuleProblem(
                            rule.name(),
                            new RulePlace.Flow(index, flow.target()),
                            "rule %s merges what flows to %s in another way; an object in scope of both fails. Give both the same mergeType."
                                    .formatted(other.rule(), flow.target()),
                            false));
                }
            }
        }
    }

    private static Target target(SyncRule rule, AttributeFlow flow) {
        var place = rule.direction() == Direction.INBOUND ? "" : rule.connector().toString();
        return new Target(
                rule.direction(), place, rule.targetType(), CaseFold.of(flow.target().text()));
    }

    /// Whoever is to be created needs a name from somebody.
    private static void nameless(RuleSet rules, List<RuleProblem> problems) {
        for (var compiled : rules.all()) {
            var rule = compiled.rule();
            if (rule.direction() == Direction.OUTBOUND
                    && rule.linkType() == LinkType.PROVISION
                    && !isNamed(rules, rule.connector(), rule.sourceType(), rule.targetType())) {
                problems.add(new RuleProblem(
                        rule.name(),
                        new RulePlace.Field("linkType"),
                        "no rule gives what it creates a dn, so that nothing is created and every object fails. Add a transformation to dn.",
                        true));
            }
        }
    }

    private static boolean isNamed(
            RuleSet rules, ConnectorId connector, ObjectTypeName sourceType, TargetType targetType) {
        return rules.outbound(connector, sourceType).stream()
                .filter(other -> other.rule().targetType().equals(targetType))
                .flatMap(other -> other.flows().stream())
                .anyMatch(flow -> flow.target().name().equals(AttributeFlow.DN));
    }
}
