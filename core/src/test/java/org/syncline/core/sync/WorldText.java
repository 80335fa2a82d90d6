package org.syncline.core.sync;

import java.util.TreeMap;
import java.util.stream.Collectors;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// A [MemoryWorld] as text that depends on no id: objects go by their anchors or names, MV objects by their `id`.
record WorldText(MemoryWorld world) {

    String whole() {
        return metaverse()
                + world.systems.keySet().stream()
                        .flatMap(connector -> world.of(connector).stream())
                        .map(this::told)
                        .sorted()
                        .collect(Collectors.joining());
    }

    /// How many of which counters the last synchronization came to, and its problems.
    String outcome() {
        var counted = new StringBuilder();
        world.counters.forEach((where, codes) -> {
            var numbers = new TreeMap<String, Integer>();
            codes.forEach(code -> numbers.merge(code, 1, Integer::sum));
            numbers.forEach((code, number) -> counted.append("%s: %s %d%n".formatted(where, code, number)));
        });
        world.problems.forEach(problem -> counted.append("problem: %s%n".formatted(problem.message())));
        return counted.toString();
    }

    /// The content of all connected systems.
    String systems() {
        var told = new StringBuilder();
        world.systems.forEach((connector, objects) -> objects.forEach(
                (anchor, object) -> told.append("%s %s %s%n".formatted(space(connector), anchor, object))));
        return told.toString();
    }

    private String metaverse() {
        return world.mv.values().stream()
                .map(object -> "metaverse %s: %s\n".formatted(named(object), mvAttributes(object)))
                .sorted()
                .collect(Collectors.joining());
    }

    private String told(CsObject object) {
        var tower = object.tower();
        return "%s %s (%s)%s: %s%s%s%s\n"
                .formatted(
                        space(object.connector()),
                        object.dn(),
                        object.anchor().isKnown() ? object.anchor() : "no anchor",
                        switch (object.link()) {
                            case Link.Unlinked() -> " " + object.state();
                            case Link.To(var mvObject, var claims) ->
                                " joined to %s %s"
                                        .formatted(
                                                mvNamed(mvObject.number()),
                                                claims.stream()
                                                        .map(claim ->
                                                                claim.kind().toString())
                                                        .toList());
                        },
                        attributes(tower.imported()),
                        pending("pending import", tower.pendingImport()),
                        pending("pending export", tower.pendingExport()),
                        pending("unconfirmed", tower.unconfirmedExport()));
    }

    private String pending(String what, Delta delta) {
        return switch (delta) {
            case Delta.None() -> "";
            case Delta.Add(var after) -> "\n    %s: add %s %s".formatted(what, after.dn(), attributes(after));
            case Delta.Delete _ -> "\n    %s: delete".formatted(what);
            case Delta.DeleteAdd(var _, var after) -> "\n    %s: delete and add %s".formatted(what, attributes(after));
            case Delta.Update update ->
                "\n    %s:%s%s"
                        .formatted(
                                what,
                                update.isRename() ? " rename to " + update.after() : "",
                                update.changes().entrySet().stream()
                                        .map(change -> " %s %s → %s"
                                                .formatted(
                                                        change.getKey(),
                                                        cs(change.getValue().before()),
                                                        cs(change.getValue().after())))
                                        .collect(Collectors.joining(",")));
        };
    }

    private String attributes(Hologram object) {
        return object.isPresent()
                ? object.attributes().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + cs(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"))
                : "not there";
    }

    private String mvAttributes(MvObject object) {
        return object.attributes().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + mv(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private String cs(Values values) {
        return values.stream()
                .map(value -> value instanceof Value.Reference(var target)
                        ? "→" + world.object(target).dn()
                        : value.toString())
                .sorted()
                .toList()
                .toString();
    }

    private String mv(Values values) {
        return values.stream()
                .map(value -> value instanceof Value.Reference(var target) ? "→" + mvNamed(target) : value.toString())
                .sorted()
                .toList()
                .toString();
    }

    String mvNamed(long number) {
        var object = world.mv.get(new MvObjectId(number));
        return object == null ? "nothing" : named(object);
    }

    private static String named(MvObject object) {
        var id = object.values(new AttributeName("id"));
        return object.type() + (id.isEmpty() ? "" : " " + id.first());
    }

    private String space(org.syncline.core.value.ConnectorId connector) {
        return world.landscape().space(connector).name();
    }
}
