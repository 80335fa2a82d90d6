package org.syncline.server.work;

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
import org.syncline.core.sync.Explanation;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Engine;
import org.syncline.home.words.ExplanationNames;
import org.syncline.home.words.ObjectNames;
import org.syncline.home.words.RuleNames;
import org.syncline.home.words.TowerState;
import org.syncline.home.words.Words;
import org.syncline.server.access.Sight;
import org.syncline.store.Operation;
import org.syncline.store.Transaction;

/// Looks at one CS object: its states side by side, its link, and why it is where it is.
public final class CsPages {

    private static final String NOT_ALL =
            "Connectors that your roles are not for have a part in its identity, so only who may see these is told why.";

    private final EngineRoom room;

    public CsPages(EngineRoom room) {
        this.room = room;
    }

    public CsPage of(UUID publicId, Sight sight) {
        var engine = room.engine();
        var id = room.csObject(publicId);
        var seen = engine.preview().of(id).orElseThrow(() -> EngineRoom.gone(publicId));
        return room.database().in(transaction -> {
            var object = Optional.ofNullable(
                            transaction.connectorSpace().load(List.of(id)).get(id))
                    .orElseThrow(() -> EngineRoom.gone(publicId));
            var why = new Portion(transaction, engine.installed(), sight).isWholeOf(seen)
                    ? text(transaction, engine, seen.why()).standing(others(engine, object, sight))
                    : NOT_ALL;
            return page(transaction, engine, object, publicId, why);
        });
    }

    private static CsPage page(Transaction transaction, Engine engine, CsObject object, UUID publicId, String why) {
        var states = TowerState.of(object.tower());
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
                states.keySet().stream().map(CsPages::heading).toList(),
                attributes(states, new ObjectNames(transaction)),
                why);
    }

    private static ExplanationText text(Transaction transaction, Engine engine, Explanation why) {
        return new ExplanationText(why, new ExplanationNames(transaction, engine.installed(), why));
    }

    private static List<ConnectorId> others(Engine engine, CsObject object, Sight sight) {
        return engine.installed().configuration().connectors().values().stream()
                .filter(connector -> !connector.id().equals(object.connector()) && sight.includes(connector.name()))
                .map(ConnectorDefinition::id)
                .toList();
    }

    private static String heading(TowerState state) {
        return switch (state) {
            case SYNCED -> "Synchronized";
            case IMPORTED -> "Imported";
            case EXPORTED -> "Exported";
            case ESCROWED -> "Being exported";
            case DESIRED -> "Wanted";
        };
    }

    private static SequencedMap<String, List<List<String>>> attributes(
            SequencedMap<TowerState, Hologram> states, ObjectNames names) {
        var read = states.values().stream()
                .map(state -> TowerState.values(state, names))
                .toList();
        var all = new TreeSet<String>();
        read.forEach(state -> all.addAll(state.keySet()));
        var attributes = new LinkedHashMap<String, List<List<String>>>();
        all.forEach(name -> attributes.put(
                name,
                read.stream().map(state -> state.getOrDefault(name, List.of())).toList()));
        return attributes;
    }

    private static List<String> claims(Engine engine, Link link) {
        return link instanceof Link.To(var _, var claims)
                ? claims.stream()
                        .map(claim -> "%s by %s"
                                .formatted(
                                        Words.plain(claim.kind().name()),
                                        RuleNames.of(engine.installed(), claim.rule())))
                        .toList()
                : List.of();
    }

    private static List<String> errors(Transaction transaction, CsObject object) {
        return transaction.errors().of(object).stream()
                .map(error -> "%s, since %s, %d retries: %s"
                        .formatted(error.code(), error.first(), error.retryCount(), error.message()))
                .toList();
    }
}
