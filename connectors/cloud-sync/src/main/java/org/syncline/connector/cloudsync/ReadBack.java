package org.syncline.connector.cloudsync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        return pieces.stream().anyMatch(piece -> piece.has(DELTA))
                ? new ImportEntry.Changed(anchor, changes(type, attributes, pieces))
                : new ImportEntry.Seen(anchor, Hologram.of(type.name(), dn(anchor, pieces.getFirst()), attributes));
    }

    private static Overlay.Amend changes(
            ObjectTypeSchema type, Map<AttributeName, Values> attributes, List<JsonNode> pieces) {
        var says = new TreeMap<AttributeName, Say>();
        attributes.forEach((name, values) -> says.put(name, new Say.Exactly(values)));
        if (type.attributes().containsKey(MEMBER)) {
            says.put(MEMBER, new Say.Changes(pointers(pieces, "add"), pointers(pieces, "remove")));
        }
        return new Overlay.Amend(says);
    }

    private static Values pointers(List<JsonNode> pieces, String way) {
        return Values.of(pieces.stream()
                .flatMap(piece -> JsonValues.each(piece.path(DELTA).path(way)).stream())
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
                .flatMap(piece -> JsonValues.each(piece.path("references").path(name)).stream())
                .toList();
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
