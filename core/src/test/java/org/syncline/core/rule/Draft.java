package org.syncline.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.RuleId;

/// A rule in the making. Everything but name, direction, connector and types has a default: a disabled password
/// synchronization, link type Join, no scope, no join criteria, no flow.
public final class Draft {

    private final Direction direction;
    private final String name;
    private final ConnectorId connector;
    private final int precedence;
    private final String sourceType;
    private final String targetType;
    private LinkType linkType = LinkType.JOIN;
    private boolean disabled;
    private final List<List<ScopeClause>> scope = new ArrayList<>();
    private final List<List<JoinClause>> join = new ArrayList<>();
    private final List<AttributeFlow> flows = new ArrayList<>();

    private Draft(
            Direction direction, String name, ConnectorId connector, int precedence, String source, String target) {
        this.direction = direction;
        this.name = name;
        this.connector = connector;
        this.precedence = precedence;
        this.sourceType = source;
        this.targetType = target;
    }

    public static Draft inbound(String name, ConnectorId connector, int precedence, String csType, String mvType) {
        return new Draft(Direction.INBOUND, name, connector, precedence, csType, mvType);
    }

    public static Draft outbound(String name, ConnectorId connector, int precedence, String mvType, String csType) {
        return new Draft(Direction.OUTBOUND, name, connector, precedence, mvType, csType);
    }

    public Draft as(LinkType other) {
        linkType = other;
        return this;
    }

    public Draft disabled() {
        disabled = true;
        return this;
    }

    /// A group of one clause: any of several suffices.
    public Draft when(String attribute, ScopeOperator operator, String text) {
        scope.add(new ArrayList<>());
        return and(attribute, operator, text);
    }

    /// One more clause in the last group.
    public Draft and(String attribute, ScopeOperator operator, String text) {
        scope.getLast().add(new ScopeClause(new AttributeName(attribute), operator, text));
        return this;
    }

    /// The next group of one clause.
    public Draft join(String cs, String mv) {
        return join(List.of(new JoinClause(new AttributeName(cs), new AttributeName(mv), false)));
    }

    public Draft join(List<JoinClause> group) {
        join.add(group);
        return this;
    }

    public Draft copy(String from, String to) {
        return flow(AttributeFlow.of(to, new FlowSource.Direct(new AttributeName(from))));
    }

    public Draft fixed(String text, String to) {
        return flow(AttributeFlow.of(to, new FlowSource.Constant(text)));
    }

    public Draft computed(String expression, String to) {
        return flow(AttributeFlow.of(to, new FlowSource.Computed(expression)));
    }

    /// The last flow, merged.
    public Draft merged(MergeType merge) {
        var last = flows.removeLast();
        return flow(new AttributeFlow(last.target(), last.source(), merge, last.executeOnce(), last.addOnly()));
    }

    /// The last flow, applied once.
    public Draft once() {
        var last = flows.removeLast();
        return flow(new AttributeFlow(last.target(), last.source(), last.merge(), true, last.addOnly()));
    }

    /// The last flow, taking nothing away.
    public Draft addOnly() {
        var last = flows.removeLast();
        return flow(new AttributeFlow(last.target(), last.source(), last.merge(), last.executeOnce(), true));
    }

    public SyncRule rule() {
        return new SyncRule(
                new RuleId(new UUID(precedence, name.hashCode())),
                name,
                "",
                direction,
                disabled,
                connector,
                new ObjectTypeName(sourceType),
                TargetType.of(targetType),
                linkType,
                precedence,
                false,
                new ScopeFilter(scope),
                new JoinCriteria(join),
                flows);
    }

    private Draft flow(AttributeFlow flow) {
        flows.add(flow);
        return this;
    }
}
