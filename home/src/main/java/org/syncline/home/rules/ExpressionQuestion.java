package org.syncline.home.rules;

/// An expression that somebody wants to try before a rule has it. All but the expression may be empty: the
/// less is said, the less can be checked.
///
/// @param direction of the rule: `Inbound` or `Outbound`; empty is inbound
/// @param connector of the rule, by its name
/// @param type of the objects that the rule reads: inbound one of the connector, outbound one of the
///     metaverse
/// @param object to evaluate it for: a DN, or what a name begins with. Outbound its identity is read
public record ExpressionQuestion(String expression, String direction, String connector, String type, String object) {

    public ExpressionQuestion {
        direction = direction.strip();
        connector = connector.strip();
        type = type.strip();
        object = object.strip();
    }

    public boolean namesObject() {
        return !object.isEmpty();
    }
}
