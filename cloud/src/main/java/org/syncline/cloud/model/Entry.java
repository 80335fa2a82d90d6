package org.syncline.cloud.model;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// One object of the directory without its references.
///
/// `attributes` are the ingested (or seeded) values under their connector names, that is the shadow; what the
/// world sees instead is in `visible`. Absent texts are empty.
public record Entry(
        Kind kind,
        String id,
        String sourceAnchor,
        Mastery mastery,
        String objectIdentifier,
        SortedMap<String, JsonNode> attributes,
        SortedMap<String, JsonNode> mailbox,
        Visible visible,
        List<Quarantined> quarantined,
        Standing standing) {

    /// What only the cloud's administrators decide, and when the object came.
    public record Standing(List<String> roles, boolean cloudManaged, Instant createdAt) {}

    public Entry {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        mailbox = Collections.unmodifiableSortedMap(new TreeMap<>(mailbox));
        quarantined = List.copyOf(quarantined);
    }

    /// A new object that has nothing but its identity.
    public static Entry blank(Kind kind, String id, Instant now) {
        return new Entry(
                kind,
                id,
                "",
                Mastery.CLOUD,
                "",
                new TreeMap<>(),
                new TreeMap<>(),
                Visible.NOTHING,
                List.of(),
                new Standing(List.of(), false, now));
    }

    public String cloudAnchor() {
        return kind.cloudAnchor(id);
    }

    public String text(String attribute) {
        return textOf(attributes, attribute);
    }

    public List<String> proxyAddresses() {
        return textsOf(attributes, "proxyAddresses");
    }

    public boolean hasRole() {
        return !standing.roles().isEmpty();
    }

    /// The object as the sync client's own: synchronized under this anchor.
    public Entry claimedBy(String anchor, String identifier) {
        var kept = identifier.isEmpty() ? objectIdentifier : identifier;
        return new Entry(kind, id, anchor, Mastery.SYNCED, kept, attributes, mailbox, visible, quarantined, standing);
    }

    public Entry with(SortedMap<String, JsonNode> others) {
        return new Entry(
                kind, id, sourceAnchor, mastery, objectIdentifier, others, mailbox, visible, quarantined, standing);
    }

    public Entry with(Visible shown, List<Quarantined> held) {
        return new Entry(kind, id, sourceAnchor, mastery, objectIdentifier, attributes, mailbox, shown, held, standing);
    }

    public Entry with(Mastery other) {
        return new Entry(
                kind, id, sourceAnchor, other, objectIdentifier, attributes, mailbox, visible, quarantined, standing);
    }

    public Entry with(Standing other) {
        return new Entry(
                kind, id, sourceAnchor, mastery, objectIdentifier, attributes, mailbox, visible, quarantined, other);
    }

    public Entry withMailbox(SortedMap<String, JsonNode> other) {
        return new Entry(
                kind, id, sourceAnchor, mastery, objectIdentifier, attributes, other, visible, quarantined, standing);
    }

    public static String textOf(SortedMap<String, JsonNode> attributes, String name) {
        var value = attributes.get(name);
        return value == null ? "" : value.stringValue("");
    }

    public static List<String> textsOf(SortedMap<String, JsonNode> attributes, String name) {
        var value = attributes.get(name);
        return value == null ? List.of() : Json.texts(value);
    }
}
