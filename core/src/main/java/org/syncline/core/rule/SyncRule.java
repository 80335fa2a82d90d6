package org.syncline.core.rule;

import java.util.List;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.RuleId;

/// One rule as the administrator wrote it (rules.md 1).
///
/// | part         | question it answers                                   |
/// |--------------|-------------------------------------------------------|
/// | `scope`      | which source objects does it apply to?                |
/// | `join`       | which target object belongs to a source object?       |
/// | `linkType`   | may it create a target object, does it keep it alive? |
/// | `flows`      | which values go where?                                |
/// | `precedence` | who wins? The lower number is the stronger rule       |
///
/// @param immutableTag of a shipped rule what it is and which revision of it; an administrator's own has none
/// @param sourceType inbound a type of the connector space, outbound of the metaverse
/// @param passwordSync whether an object it joins may give or take password hashes
/// @param softDeleteExpiryInterval kept for those who bring it along, and ignored (engine.md E13)
public record SyncRule(
        RuleId id,
        String name,
        String description,
        String immutableTag,
        Direction direction,
        boolean disabled,
        ConnectorId connector,
        ObjectTypeName sourceType,
        TargetType targetType,
        LinkType linkType,
        int precedence,
        boolean passwordSync,
        int softDeleteExpiryInterval,
        ScopeFilter scope,
        JoinCriteria join,
        List<AttributeFlow> flows)
        implements Comparable<SyncRule> {

    public SyncRule {
        flows = List.copyOf(flows);
    }

    /// An administrator's own rule.
    public SyncRule(
            RuleId id,
            String name,
            String description,
            Direction direction,
            boolean disabled,
            ConnectorId connector,
            ObjectTypeName sourceType,
            TargetType targetType,
            LinkType linkType,
            int precedence,
            boolean passwordSync,
            ScopeFilter scope,
            JoinCriteria join,
            List<AttributeFlow> flows) {
        this(
                id,
                name,
                description,
                "",
                direction,
                disabled,
                connector,
                sourceType,
                targetType,
                linkType,
                precedence,
                passwordSync,
                0,
                scope,
                join,
                flows);
    }

    /// Another rule, an administrator's own, that says the same.
    public SyncRule copied(RuleId otherId, String otherName, int otherPrecedence) {
        return new SyncRule(
                otherId,
                otherName,
                description,
                direction,
                disabled,
                connector,
                sourceType,
                targetType,
                linkType,
                otherPrecedence,
                passwordSync,
                scope,
                join,
                flows);
    }

    /// The same with these criteria.
    SyncRule with(JoinCriteria other) {
        return new SyncRule(
                id,
                name,
                description,
                immutableTag,
                direction,
                disabled,
                connector,
                sourceType,
                targetType,
                linkType,
                precedence,
                passwordSync,
                softDeleteExpiryInterval,
                scope,
                other,
                flows);
    }

    /// Whether it came with the product (rules.md 1.3).
    public boolean isShipped() {
        return !immutableTag.isEmpty();
    }

    /// Whether an object in scope is linked by it, not only flowed into (engine.md 6.2, 6.5).
    public boolean isLinking() {
        return !join.isEmpty() || linkType != LinkType.JOIN;
    }

    @Override
    public int compareTo(SyncRule other) {
        int byStrength = Integer.compare(precedence, other.precedence);
        return byStrength != 0 ? byStrength : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return "'" + name + "'";
    }
}
