package org.syncline.store;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.Values;

/// Which attributes have join keys, and the keys themselves when that changes.
record JoinIndex(Handle handle, Dictionaries names) {

    private static final int PAGE = 1000;

    JoinAttributes kept() {
        var connectors = new TreeMap<ConnectorId, Set<AttributeName>>();
        var metaverse = new TreeSet<AttributeName>();
        handle.createQuery("SELECT space, attribute FROM join_attribute")
                .map((row, _) -> (row.getShort(1) == MvSave.SPACE
                                ? metaverse
                                : connectors.computeIfAbsent(
                                        names.connectors().id(row.getShort(1)), _ -> new TreeSet<>()))
                        .add(names.attributes().name(row.getInt(2))))
                .list();
        return new JoinAttributes(connectors, metaverse);
    }

    void change(JoinAttributes wanted, Knowledge knowledge) {
        var kept = kept();
        if (!kept.metaverse().equals(wanted.metaverse())) {
            rebuild(MvSave.SPACE, wanted.metaverse(), keys -> metaverseKeys(knowledge, keys));
        }
        var connectors = new TreeSet<>(kept.connectors().keySet());
        connectors.addAll(wanted.connectors().keySet());
        for (var connector : connectors) {
            if (!kept.of(connector).equals(wanted.of(connector))) {
                short space = names.connectors().number(connector);
                rebuild(space, wanted.of(connector), keys -> connectorKeys(space, connector, knowledge, keys));
            }
        }
    }

    private void rebuild(short space, Set<AttributeName> wanted, Consumer<BulkWriter> keys) {
        for (var table : new String[] {"join_attribute", "join_key"}) {
            handle.createUpdate("DELETE FROM " + table + " WHERE space = :space")
                    .bind("space", space)
                    .execute();
        }
        for (var name : wanted) {
            handle.createUpdate("INSERT INTO join_attribute VALUES (:space, :attribute)")
                    .bind("space", space)
                    .bind("attribute", names.attributes().number(name))
                    .execute();
        }
        if (!wanted.isEmpty()) {
            keys.accept(new BulkWriter(handle.getConnection()));
        }
    }

    private void connectorKeys(short space, ConnectorId connector, Knowledge knowledge, BulkWriter writer) {
        var indexed = knowledge.joinAttributes().of(connector);
        long after = 0;
        var ids = page("SELECT id FROM cs_object WHERE connector = :space AND id > :after ORDER BY id", space, after);
        while (!ids.isEmpty()) {
            var loaded = new CsLoad(handle, knowledge)
                    .load(ids.stream().map(CsObjectId::new).toList(), Partly.WHOLE);
            var keys = new ArrayList<JoinKeyRow>();
            loaded.forEach((id, object) -> keys.addAll(
                    keys(space, id.number(), object.tower().current().attributes(), indexed)));
            writer.insert(JoinKeyRow.TABLE, keys);
            after = ids.getLast();
            ids = page("SELECT id FROM cs_object WHERE connector = :space AND id > :after ORDER BY id", space, after);
        }
    }

    private void metaverseKeys(Knowledge knowledge, BulkWriter writer) {
        var indexed = knowledge.joinAttributes().metaverse();
        long after = 0;
        var ids = page("SELECT id FROM mv_object WHERE :space = 0 AND id > :after ORDER BY id", MvSave.SPACE, after);
        while (!ids.isEmpty()) {
            var loaded = new MvLoad(handle, names, knowledge.fingerprints())
                    .load(ids.stream().map(MvObjectId::new).toList(), Partly.WHOLE);
            var keys = new ArrayList<JoinKeyRow>();
            loaded.forEach((id, object) -> keys.addAll(keys(MvSave.SPACE, id.number(), object.attributes(), indexed)));
            writer.insert(JoinKeyRow.TABLE, keys);
            after = ids.getLast();
            ids = page("SELECT id FROM mv_object WHERE :space = 0 AND id > :after ORDER BY id", MvSave.SPACE, after);
        }
    }

    private Set<JoinKeyRow> keys(
            short space, long id, Map<AttributeName, Values> attributes, Set<AttributeName> indexed) {
        return JoinKeys.of(space, id, attributes, indexed, names).keySet();
    }

    private java.util.List<Long> page(String sql, short space, long after) {
        return handle.createQuery(sql + " LIMIT " + PAGE)
                .bind("space", space)
                .bind("after", after)
                .mapTo(Long.class)
                .list();
    }
}
