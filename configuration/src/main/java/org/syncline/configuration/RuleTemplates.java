package org.syncline.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.JoinClause;
import org.syncline.core.rule.JoinCriteria;
import org.syncline.core.rule.ScopeClause;
import org.syncline.core.rule.ScopeFilter;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.RuleId;
import org.syncline.engine.ConnectorDefinition;

/// Makes the rules of templates for connectors, one template after the other.
final class RuleTemplates {

    private final SharedLogic logic;
    private final List<LeftOut> leftOut = new ArrayList<>();

    RuleTemplates(SharedLogic logic) {
        this.logic = logic;
    }

    /// What could not be made until now.
    List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    /// The rule for a connector; nothing if its objects of that type have nothing to do with it.
    Optional<SyncRule> fitted(Template template, ConnectorDefinition connector, int precedence) {
        var fitting = new Fitting(connector, template.rule(), logic);
        if (!fitting.isSelected()) {
            return Optional.empty();
        }
        var missing = missing(template, fitting);
        if (!missing.isEmpty()) {
            leftOut.add(fitting.leftOut("", missing));
            return Optional.empty();
        }
        var flows = flows(template).flatMap(flow -> fitting.fitted(flow, leftOut).stream());
        var rule = rule(template, fitting, precedence, flows.toList());
        return rule.flows().isEmpty() && !rule.isLinking() ? Optional.empty() : Optional.of(rule);
    }

    private SyncRule rule(Template template, Fitting fitting, int precedence, List<AttributeFlow> flows) {
        var rule = template.rule();
        return new SyncRule(
                id(fitting.connector(), template),
                fitting.title(),
                rule.description(),
                rule.isShipped() ? rule.immutableTag() : "Syncline.%s.001".formatted(template.name()),
                rule.direction(),
                false,
                fitting.connector().id(),
                rule.sourceType(),
                rule.targetType(),
                rule.linkType(),
                precedence,
                rule.passwordSync(),
                rule.softDeleteExpiryInterval(),
                scope(rule, fitting),
                join(template, fitting),
                flows);
    }

    private static RuleId id(ConnectorDefinition connector, Template template) {
        return new RuleId(UUID.nameUUIDFromBytes((connector.id() + " " + template.name()).getBytes(UTF_8)));
    }

    private static Stream<AttributeFlow> flows(Template template) {
        return Stream.concat(
                template.rule().flows().stream(),
                WorkloadShare.of(template.name()).stream().flatMap(share -> share.flows().stream()));
    }

    /// The attributes that the rule cannot do without.
    private static List<String> missing(Template template, Fitting fitting) {
        var asked = fitting.isInbound()
                ? template.rule().scope().groups().stream()
                        .flatMap(List::stream)
                        .map(ScopeClause::attribute)
                : Stream.<AttributeName>empty();
        return Stream.concat(asked, template.needs().stream())
                .filter(attribute -> fitting.spelling(attribute).isEmpty())
                .map(AttributeName::text)
                .distinct()
                .toList();
    }

    private static ScopeFilter scope(SyncRule rule, Fitting fitting) {
        return new ScopeFilter(rule.scope().groups().stream()
                .map(group -> group.stream()
                        .map(clause -> new ScopeClause(
                                fitting.isInbound() ? fitting.spelled(clause.attribute()) : clause.attribute(),
                                clause.operator(),
                                clause.text()))
                        .toList())
                .toList());
    }

    /// Without the groups that look for an anchor that was not chosen, or for what is not there.
    private JoinCriteria join(Template template, Fitting fitting) {
        var criteria = template.matches() ? logic.matching() : template.rule().join();
        return new JoinCriteria(criteria.groups().stream()
                .filter(group -> group.stream().allMatch(clause -> logic.uses(clause.cs())))
                .filter(group -> group.stream()
                        .allMatch(clause -> fitting.spelling(clause.cs()).isPresent()))
                .map(group -> group.stream()
                        .map(clause ->
                                new JoinClause(fitting.spelled(clause.cs()), clause.mv(), clause.caseSensitive()))
                        .toList())
                .toList());
    }
}
