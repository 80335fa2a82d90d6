package org.syncline.server.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Lineage;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CsObjectId;
import org.syncline.engine.Engine;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.words.ObjectNames;
import org.syncline.home.words.RuleNames;
import org.syncline.server.access.Sight;

/// Looks at one MV object: each value with the rule and the object that brought it, and who is joined.
public final class MvPages {

    private final EngineRoom room;

    public MvPages(EngineRoom room) {
        this.room = room;
    }

    /// @param hidden how many attributes and objects are of connectors that who looks may not see
    public record MvPage(
            String id, String name, String type, List<Attribute> attributes, List<Joined> joined, int hidden) {}

    /// @param rule which brought it; empty where that is not known
    /// @param object the name of the CS object it came from
    public record Attribute(
            String name, List<String> values, String rule, String connector, String object, String since) {}

    /// @param id the public id of the CS object
    public record Joined(String connector, String dn, String anchor, String id) {}

    public MvPage of(UUID publicId, Sight sight) {
        var engine = room.engine();
        return room.database().in(transaction -> {
            var object = transaction
                    .metaverse()
                    .find(publicId)
                    .flatMap(id -> Optional.ofNullable(
                            transaction.metaverse().load(List.of(id)).get(id)))
                    .orElseThrow(() ->
                            new Refused(ExitCode.NOT_FOUND, "The metaverse has no object %s.".formatted(publicId)));
            return page(new Portion(transaction, engine.installed(), sight), engine, object, publicId);
        });
    }

    private static MvPage page(Portion portion, Engine engine, MvObject whole, UUID publicId) {
        var transaction = portion.transaction();
        var object = portion.of(whole);
        var all = transaction.connectorSpace().joinedTo(List.of(object.id()));
        var joined = portion.of(all);
        var wanted = new ArrayList<>(joined);
        object.lineage().values().forEach(lineage -> wanted.add(lineage.source()));
        var known = transaction.connectorSpace().load(wanted);
        var ids = transaction.connectorSpace().publicIds(joined);
        return new MvPage(
                publicId.toString(),
                ObjectNames.title(object),
                object.type().text(),
                attributes(engine, object, known, new ObjectNames(transaction)),
                joined.stream()
                        .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                        .map(one -> new Joined(
                                connector(engine, one),
                                one.dn().toString(),
                                one.anchor().text(),
                                String.valueOf(ids.get(one.id()))))
                        .toList(),
                whole.attributes().size() - object.attributes().size() + all.size() - joined.size());
    }

    private static List<Attribute> attributes(
            Engine engine, MvObject object, SortedMap<CsObjectId, CsObject> known, ObjectNames names) {
        var attributes = new ArrayList<Attribute>();
        object.attributes()
                .forEach((name, values) ->
                        attributes.add(attribute(engine, name, names.ofMv(values), lineage(object, name), known)));
        return attributes;
    }

    private static Optional<Lineage> lineage(MvObject object, AttributeName name) {
        return Optional.ofNullable(object.lineage().get(name));
    }

    private static Attribute attribute(
            Engine engine,
            AttributeName name,
            List<String> values,
            Optional<Lineage> lineage,
            SortedMap<CsObjectId, CsObject> known) {
        var source = lineage.flatMap(one -> Optional.ofNullable(known.get(one.source())));
        return new Attribute(
                name.text(),
                values,
                lineage.map(one -> RuleNames.of(engine.installed(), one.rule())).orElse(""),
                source.map(one -> connector(engine, one)).orElse(""),
                source.map(one -> one.dn().toString()).orElse(""),
                lineage.map(one -> one.since().toString()).orElse(""));
    }

    private static String connector(Engine engine, CsObject object) {
        return engine.installed().connector(object.connector()).name();
    }
}
