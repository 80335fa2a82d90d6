package org.syncline.connector.cloudsync;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syncline.core.space.Delta;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Part of a group's new and former members, small enough for one item.
record MemberPortion(ArrayNode add, ArrayNode remove) {

    static List<MemberPortion> of(Delta.@Nullable Change change, int most) {
        var portions = new ArrayList<MemberPortion>();
        if (change != null) {
            var nothing = JsonNodeFactory.instance.arrayNode();
            cut(Properties.list(change.removed()), most)
                    .forEach(part -> portions.add(new MemberPortion(nothing, part)));
            cut(Properties.list(change.added()), most).forEach(part -> portions.add(new MemberPortion(part, nothing)));
        }
        return portions;
    }

    ObjectNode into(ObjectNode item) {
        item.set("add", add);
        item.set("remove", remove);
        return item;
    }

    private static List<ArrayNode> cut(ArrayNode all, int most) {
        var parts = new ArrayList<ArrayNode>();
        List<JsonNode> nodes = List.copyOf(all.values());
        for (int from = 0; from < nodes.size(); from += most) {
            parts.add(JsonNodeFactory.instance
                    .arrayNode()
                    .addAll(nodes.subList(from, Math.min(nodes.size(), from + most))));
        }
        return parts;
    }
}
