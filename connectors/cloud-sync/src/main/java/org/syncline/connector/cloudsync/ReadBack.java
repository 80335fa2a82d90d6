package org.syncline.connector.cloudsync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.syncline.connector.ImportEntry;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.ValueType;
import org.syncline.core.value.Values;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Reads items of `/sync/v1/changes` (cloud-emulator.md 7.1) as import entries.
///
/// One object is one item, or several pieces of it where its members are too many for one. Only what the
/// schema selects is delivered; `visible` and `provisioningErrors` are not the object's attributes and stay out.
record ReadBack(Schema schema) {

    static final AttributeName MEMBER = new AttributeName("member");
    private static final String DELTA = "memberDelta";

    ImportEntry entry(List<JsonNode> pieces) {
        var item = pieces.getFirst();
        var anchor = item.path("cloudAnchor").asString("");
        if (anchor.isEmpty() || anchor.length() > Anchor.LONGEST) {
            return new ImportEntry.Unreadable(
                    item.path("sourceAnchor").asString("an object"),
                    "missing-anchor-component",
                    "The directory told of an object without a usable cloudAnchor. Report it to the directory's operator.");
        }
        if ("delete".equals(item.path("op").asString(""))) {
            return new ImportEntry.Gone(new Anchor(anchor));
        }
        return schema.type(new ObjectTypeName(item.path("type").asString("?")))
                .map(type -> upsert(new Anchor(anchor), type, pieces))
                .orElseGet(ImportEntry.Filtered::new);
    }

    private static ImportEntry upsert(Anchor anchor, ObjectTypeSchema type, List<JsonNode> pieces) {
        var attributes = new TreeMap<AttributeName, Values>();
        for (var attribute : type.attributes().values()) {
            var told = told(pieces, attribute);
            if (told.size() > 1 && !attribute.multiValued()) {
                return unreadable(anchor, attribute, "multi-single-mismatch", told.size() + " values");
            }
            var values = new ArrayList<Value>(told.size());
            for (var node : told) {
                var value = JsonValues.read(node, attribute.type());
                if (value.isEmpty()) {
                    return unreadable(anchor, attribute, invalid(attribute.type()), shortened(node));
                }
                values.add(value.get());
            }
            attributes.put(attribute.name(), Values.of(values));
        }
        return isChangeOnly(pieces)
                ? new ImportEntry.Changed(anchor, changes(type, attributes, pieces))
                : new ImportEntry.Seen(anchor, Hologram.of(type.name(), dn(anchor, pieces.getFirst()), attributes));
    }

    /// The group was there before the watermark, and only what became of its members is told.
    private static boolean isChangeOnly(List<JsonNode> pieces) {
        return !pieces.getFirst().path("isNew").asBoolean(true);
    }

    /// Whether the members of a changed group are all told, or that it was there before. If neither, only reading
    /// it alone tells: the group may have come into being since the watermark.
    static boolean isComplete(List<JsonNode> pieces) {
        var item = pieces.getFirst();
        return !"group".equals(item.path("type").asString(""))
                || !"upsert".equals(item.path("op").asString(""))
                || item.path("isNew").isBoolean()
                || item.path("references").has(MEMBER.text());
    }

    private static Overlay.Amend changes(
            ObjectTypeSchema type, Map<AttributeName, Values> attributes, List<JsonNode> pieces) {
        var says = new TreeMap<AttributeName, Say>();
        attributes.forEach((name, values) -> says.put(name, new Say.Exactly(values)));
        if (type.attributes().containsKey(MEMBER)) {
            says.put(MEMBER, members(pieces));
        }
        return new Overlay.Amend(says);
    }

    /// The pieces of one group in the order they came: what a later one says of a member holds.
    private static Say members(List<JsonNode> pieces) {
        Say changes = new Say.Changes(Values.NONE, Values.NONE);
        for (var piece : pieces) {
            changes = new Say.Changes(pointers(piece, "add"), pointers(piece, "remove")).above(changes);
        }
        return changes;
    }

    private static Values pointers(JsonNode piece, String way) {
        return Values.of(JsonValues.each(piece.path(DELTA).path(way)).stream()
                .<Value>map(node -> JsonValues.pointer(node.asString()))
                .toList());
    }

    private static List<JsonNode> told(List<JsonNode> pieces, AttributeSchema attribute) {
        var name = attribute.name().text();
        var item = pieces.getFirst();
        if (CloudOwned.IN_THE_ITEM.contains(name)) {
            return JsonValues.each(item.path(name));
        }
        if (attribute.type() != ValueType.REFERENCE) {
            return JsonValues.each(item.path("attributes").path(name));
        }
        return pieces.stream()
                .flatMap(piece -> Stream.of(piece.path("references").path(name), added(piece, name)))
                .flatMap(property -> JsonValues.each(property).stream())
                .toList();
    }

    /// All members of a new group were added.
    private static JsonNode added(JsonNode piece, String name) {
        return name.equals(MEMBER.text()) ? piece.path(DELTA).path("add") : MissingNode.getInstance();
    }

    private static DistinguishedName dn(Anchor anchor, JsonNode item) {
        var sourceAnchor = item.path("sourceAnchor").asString("");
        return Names.of(sourceAnchor.isEmpty() ? anchor.text() : sourceAnchor);
    }

    private static ImportEntry unreadable(Anchor anchor, AttributeSchema attribute, String code, String told) {
        return new ImportEntry.Unreadable(
                anchor.text(),
                code,
                "The directory told %s for attribute %s, which is to hold %s %s. Discover the schema again."
                        .formatted(
                                told,
                                attribute.name(),
                                attribute.multiValued() ? "values of type" : "one value of type",
                                attribute.type()));
    }

    private static String invalid(ValueType type) {
        return switch (type) {
            case TEXT -> "invalid-attribute-value";
            case NUMBER -> "invalid-numeric-value";
            case FLAG -> "invalid-boolean-value";
            case BYTES -> "invalid-base64-value";
            case REFERENCE -> "invalid-reference-value";
        };
    }

    private static String shortened(JsonNode node) {
        var text = node.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
