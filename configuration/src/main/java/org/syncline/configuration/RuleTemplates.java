package org.syncline.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.JoinClause;
import org.syncline.core.rule.JoinCriteria;
import org.syncline.core.rule.ScopeClause;
import org.syncline.core.rule.ScopeFilter;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.RuleId;
import org.syncline.engine.ConnectorDefinition;

/// Makes rules of the templates among this package's resources.
///
/// A template is a rule file whose connector is `on-premises` or `cloud`, whose name has `${connector}` in the place of
/// the connector's, and whose expressions may be a name of [SharedLogic].
final class RuleTemplates {

    private static final ConnectorId ON_PREMISES = new ConnectorId(new UUID(0, 1));
    private static final ConnectorId CLOUD = new ConnectorId(new UUID(0, 2));

    /// The name of the template, and its revision.
    private static final String TAG = "Syncline.%s.001";

    private final ConnectorDefinition onPremises;
    private final ConnectorDefinition cloud;
    private final SharedLogic logic;

    RuleTemplates(ConnectorDefinition onPremises, ConnectorDefinition cloud, SharedLogic logic) {
        this.onPremises = onPremises;
        this.cloud = cloud;
        this.logic = logic;
    }

    static SyncRule template(String name) {
        var problems = new Problems();
        var stand = Words.<ConnectorId>anyCase();
        stand.put("on-premises", ON_PREMISES);
        stand.put("cloud", CLOUD);
        var file = "rules/" + name + ".yaml";
        var rule = Document.yaml(file, Resource.text(file), problems).map(node -> RuleFile.read(node, stand, problems));
        if (rule.isEmpty() || !problems.isEmpty()) {
            throw new IllegalStateException("a shipped rule is broken: " + problems.inOrder());
        }
        return rule.get();
    }

    /// The rule for its connector; nothing if the connected system has nothing to do with it.
    ///
    /// @param leftOut what does not fit is added here, in words for people
    Optional<SyncRule> fitted(String name, List<String> leftOut) {
        var template = template(name);
        var connector = template.connector().equals(ON_PREMISES) ? onPremises : cloud;
        var title = template.name().replace("${connector}", connector.name());
        var fitting = new Fitting(connector, template.direction(), logic);
        var strange = strangers(template, fitting);
        if (!strange.isEmpty()) {
            leftOut.add("'%s': users of %s have no %s".formatted(title, connector.name(), strange));
            return Optional.empty();
        }
        var flows = template.flows().stream()
                .flatMap(flow -> fitting.fitted(flow, title, leftOut).stream())
                .toList();
        if (flows.isEmpty() && !template.isLinking()) {
            leftOut.add("'%s': nothing is left for it to do".formatted(title));
            return Optional.empty();
        }
        return Optional.of(new SyncRule(
                id(connector, template),
                title,
                template.description(),
                template.isShipped() ? template.immutableTag() : TAG.formatted(name),
                template.direction(),
                false,
                connector.id(),
                template.sourceType(),
                template.targetType(),
                template.linkType(),
                template.precedence(),
                template.passwordSync(),
                template.softDeleteExpiryInterval(),
                scope(template, fitting),
                join(template, fitting),
                flows));
    }

    private static RuleId id(ConnectorDefinition connector, SyncRule template) {
        return new RuleId(UUID.nameUUIDFromBytes((connector.id() + " " + template.id()).getBytes(UTF_8)));
    }

    /// The attributes of the connected system that the scope asks for and that are not there.
    private static String strangers(SyncRule template, Fitting fitting) {
        return template.direction() == Direction.OUTBOUND
                ? ""
                : template.scope().groups().stream()
                        .flatMap(List::stream)
                        .map(ScopeClause::attribute)
                        .filter(attribute -> fitting.spelling(attribute).isEmpty())
                        .map(Object::toString)
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private static ScopeFilter scope(SyncRule template, Fitting fitting) {
        return template.direction() == Direction.OUTBOUND
                ? template.scope()
                : new ScopeFilter(template.scope().groups().stream()
                        .map(group -> group.stream()
                                .map(clause -> new ScopeClause(
                                        fitting.spelled(clause.attribute()), clause.operator(), clause.text()))
                                .toList())
                        .toList());
    }

    /// Without the groups that look for the anchor that was not chosen.
    private JoinCriteria join(SyncRule template, Fitting fitting) {
        return new JoinCriteria(template.join().groups().stream()
                .filter(group -> group.stream().allMatch(clause -> logic.uses(clause.cs())))
                .map(group -> group.stream()
                        .map(clause ->
                                new JoinClause(fitting.spelled(clause.cs()), clause.mv(), clause.caseSensitive()))
                        .toList())
                .toList());
    }
}
