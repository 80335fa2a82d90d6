package org.syncline.connector.cloudsync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.syncline.connector.ExportEntry;
import org.syncline.connector.ExportOutcome;
import org.syncline.core.schema.Schema;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes export entries as items of a batch (cloud-emulator.md 7.2).
///
/// The service knows objects by source anchor. The same entry always makes the same items.
record Drafts(Schema schema, int maxMembersPerItem) {

    private static final AttributeName SOURCE_ANCHOR = new AttributeName("sourceAnchor");

    Draft of(ExportEntry entry) {
        return switch (entry) {
            case ExportEntry.Add(var object) ->
                sourceAnchor(object, Anchor.NONE)
                        .map(anchor -> told(object, anchor, fromNothing(object), true))
                        .orElseGet(() -> nameless(object));
            case ExportEntry.Update(var anchor, var object, var change) ->
                moved(anchor, object, change)
                        .or(() ->
                                sourceAnchor(object, anchor).map(known -> told(object, known, change.changes(), false)))
                        .orElseGet(() -> nameless(object));
            case ExportEntry.Delete(var anchor, var object) ->
                sourceAnchor(object, anchor)
                        .<Draft>map(known -> new Draft.Items(List.of(item("delete", object, known))))
                        .orElseGet(() -> nameless(object));
        };
    }

    private Draft told(
            Hologram.Present object,
            String sourceAnchor,
            SortedMap<AttributeName, Delta.Change> changes,
            boolean isNew) {
        var unspeakable = changes.values().stream().flatMap(Drafts::unspeakable).findFirst();
        if (unspeakable.isPresent()) {
            return unspeakable.get();
        }
        var properties = new Properties(schema, object.type());
        var sendable = new TreeMap<>(changes);
        sendable.replaceAll((_, change) -> speakable(change));
        sendable.forEach(properties::put);
        var items = new ArrayList<ObjectNode>();
        if (isNew || !properties.isEmpty()) {
            items.add(properties.into(item("upsert", object, sourceAnchor)));
        }
        for (var portion : MemberPortion.of(sendable.get(ReadBack.MEMBER), maxMembersPerItem)) {
            items.add(portion.into(item("members", object, sourceAnchor)));
        }
        return new Draft.Items(items);
    }

    /// A reference can be sent if the name it points at is made of a source anchor.
    private static Stream<Draft> unspeakable(Delta.Change change) {
        return change.after().known().stream()
                .filter(value -> !isSpeakable(value))
                .map(value -> new Draft.Settled(new ExportOutcome.Refused(
                        "invalid-reference-value",
                        "The reference to %s cannot be sent: its name is not made of a source anchor. Correct the rule that gives it."
                                .formatted(((Value.Pointer) value).dn()))));
    }

    /// What is to be taken away and has no name is gone there, and references to it went with it.
    private static Delta.Change speakable(Delta.Change change) {
        return change.before().hasPointers()
                ? new Delta.Change(
                        change.before().translated(value -> Optional.of(value).filter(Drafts::isSpeakable)),
                        change.after())
                : change;
    }

    private static boolean isSpeakable(Value value) {
        return !(value instanceof Value.Pointer(var dn, var _))
                || Names.plain(dn).isPresent();
    }

    private static SortedMap<AttributeName, Delta.Change> fromNothing(Hologram.Present object) {
        var changes = new TreeMap<AttributeName, Delta.Change>();
        object.attributes().forEach((name, values) -> changes.put(name, new Delta.Change(Values.NONE, values)));
        return changes;
    }

    private static ObjectNode item(String op, Hologram.Present object, String sourceAnchor) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("op", op)
                .put("type", object.type().text())
                .put("sourceAnchor", sourceAnchor);
    }

    /// What the attribute says, else what the name is made of; an object mastered in the cloud has none.
    private static Optional<String> sourceAnchor(Hologram.Present object, Anchor anchor) {
        var values = object.values(SOURCE_ANCHOR);
        return values.isEmpty()
                ? Names.plain(object.dn()).filter(plain -> !plain.equals(anchor.text()) && !Names.isCloudAnchor(plain))
                : Optional.of(values.first().toString());
    }

    /// The name is made of the source anchor, and that never changes (default-rules.md 9.1).
    private static Optional<Draft> moved(Anchor anchor, Hologram.Present object, Delta.Update change) {
        boolean hadNone = change.before().equals(Names.of(anchor.text()));
        var renamed = change.isRename() && !hadNone;
        var changed = change.changes().get(SOURCE_ANCHOR);
        if (!renamed && (changed == null || changed.before().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Draft.Settled(new ExportOutcome.Refused(
                "modify-naming-attribute",
                "The source anchor of %s would change from %s to %s, which the directory cannot do. Correct the attribute at its source, or delete the object in the directory first."
                        .formatted(anchor, spoken(change.before()), spoken(object.dn())))));
    }

    private static Draft nameless(Hologram.Present object) {
        return new Draft.Settled(new ExportOutcome.Refused(
                "missing-anchor-component",
                "%s has no source anchor, so the directory masters it and takes no change of it. Let a rule give it one, or change it in the directory."
                        .formatted(spoken(object.dn()))));
    }

    private static String spoken(DistinguishedName dn) {
        return Names.plain(dn).orElseGet(dn::toString);
    }
}
