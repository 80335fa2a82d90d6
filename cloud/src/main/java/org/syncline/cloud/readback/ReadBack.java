package org.syncline.cloud.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.syncline.cloud.model.Entry;
import org.syncline.cloud.model.Json;
import org.syncline.cloud.model.Kind;
import org.syncline.cloud.model.Quarantined;
import org.syncline.cloud.store.ReferenceShape;
import org.syncline.cloud.store.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One object as an item of the read-back (cloud-emulator.md 7.1): the shadow, the cloud's own attributes, references.
final class ReadBack {

    static final String MEMBER = "member";

    private ReadBack() {}

    /// The item without members.
    static ObjectNode item(Entry entry, State state) {
        var item = head("upsert", entry.kind(), entry.cloudAnchor(), entry.sourceAnchor());
        if (!entry.objectIdentifier().isEmpty()) {
            item.put("onPremisesObjectIdentifier", entry.objectIdentifier());
        }
        item.set("attributes", attributes(entry));
        item.set("references", references(entry, state));
        item.set(
                "provisioningErrors",
                Json.array(entry.quarantined().stream().map(ReadBack::error).toList()));
        item.put(
                "cloudMastered", !entry.mastery().isSynced() || entry.standing().cloudManaged());
        visible(entry, item);
        return item;
    }

    static ObjectNode deletion(Kind kind, String cloudAnchor, String sourceAnchor, String reason) {
        return head("delete", kind, cloudAnchor, sourceAnchor).put("reason", reason);
    }

    private static ObjectNode head(String op, Kind kind, String cloudAnchor, String sourceAnchor) {
        var item = Json.object().put("op", op).put("type", kind.word()).put("cloudAnchor", cloudAnchor);
        item.set("sourceAnchor", Json.textOrNull(sourceAnchor));
        return item;
    }

    private static ObjectNode attributes(Entry entry) {
        var all = new TreeMap<>(entry.attributes());
        all.putAll(entry.mailbox());
        var json = Json.object();
        all.forEach(json::set);
        return json;
    }

    private static ObjectNode references(Entry entry, State state) {
        var json = Json.object();
        for (var name : state.referenceNames(entry.id())) {
            var anchors = cloudAnchors(List.copyOf(state.targets(entry.id(), name)), state);
            if (!anchors.isEmpty() && !name.equals(MEMBER)) {
                json.set(name, ReferenceShape.isMany(name) ? Json.texts(anchors) : Json.text(anchors.getFirst()));
            }
        }
        return json;
    }

    /// The cloud anchors of those that are active.
    static List<String> cloudAnchors(List<String> ids, State state) {
        return ids.stream()
                .flatMap(id -> state.active(id).stream())
                .map(Entry::cloudAnchor)
                .toList();
    }

    private static JsonNode error(Quarantined record) {
        return Json.object()
                .put("category", "PropertyConflict")
                .put("propertyCausingError", record.property().name())
                .put("value", record.value())
                .put("occurredDateTime", record.since().toString());
    }

    private static void visible(Entry entry, ObjectNode item) {
        var differing = Json.object();
        var shown = entry.visible();
        if (entry.kind() == Kind.USER && !shown.userPrincipalName().equals(entry.text("userPrincipalName"))) {
            differing.put("userPrincipalName", shown.userPrincipalName());
        }
        if (!shown.proxyAddresses().equals(entry.proxyAddresses())) {
            differing.set("proxyAddresses", Json.texts(shown.proxyAddresses()));
        }
        if (!differing.isEmpty()) {
            item.set("visible", differing);
        }
    }

    /// The pieces in which a group's members are sent, those who came first. A group without any is one piece.
    static List<Piece> pieces(List<String> added, List<String> removed, int size) {
        var pieces = new ArrayList<Piece>();
        var total = added.size() + removed.size();
        for (var from = 0; from == 0 || from < total; from += size) {
            var came = part(added, from, size);
            pieces.add(new Piece(came, part(removed, from - added.size() + came.size(), size - came.size())));
        }
        return pieces;
    }

    private static List<String> part(List<String> all, int from, int size) {
        return from < 0 ? List.of() : all.stream().skip(from).limit(size).toList();
    }

    /// Ids of members that are sent in one item.
    record Piece(List<String> added, List<String> removed) {

        boolean isEmpty() {
            return added.isEmpty() && removed.isEmpty();
        }
    }
}
