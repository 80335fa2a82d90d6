package org.syncline.journey.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.FlowSource;
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

/// A rule in the making.
final class Rule {

    private final Direction direction;
    private final String name;
    private final ConnectorId connector;
    private final int precedence;
    private final String from;
    private final String to;
    private final LinkType link;
    private final List<ScopeClause> scope = new ArrayList<>();
    private final List<JoinClause> join = new ArrayList<>();
    private final List<AttributeFlow> flows = new ArrayList<>();

    private Rule(Direction direction, ConnectorId connector, int precedence, String from, String to, LinkType link) {
        this.direction = direction;
        this.name = "%s %s to %s %d".formatted(direction, from, to, precedence);
        this.connector = connector;
        this.precedence = precedence;
        this.from = from;
        this.to = to;
        this.link = link;
    }

    static Rule in(ConnectorId connector, int precedence, String csType, String mvType, LinkType link) {
        return new Rule(Direction.INBOUND, connector, precedence, csType, mvType, link);
    }

    static Rule out(ConnectorId connector, int precedence, String mvType, String csType) {
        return out(connector, precedence, mvType, csType, LinkType.PROVISION);
    }

    static Rule out(ConnectorId connector, int precedence, String mvType, String csType, LinkType link) {
        return new Rule(Direction.OUTBOUND, connector, precedence, mvType, csType, link);
    }

    Rule when(String attribute, ScopeOperator operator, String text) {
        scope.add(new ScopeClause(new AttributeName(attribute), operator, text));
        return this;
    }

    Rule join(String cs, String mv) {
        join.add(new JoinClause(new AttributeName(cs), new AttributeName(mv), false));
        return this;
    }

    Rule copy(String... attributes) {
        for (var attribute : attributes) {
            copy(attribute, attribute);
        }
        return this;
    }

    Rule copy(String source, String target) {
        flows.add(AttributeFlow.of(target, new FlowSource.Direct(new AttributeName(source))));
        return this;
    }

    Rule computed(String expression, String target) {
        flows.add(AttributeFlow.of(target, new FlowSource.Computed(expression)));
        return this;
    }

    SyncRule rule() {
        return new SyncRule(
                new RuleId(new UUID(precedence, name.hashCode())),
                name,
                "",
                direction,
                false,
                connector,
                new ObjectTypeName(from),
                TargetType.of(to),
                link,
                precedence,
                false,
                new ScopeFilter(scope.isEmpty() ? List.of() : List.of(scope)),
                new JoinCriteria(join.isEmpty() ? List.of() : List.of(join)),
                flows);
    }
}
