package org.syncline.configuration;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.JoinClause;
import org.syncline.core.rule.JoinCriteria;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.ScopeClause;
import org.syncline.core.rule.ScopeFilter;
import org.syncline.core.rule.ScopeOperator;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.rule.TargetType;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.RuleId;

/// One synchronization rule as a file (rules.md 5.2).
public final class RuleFile {

    static final Shape RULE = new Shape(
            "A rule",
            List.of(
                    "id",
                    "name",
                    "direction",
                    "connector",
                    "sourceObjectType",
                    "targetObjectType",
                    "linkType",
                    "precedence"),
            List.of(
                    "description",
                    "immutableTag",
                    "disabled",
                    "precedenceBefore",
                    "precedenceAfter",
                    "softDeleteExpiryInterval",
                    "enablePasswordSync",
                    "scope",
                    "join",
                    "transformations"));
    static final Shape CLAUSE = new Shape("A scope clause", List.of("attribute", "operator"), List.of("value"));
    static final Shape JOIN_CLAUSE =
            new Shape("A join clause", List.of("csAttribute", "mvAttribute"), List.of("caseSensitive"));

    private final Fields fields;
    private final Problems problems;

    private RuleFile(Fields fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
    }

    /// The rule as text that this class reads back to the same rule.
    public static String write(SyncRule rule, String connectorName) {
        return RuleWriting.text(rule, connectorName);
    }

    /// @param connectors the connectors there are, by name
    static SyncRule read(Node node, SequencedMap<String, ConnectorId> connectors, Problems problems) {
        return new RuleFile(Fields.of(node, RULE, problems), problems).rule(connectors);
    }

    private SyncRule rule(SequencedMap<String, ConnectorId> connectors) {
        var direction = fields.word("direction", Words.DIRECTIONS, Direction.INBOUND);
        var linkType = fields.word("linkType", Words.LINK_TYPES, LinkType.JOIN);
        check(direction, linkType);
        return new SyncRule(
                new RuleId(fields.uuid("id")),
                fields.name("name"),
                fields.optionalText("description").orElse(""),
                fields.optionalText("immutableTag").orElse(""),
                direction,
                fields.flag("disabled", false),
                fields.word("connector", connectors, new ConnectorId(new java.util.UUID(0, 0))),
                new ObjectTypeName(fields.name("sourceObjectType")),
                TargetType.of(fields.name("targetObjectType")),
                linkType,
                notNegative("precedence", "'precedence' is a number from 0 upward; the lower, the stronger."),
                fields.flag("enablePasswordSync", false),
                notNegative("softDeleteExpiryInterval", "'softDeleteExpiryInterval' is a number from 0 upward."),
                new ScopeFilter(fields.groups("scope", clause -> scopeClause(clause, direction))),
                new JoinCriteria(fields.groups("join", this::joinClause)),
                flows(direction));
    }

    private void check(Direction direction, LinkType linkType) {
        if (linkType == LinkType.STICKY_JOIN && direction == Direction.OUTBOUND) {
            problems.add(fields.place("linkType"), "StickyJoin is for inbound rules only. Use Join.");
        }
        if (linkType == LinkType.JOIN_NO_FLOW && direction == Direction.INBOUND) {
            problems.add(fields.place("linkType"), "JoinNoFlow is for outbound rules only. Use Join without flows.");
        }
        if (direction == Direction.OUTBOUND
                && fields.optionalText("targetObjectType").equals(Optional.of("*"))) {
            problems.add(fields.place("targetObjectType"), "An outbound rule needs one object type, not '*'.");
        }
        if (fields.find("precedenceBefore").isPresent()
                && fields.find("precedenceAfter").isPresent()) {
            problems.add(
                    fields.place("precedenceAfter"),
                    "A rule is added before another or after another. Keep one of 'precedenceBefore' and 'precedenceAfter'.");
        }
    }

    private int notNegative(String key, String otherwise) {
        int number = fields.number(key, 0);
        if (number < 0) {
            problems.add(fields.place(key), otherwise);
        }
        return number;
    }

    private ScopeClause scopeClause(Node node, Direction direction) {
        var clause = Fields.of(node, CLAUSE, problems);
        var attribute = new AttributeName(clause.name("attribute"));
        var operator = clause.word("operator", Words.OPERATORS, ScopeOperator.ISNOTNULL);
        if (operator.asksForMembership() && direction == Direction.OUTBOUND) {
            problems.add(
                    clause.place("operator"),
                    "%s is for inbound rules only: the metaverse knows no groups of a connector. Let an inbound rule flow what marks the members, and ask for that mark."
                            .formatted(operator));
        }
        var text = clause.optionalText("value");
        if (operator.takesText() && text.isEmpty()) {
            problems.add(clause.place(), "%s compares with a text. Add 'value'.".formatted(operator));
        }
        if (operator.takesText() && text.isPresent() && text.get().isEmpty()) {
            problems.add(clause.place("value"), "'value' is empty. To ask for nothing, use ISNULL or ISNOTNULL.");
        }
        return new ScopeClause(attribute, operator, operator.takesText() ? text.orElse("") : "");
    }

    private JoinClause joinClause(Node node) {
        var clause = Fields.of(node, JOIN_CLAUSE, problems);
        return new JoinClause(
                new AttributeName(clause.name("csAttribute")),
                new AttributeName(clause.name("mvAttribute")),
                clause.flag("caseSensitive", false));
    }

    private List<AttributeFlow> flows(Direction direction) {
        return new FlowReading(direction, problems).flows(fields.items("transformations"));
    }
}
