package org.syncline.store.dropfile;

import java.util.TreeMap;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Values;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A line of a drop file as text: one JSON object with one key, which says what it is.
final class DropText {

    static final int VERSION = 1;
    private static final String EXPORT = "export";

    private static final JsonMapper JSON = JsonMapper.shared();

    private DropText() {}

    static String written(DropLine line) {
        var root = JSON.createObjectNode();
        switch (line) {
            case DropLine.Head(var step, var connector) ->
                root.putObject(step.equals(EXPORT) ? "syncline-export" : "syncline-import")
                        .put("version", VERSION)
                        .put("step", step)
                        .put("connector", connector);
            case DropLine.Begin(var partition) -> root.putObject("begin").put("partition", partition);
            case DropLine.Seen(var anchor, var object) ->
                write(root.putObject("seen").put("anchor", anchor.text()), object);
            case DropLine.Changed(var anchor, var changes) ->
                write(root.putObject("changed").put("anchor", anchor.text()), changes);
            case DropLine.Gone(var anchor) -> root.putObject("gone").put("anchor", anchor.text());
            case DropLine.Hidden(var anchor) -> root.putObject("hidden").put("anchor", anchor.text());
            case DropLine.Unreadable(var subject, var code, var message) ->
                root.putObject("unreadable")
                        .put("subject", subject)
                        .put("code", code)
                        .put("message", message);
            case DropLine.Filtered() -> root.putObject("filtered");
            case DropLine.Add(var object) -> write(root.putObject("add"), object);
            case DropLine.Update(var anchor, var before, var after, var changes) -> {
                var update =
                        root.putObject("update").put("anchor", anchor.text()).put("dn", before.toString());
                if (!before.equals(after)) {
                    update.put("newDn", after.toString());
                }
                write(update, changes);
            }
            case DropLine.Delete(var anchor, var dn) ->
                root.putObject("delete").put("anchor", anchor.text()).put("dn", dn.toString());
            case DropLine.End(var watermark, var entries) ->
                root.putObject("end").put("watermark", watermark).put("entries", entries);
        }
        return JSON.writeValueAsString(root);
    }

    /// @throws IllegalArgumentException if it is no such line; the message says why
    static DropLine read(String text) {
        var root = parsed(text);
        if (!root.isObject() || root.size() != 1) {
            throw new IllegalArgumentException("a line is one JSON object with one key");
        }
        var key = root.propertyNames().iterator().next();
        var node = root.path(key);
        return switch (key) {
            case "syncline-import", "syncline-export" -> head(node);
            case "begin" -> new DropLine.Begin(text(node, "partition"));
            case "seen" -> new DropLine.Seen(anchor(node), object(node));
            case "changed" -> new DropLine.Changed(anchor(node), changes(node.path("says")));
            case "gone" -> new DropLine.Gone(anchor(node));
            case "hidden" -> new DropLine.Hidden(anchor(node));
            case "unreadable" ->
                new DropLine.Unreadable(text(node, "subject"), text(node, "code"), text(node, "message"));
            case "filtered" -> new DropLine.Filtered();
            case "add" -> new DropLine.Add(object(node));
            case "update" ->
                new DropLine.Update(
                        new Anchor(text(node, "anchor")), name(node, "dn"), renamed(node), changes(node.path("says")));
            case "delete" -> new DropLine.Delete(new Anchor(text(node, "anchor")), name(node, "dn"));
            case "end" -> new DropLine.End(text(node, "watermark"), number(node, "entries"));
            default -> throw new IllegalArgumentException("'%s' is no kind of line".formatted(key));
        };
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("this is no JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    private static DropLine head(JsonNode node) {
        if (number(node, "version") != VERSION) {
            throw new IllegalArgumentException(
                    "it is of version %d, and only %d is understood".formatted(number(node, "version"), VERSION));
        }
        return new DropLine.Head(text(node, "step"), text(node, "connector"));
    }

    private static void write(ObjectNode out, Hologram.Present object) {
        out.put("type", object.type().text()).put("dn", object.dn().toString());
        var attributes = out.putObject("attributes");
        object.attributes().forEach((name, values) -> attributes.set(name.text(), DropValues.written(values)));
    }

    private static void write(ObjectNode out, Overlay.Amend changes) {
        var says = out.putObject("says");
        changes.says().forEach((name, say) -> write(says.putObject(name.text()), say));
    }

    private static void write(ObjectNode out, Say say) {
        switch (say) {
            case Say.Exactly(var values) -> out.set("exactly", DropValues.written(values));
            case Say.Changes(var added, var removed) -> {
                out.set("added", DropValues.written(added));
                out.set("removed", DropValues.written(removed));
            }
        }
    }

    private static Hologram.Present object(JsonNode node) {
        var attributes = new TreeMap<AttributeName, Values>();
        node.path("attributes")
                .propertyStream()
                .forEach(one ->
                        attributes.put(new AttributeName(one.getKey()), DropValues.read(one.getValue(), one.getKey())));
        return Hologram.of(new ObjectTypeName(text(node, "type")), name(node, "dn"), attributes);
    }

    private static DistinguishedName renamed(JsonNode node) {
        return name(node, node.has("newDn") ? "newDn" : "dn");
    }

    private static DistinguishedName name(JsonNode node, String key) {
        return DistinguishedName.of(text(node, key));
    }

    private static Overlay.Amend changes(JsonNode node) {
        var says = new TreeMap<AttributeName, Say>();
        node.propertyStream()
                .forEach(one -> says.put(new AttributeName(one.getKey()), say(one.getValue(), one.getKey())));
        return new Overlay.Amend(says);
    }

    private static Say say(JsonNode node, String attribute) {
        return node.has("exactly")
                ? new Say.Exactly(DropValues.read(node.path("exactly"), attribute))
                : new Say.Changes(
                        DropValues.read(node.path("added"), attribute),
                        DropValues.read(node.path("removed"), attribute));
    }

    private static Anchor anchor(JsonNode node) {
        if (text(node, "anchor").isEmpty()) {
            throw new IllegalArgumentException("'anchor' is empty");
        }
        return new Anchor(text(node, "anchor"));
    }

    private static String text(JsonNode node, String key) {
        if (!node.path(key).isString()) {
            throw new IllegalArgumentException("'%s' is to be text".formatted(key));
        }
        return node.path(key).stringValue();
    }

    private static long number(JsonNode node, String key) {
        if (!node.path(key).isIntegralNumber()) {
            throw new IllegalArgumentException("'%s' is to be a whole number".formatted(key));
        }
        return node.path(key).longValue();
    }
}
