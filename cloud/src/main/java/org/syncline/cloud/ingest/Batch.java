package org.syncline.cloud.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.syncline.cloud.model.Json;
import org.syncline.cloud.model.Kind;
import org.syncline.cloud.model.Refusal;
import tools.jackson.databind.JsonNode;

/// A batch as it was sent, in the order of its items' numbers.
public record Batch(String id, List<Item> items) {

    /// @throws Refusal if anything is malformed; then nothing of the batch is applied
    public static Batch parse(JsonNode body, int mostItems) {
        var sent = body.path("items");
        if (!sent.isArray()) {
            throw Refusal.invalid("items must be an array");
        }
        if (sent.size() > mostItems) {
            throw Refusal.invalid("a batch has at most " + mostItems + " items, not " + sent.size());
        }
        var items = new ArrayList<Item>();
        Json.items(sent).map(Batch::item).forEach(items::add);
        items.sort(Comparator.comparingInt(Item::seq));
        requireDistinct(items);
        return new Batch(batchId(body), List.copyOf(items));
    }

    private static String batchId(JsonNode body) {
        var text = Json.text(body, "batchId");
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException _) {
            throw Refusal.invalid("batchId must be a GUID, not '" + text + "'");
        }
    }

    private static void requireDistinct(List<Item> items) {
        var seen = new HashSet<Integer>();
        for (var item : items) {
            if (!seen.add(item.seq())) {
                throw Refusal.invalid("two items have the seq " + item.seq());
            }
        }
    }

    private static Item item(JsonNode node) {
        if (!node.path("seq").isInt()) {
            throw Refusal.invalid("every item needs a whole number as seq");
        }
        var seq = node.path("seq").intValue();
        var type = Json.text(node, "type");
        var kind = Kind.of(type);
        if (kind.isEmpty()) {
            return switch (type) {
                case "device", "publicFolder" -> new Item.Unsupported(seq, type);
                default -> throw Refusal.invalid("item " + seq + " has the unknown type '" + type + "'");
            };
        }
        return item(node, seq, kind.orElseThrow());
    }

    private static Item item(JsonNode node, int seq, Kind kind) {
        var anchor = Json.text(node, "sourceAnchor");
        return switch (Json.text(node, "op")) {
            case "upsert" ->
                new Item.Upsert(
                        seq,
                        kind,
                        anchor,
                        Json.text(node, "onPremisesObjectIdentifier"),
                        members(node, seq, "attributes"),
                        members(node, seq, "references"));
            case "members" ->
                new Item.Members(seq, kind, anchor, Json.texts(node.path("add")), Json.texts(node.path("remove")));
            case "delete" -> new Item.Delete(seq, kind, anchor);
            default -> throw Refusal.invalid("item " + seq + " has no op of upsert, members, delete");
        };
    }

    private static SortedMap<String, JsonNode> members(JsonNode item, int seq, String name) {
        var node = item.path(name);
        if (!node.isObject() && !node.isMissingNode()) {
            throw Refusal.invalid(name + " of item " + seq + " must be an object");
        }
        var members = new TreeMap<String, JsonNode>();
        node.properties().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableSortedMap(members);
    }
}
