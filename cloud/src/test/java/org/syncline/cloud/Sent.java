package org.syncline.cloud;

import java.util.List;
import org.syncline.cloud.model.Json;
import tools.jackson.databind.node.ObjectNode;

/// Items as a sync client sends them.
final class Sent {

    private Sent() {}

    static ObjectNode user(String anchor, String name) {
        var item = upsert("user", anchor, "User " + anchor);
        attribute(item, "userPrincipalName", name);
        attribute(item, "accountEnabled", true);
        return item;
    }

    static ObjectNode group(String anchor) {
        return upsert("group", anchor, "Group " + anchor);
    }

    static ObjectNode contact(String anchor) {
        return upsert("contact", anchor, "Contact " + anchor);
    }

    private static ObjectNode upsert(String type, String anchor, String displayName) {
        var item = Json.object().put("op", "upsert").put("type", type).put("sourceAnchor", anchor);
        item.putObject("attributes").put("displayName", displayName);
        return item;
    }

    /// Sets an attribute; null clears it.
    static ObjectNode attribute(ObjectNode item, String name, Object value) {
        ((ObjectNode) item.path("attributes")).set(name, Json.write(value));
        return item;
    }

    static ObjectNode addresses(ObjectNode item, String... addresses) {
        return attribute(item, "proxyAddresses", List.of(addresses));
    }

    static ObjectNode members(String anchor, List<String> add, List<String> remove) {
        var item = Json.object().put("op", "members").put("type", "group").put("sourceAnchor", anchor);
        item.set("add", Json.texts(add));
        item.set("remove", Json.texts(remove));
        return item;
    }

    static ObjectNode delete(String type, String anchor) {
        return Json.object().put("op", "delete").put("type", type).put("sourceAnchor", anchor);
    }
}
