package org.syncline.core.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.core.value.CaseFold;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.ObjectTypeName;

/// What is wrong with rules together although each by itself is in order (engine.md 6.6, 7.2, rules.md 10).
public final class RuleSetCheck {

    /// An attribute that flows of several rules may meet at: those to one type of object, outbound also from one type.
    private record Target(Direction direction, String from, TargetType type, String attribute) {}

    private record Place(SyncRule rule, int flow) {}

    private RuleSetCheck() {}

    public static List<RuleProblem> of(RuleSet rules) {
        var problems = new ArrayList<RuleProblem>();
        var flows = new LinkedHashMap<Target, SortedMap<MergeType, List<Place>>>();
        for (var compiled : rules.all()) {
            var rule = compiled.rule();
            for (int index = 0; index < rule.flows().size(); index++) {
                var flow = rule.flows().get(index);
                flows.computeIfAbsent(target(rule, flow), _ -> new TreeMap<>())
                        .computeIfAbsent(flow.merge(), _ -> new ArrayList<>())
                        .add(new Place(rule, index));
            }
        }
        flows.values().stream().filter(byMerge -> byMerge.size() > 1).forEach(byMerge -> mixed(byMerge, problems));
        nameless(rules, problems);
        return List.copyOf(problems);
    }

    /// Flows to one attribute that merge in different ways fail an object that both apply to. The few are told.
    private static void mixed(SortedMap<MergeType, List<Place>> byMerge, List<RuleProblem> problems) {
        var many = Collections.max(byMerge.values(), Comparator.comparingInt(List::size));
        byMerge.values().stream()
                .filter(places -> !places.equals(many))
                .flatMap(List::stream)
                .forEach(place -> problems.add(mixed(place, many.getFirst().rule())));
    }

    private static RuleProblem mixed(Place place, SyncRule other) {
        var target = place.rule().flows().get(place.flow()).target();
        return new RuleProblem(
                place.rule().name(),
                new RulePlace.Flow(place.flow(), target),
                "rule %s merges what flows to %s in another way; an object in scope of both fails. Give both the same mergeType."
                        .formatted(other, target),
                false);
    }

    private static Target target(SyncRule rule, AttributeFlow flow) {
        var from = rule.direction() == Direction.INBOUND ? "" : rule.connector() + " " + rule.sourceType();
        return new Target(
                rule.direction(),
                from,
                rule.targetType(),
                CaseFold.of(flow.target().text()));
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
        return rules.outbound(connector, sourceType).rules().stream()
                .filter(other -> other.rule().targetType().equals(targetType))
                .flatMap(other -> other.flows().stream())
                .anyMatch(flow -> flow.target().name().equals(AttributeFlow.DN));
    }
}
