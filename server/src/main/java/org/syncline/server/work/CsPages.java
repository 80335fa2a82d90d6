package org.syncline.server.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.UUID;
import org.syncline.core.explain.ExplanationText;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.Tower;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.engine.Engine;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.words.ExplanationNames;
import org.syncline.home.words.ObjectNames;
import org.syncline.store.Operation;
import org.syncline.store.Transaction;

/// Looks at one CS object: its states side by side, its link, and why it is where it is.
public final class CsPages {

    private final EngineRoom room;

    public CsPages(EngineRoom room) {
        this.room = room;
    }

    public CsPage of(UUID publicId) {
        var engine = room.engine();
        var id = room.database()
                .in(transaction -> transaction.connectorSpace().find(publicId))
                .orElseThrow(() -> gone(publicId));
        var why = engine.preview().of(id).orElseThrow(() -> gone(publicId)).why();
        return room.database().in(transaction -> {
            var object = Optional.ofNullable(
                            transaction.connectorSpace().load(List.of(id)).get(id))
                    .orElseThrow(() -> gone(publicId));
            var text = new ExplanationText(why, new ExplanationNames(transaction, engine.installed(), why));
            return page(transaction, engine, object, publicId, text.standing(others(engine, object)));
        });
    }

    private static CsPage page(Transaction transaction, Engine engine, CsObject object, UUID publicId, String why) {
        var states = states(object.tower());
        return new CsPage(
                publicId.toString(),
                engine.installed().connector(object.connector()).name(),
                object.dn().toString(),
                object.anchor().text(),
                Words.of(object.state()),
                Words.of(Operation.of(object.tower().pendingImport())),
                Words.of(Operation.of(object.tower().pendingExport())),
                object.link() instanceof Link.To(var mvObject, var _)
                        ? transaction.metaverse().publicId(mvObject).toString()
                        : "",
                claims(engine, object.link()),
                errors(transaction, object),
                List.copyOf(states.keySet()),
                attributes(states, new ObjectNames(transaction)),
                why);
    }

    private static List<ConnectorId> others(Engine engine, CsObject object) {
        return engine.installed().configuration().connectors().keySet().stream()
                .filter(connector -> !connector.equals(object.connector()))
                .toList();
    }

    /// Those that differ from the one before; what was imported is always shown.
    private static SequencedMap<String, Hologram> states(Tower tower) {
        var all = new LinkedHashMap<String, Hologram>();
        all.put("Synchronized", tower.synced());
        all.put("Imported", tower.imported());
        all.put("Exported", tower.exported().over(tower.imported()));
        all.put("Being exported", tower.expected());
        all.put("Wanted", tower.current());
        var shown = new LinkedHashMap<String, Hologram>();
        Hologram before = Hologram.ABSENT;
        for (var state : all.entrySet()) {
            if (state.getKey().equals("Imported") || !state.getValue().equals(before)) {
                shown.put(state.getKey(), state.getValue());
            }
            before = state.getValue();
        }
        return shown;
    }

    private static SequencedMap<String, List<List<String>>> attributes(
            SequencedMap<String, Hologram> states, ObjectNames names) {
        var read = states.values().stream().map(state -> values(state, names)).toList();
        var all = new TreeSet<String>();
        read.forEach(state -> all.addAll(state.keySet()));
        var attributes = new LinkedHashMap<String, List<List<String>>>();
        all.forEach(name -> attributes.put(
                name,
                read.stream().map(state -> state.getOrDefault(name, List.of())).toList()));
        return attributes;
    }

    private static SequencedMap<String, List<String>> values(Hologram state, ObjectNames names) {
        var values = new LinkedHashMap<String, List<String>>();
        if (state instanceof Hologram.Present(var type, var dn, var attributes)) {
            values.put("(type)", List.of(type.text()));
            values.put("(dn)", List.of(dn.toString()));
            attributes.forEach((name, some) -> values.put(name.text(), names.ofCs(some)));
        }
        return values;
    }

    private static List<String> claims(Engine engine, Link link) {
        return link instanceof Link.To(var _, var claims)
                ? claims.stream()
                        .map(claim -> "%s by %s"
                                .formatted(Words.plain(claim.kind().name()), RuleNames.of(engine, claim.rule())))
                        .toList()
                : List.of();
    }

    private static List<String> errors(Transaction transaction, CsObject object) {
        var before = new CsObjectId(object.id().number() - 1);
        var errors = new ArrayList<String>();
        transaction.errors().of(object.connector(), before, 3).stream()
                .filter(error -> error.object().equals(object.id()))
                .forEach(error -> errors.add("%s, since %s, %d retries: %s"
                        .formatted(error.code(), error.first(), error.retryCount(), error.message())));
        return errors;
    }

    private static Refused gone(UUID id) {
        return new Refused(ExitCode.NOT_FOUND, "There is no object %s in any connector space.".formatted(id));
    }
}
