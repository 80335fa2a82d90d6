package org.syncline.configuration.vendor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.LinkType;
import org.syncline.core.value.ConnectorId;

/// What a rule says of itself before it says what it does (rules.md 1).
record RuleHead(
        Optional<String> name,
        Optional<UUID> id,
        Optional<Direction> direction,
        Optional<LinkType> linkType,
        Optional<ConnectorId> connector,
        Optional<String> sourceType,
        Optional<String> targetType,
        Optional<Integer> precedence) {

    /// @param owner the connector that the rule stands within, if it does not name one
    static RuleHead of(Part part, Optional<ConnectorId> owner) {
        return new RuleHead(
                part.text("name"),
                part.guid("id", "identifier", "uniqueidentifier"),
                part.text("direction").flatMap(Vocabulary::direction),
                part.text("linktype").flatMap(Vocabulary::linkType),
                part.guid("connector", "connectorid").map(ConnectorId::new).or(() -> owner),
                part.text("sourceobjecttype", "source"),
                part.text("targetobjecttype", "target"),
                part.text("precedence")
                        .filter(text -> text.matches("[0-9]{1,6}"))
                        .map(Integer::parseInt));
    }

    /// What keeps it from being a rule of ours.
    Optional<String> obstacle() {
        var lacking = lacking();
        if (!lacking.isEmpty()) {
            return Optional.of("It has no usable %s.".formatted(String.join(", no ", lacking)));
        }
        if (isOutbound() && linkType.equals(Optional.of(LinkType.STICKY_JOIN))) {
            return Optional.of("StickyJoin is for inbound rules only.");
        }
        if (!isOutbound() && linkType.equals(Optional.of(LinkType.JOIN_NO_FLOW))) {
            return Optional.of("JoinNoFlow is for outbound rules only.");
        }
        return isOutbound() && targetType.equals(Optional.of("*"))
                ? Optional.of("An outbound rule needs one target object type, not '*'.")
                : Optional.empty();
    }

    private boolean isOutbound() {
        return direction.equals(Optional.of(Direction.OUTBOUND));
    }

    private List<String> lacking() {
        return List.<Map.Entry<String, Optional<?>>>of(
                        Map.entry("name", name),
                        Map.entry("identifier", id),
                        Map.entry("direction", direction),
                        Map.entry("link type", linkType),
                        Map.entry("connector", connector),
                        Map.entry("source object type", sourceType),
                        Map.entry("target object type", targetType),
                        Map.entry("precedence", precedence))
                .stream()
                .filter(said -> said.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
