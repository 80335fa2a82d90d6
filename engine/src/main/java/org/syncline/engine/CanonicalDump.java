package org.syncline.engine;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.MvObject;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.space.TransientName;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import org.syncline.store.CsQuery;
import org.syncline.store.Database;
import org.syncline.store.Transaction;

/// Everything that is true of the connector spaces and the metaverse, as text: the same whatever ids, times and
/// order of work led there. The oracle of every crash and order test (DECISIONS 33a).
public final class CanonicalDump {

    private static final int PAGE = 1000;
    private static final String ASIDE = "set aside";
    private static final AttributeName SOURCE_ANCHOR = new AttributeName("sourceAnchor");

    private final Installed installed;
    private final Map<Long, String> csNames = new TreeMap<>();
    private final Map<Long, String> mvNames = new TreeMap<>();
    private final List<CsObject> objects = new ArrayList<>();

    private CanonicalDump(Installed installed) {
        this.installed = installed;
    }

    /// One line a layer and an attribute, sorted.
    public static List<String> of(Database database, Installed installed) {
        return database.in(transaction -> new CanonicalDump(installed).lines(transaction));
    }

    /// The same of what is not stored.
    public static List<String> of(
            Collection<CsObject> objects, Map<MvObjectId, MvObject> metaverse, Installed installed) {
        var dump = new CanonicalDump(installed);
        objects.forEach(dump::note);
        return dump.lines(metaverse);
    }

    private List<String> lines(Transaction transaction) {
        for (var connector : installed.configuration().connectors().values()) {
            read(transaction, CsQuery.first(connector.id(), PAGE));
        }
        return lines(mvObjects(transaction));
    }

    private List<String> lines(Map<MvObjectId, MvObject> mvObjects) {
        mvObjects.values().forEach(object -> mvNames.put(object.id().number(), nameOf(object)));
        var lines = new ArrayList<String>();
        objects.forEach(object -> describe(object, lines::add));
        mvObjects.values().forEach(object -> describe(object, lines::add));
        Collections.sort(lines);
        return lines;
    }

    private void read(Transaction transaction, CsQuery query) {
        var page = transaction.connectorSpace().search(query).stream()
                .map(row -> row.id())
                .toList();
        if (page.isEmpty()) {
            return;
        }
        transaction.connectorSpace().load(page).values().forEach(this::note);
        read(transaction, query.after(page.getLast()));
    }

    private void note(CsObject object) {
        objects.add(object);
        var connector = installed.landscape().space(object.connector()).name();
        csNames.put(object.id().number(), connector + " " + nameOf(object));
    }

    private Map<MvObjectId, MvObject> mvObjects(Transaction transaction) {
        var ids = new TreeSet<MvObjectId>();
        for (var object : objects) {
            if (object.link() instanceof Link.To(var mvObject, var _)) {
                ids.add(mvObject);
            }
        }
        return transaction.metaverse().load(ids);
    }

    private void describe(CsObject object, Consumer<String> lines) {
        var name = named(object.id());
        var tower = object.tower();
        lines.accept(name + " | state | " + object.state() + " " + place(object));
        if (object.link() instanceof Link.To(var mvObject, var claims)) {
            lines.accept(name + " | link | " + mvNames.get(mvObject.number()) + " | " + claims);
        }
        layer(name + " | synced", tower.synced(), lines);
        layer(name + " | imported", tower.imported(), lines);
        layer(name + " | exported", tower.exported(), lines);
        layer(name + " | escrowed", tower.escrowed(), lines);
        layer(name + " | desired", tower.desired(), lines);
    }

    private void describe(MvObject object, Consumer<String> lines) {
        var name = "metaverse " + mvNames.get(object.id().number());
        object.attributes().forEach((attribute, values) -> {
            var lineage = object.lineage().get(attribute);
            var source = lineage == null
                    ? ""
                    : " | " + lineage.rule() + " | "
                            + csNames.get(lineage.source().number());
            lines.accept(name + " | " + attribute + " | " + text(values, mvNames) + source);
        });
    }

    private void layer(String name, Hologram hologram, Consumer<String> lines) {
        if (hologram instanceof Hologram.Present(var type, var dn, var attributes)) {
            lines.accept(name + " | " + type + " " + dn);
            attributes.forEach(
                    (attribute, values) -> lines.accept(name + " | " + attribute + " | " + text(values, csNames)));
        }
    }

    private void layer(String name, Overlay overlay, Consumer<String> lines) {
        switch (overlay) {
            case Overlay.Nothing() -> {}
            case Overlay.Become(var hologram) -> {
                lines.accept(name + " | becomes");
                layer(name + " | becomes", hologram, lines);
            }
            case Overlay.Amend(var says) -> says(name + " | amends", says, lines);
            case Overlay.Put(var type, var dn, var says) -> {
                lines.accept(name + " | puts " + type + " " + dn);
                says(name + " | puts", says, lines);
            }
        }
    }

    private void says(String name, Map<AttributeName, Say> says, Consumer<String> lines) {
        says.forEach((attribute, say) -> {
            switch (say) {
                case Say.Exactly(var values) -> lines.accept(name + " | " + attribute + " | =" + text(values, csNames));
                case Say.Changes(var added, var removed) ->
                    lines.accept(
                            name + " | " + attribute + " | +" + text(added, csNames) + " -" + text(removed, csNames));
            }
        });
    }

    private String named(CsObjectId id) {
        return csNames.getOrDefault(id.number(), "nobody");
    }

    private static String nameOf(CsObject object) {
        if (object.anchor().isKnown()) {
            return object.anchor().text();
        }
        return isAside(object) ? ASIDE : object.dn().path();
    }

    private static String place(CsObject object) {
        return isAside(object) ? ASIDE : object.dn().toString();
    }

    /// The name that such an object has is made of its id.
    private static boolean isAside(CsObject object) {
        return object.dn().equals(TransientName.of(object.id()));
    }

    private static String nameOf(MvObject object) {
        return object.values(SOURCE_ANCHOR).stream()
                .findFirst()
                .map(Value::toString)
                .orElse("without source anchor");
    }

    private static String text(Values values, Map<Long, String> names) {
        return values.stream()
                .map(value -> text(value, names))
                .sorted()
                .toList()
                .toString();
    }

    private static String text(Value value, Map<Long, String> names) {
        return switch (value) {
            case Value.Reference(var target) -> "→" + names.getOrDefault(target, "nobody");
            case Value.Bytes(var bytes) -> Base64.getEncoder().encodeToString(bytes);
            case Value.Text _, Value.Number _, Value.Flag _, Value.Pointer _ -> value.toString();
        };
    }
}
