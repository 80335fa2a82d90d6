package org.syncline.core.rule;

import org.syncline.core.schema.AttributeSchema;

/// What about a rule is worth a second look although each of its parts is in order (rules.md 1, 10).
record RuleChecks(SyncRule rule, RuleFindings findings) {

    void check() {
        checkPrecedence();
        checkLinkType();
    }

    void check(AttributeFlow flow, AttributeSchema target, RulePlace.Flow place) {
        if (flow.merge().unites() && !target.multiValued()) {
            findings.warning(
                    place,
                    "%s holds one value, and merging may give it several; an object with several fails. Use Update."
                            .formatted(target.name()));
        }
        if (rule.direction() == Direction.OUTBOUND && !target.writable()) {
            findings.warning(
                    place,
                    "the connected system does not let anybody write %s. Remove the transformation."
                            .formatted(target.name()));
        }
    }

    private void checkPrecedence() {
        var place = new RulePlace.Field("precedence");
        if (rule.isShipped() && rule.precedence() < Numbering.FIRST_SHIPPED) {
            findings.warning(
                    place,
                    "shipped rules are numbered from %d upward, below them are an administrator's own. Give it its number back, or take its immutableTag away."
                            .formatted(Numbering.FIRST_SHIPPED));
        }
        if (!rule.isShipped() && rule.precedence() >= Numbering.FIRST_SHIPPED) {
            findings.warning(
                    place,
                    "a rule of your own has a precedence below %d; this one may lose to shipped rules, and move when they are numbered anew. Give it a lower number."
                            .formatted(Numbering.FIRST_SHIPPED));
        }
    }

    private void checkLinkType() {
        var place = new RulePlace.Field("linkType");
        if (rule.linkType() == LinkType.PROVISION && rule.targetType() instanceof TargetType.Any) {
            findings.warning(
                    place,
                    "a rule to any type joins, but it creates nothing: no type says what. Use Join, or name one type.");
        }
        if (rule.linkType() == LinkType.STICKY_JOIN && rule.join().isEmpty()) {
            findings.warning(place, "a rule that is to keep what it joined has no join criteria. Add 'join'.");
        }
        if (rule.linkType() == LinkType.JOIN_NO_FLOW && !rule.flows().isEmpty()) {
            findings.warning(
                    place, "JoinNoFlow lets nothing flow, so that its transformations never run. Remove them.");
        }
    }
}
