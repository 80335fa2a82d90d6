package org.syncline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.TransientName;
import org.syncline.core.value.CsObjectId;

/// What stays of forgotten objects that others refer to: a placeholder with their id, anchor and name, so that the
/// references hold again when the object comes back (engine.md 2.4).
///
/// Whether anybody still refers to them is asked when the transaction ends: what it saves after it forgot counts.
final class Placeholders {

    /// In any layer: what synchronization took into account last has to be told by name as well.
    private static final String REFERRED_TO = """
            SELECT DISTINCT target FROM cs_ref WHERE target = ANY (:targets)
            """;

    private static final String COLLECT = """
            DELETE FROM cs_blob b
             USING cs_object o
             WHERE b.id = o.id
               AND o.connector = :connector
               AND o.state = 5
               AND NOT EXISTS (SELECT FROM cs_ref WHERE target = o.id)
            RETURNING b.id
            """;

    private final Handle handle;
    private final List<CsObject> forgotten = new ArrayList<>();

    Placeholders(Handle handle) {
        this.handle = handle;
    }

    /// @param objects removed just now, as the placeholders that they may become
    void consider(Collection<CsObject> objects) {
        forgotten.addAll(objects);
    }

    /// Leaves placeholders for those that are still referred to.
    void leave(ConnectorSpaceStore space) {
        if (forgotten.isEmpty()) {
            return;
        }
        var targets = handle.createQuery(REFERRED_TO)
                .bindArray("targets", Long.class, numbers(forgotten))
                .mapTo(Long.class)
                .map(CsObjectId::new)
                .set();
        var left = forgotten.stream()
                .filter(object -> targets.contains(object.id()))
                .flatMap(object -> placed(object, space))
                .toList();
        space.save(Map.of(), left);
    }

    /// Who took over the anchor meanwhile is the object; who took over the name keeps it.
    private static Stream<CsObject> placed(CsObject object, ConnectorSpaceStore space) {
        var anchor = object.anchor();
        if (anchor.isKnown()
                && !space.byAnchor(object.connector(), List.of(anchor)).isEmpty()) {
            return Stream.empty();
        }
        boolean free = space.byName(object.connector(), List.of(object.dn())).isEmpty();
        return Stream.of(free ? object : object.at(TransientName.of(object.id())));
    }

    /// Removes those that nobody refers to any more.
    static void collect(Handle handle, short connector) {
        var ids = handle.createQuery(COLLECT)
                .bind("connector", connector)
                .mapTo(Long.class)
                .list();
        if (!ids.isEmpty()) {
            handle.createUpdate("DELETE FROM cs_object WHERE id = ANY (:ids)")
                    .bindArray("ids", Long.class, ids)
                    .execute();
        }
    }

    private static List<Long> numbers(List<CsObject> objects) {
        return objects.stream().map(object -> object.id().number()).toList();
    }
}
