package org.syncline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.syncline.core.space.CsObject;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;

/// Takes CS objects out of all tables.
record CsRemoval(Handle handle, Connectors connectors) {

    private static final List<String> BY_ID = List.of(
            "DELETE FROM find f USING cs_object o WHERE o.id = ANY (:ids) AND f.space = o.connector AND f.id = o.id",
            "DELETE FROM join_key k USING cs_object o WHERE o.id = ANY (:ids) AND k.space = o.connector AND k.id = o.id",
            "DELETE FROM object_error WHERE object = ANY (:ids)",
            "DELETE FROM cs_ref WHERE owner = ANY (:ids)",
            "DELETE FROM cs_set WHERE owner = ANY (:ids)",
            "DELETE FROM cs_settled s USING cs_link l WHERE l.cs_id = ANY (:ids) AND s.mv = l.mv_id",
            "DELETE FROM cs_link WHERE cs_id = ANY (:ids)",
            "DELETE FROM cs_blob WHERE id = ANY (:ids)");

    private static final String OBJECTS_BY_ID =
            "DELETE FROM cs_object WHERE id = ANY (:ids) RETURNING id, connector, anchor, dn";

    private static final List<String> BY_CONNECTOR = List.of(
            "DELETE FROM find WHERE space = :connector",
            "DELETE FROM join_key WHERE space = :connector",
            "DELETE FROM object_error USING cs_object o WHERE object = o.id AND o.connector = :connector",
            "DELETE FROM cs_ref USING cs_object o WHERE owner = o.id AND o.connector = :connector",
            "DELETE FROM cs_set USING cs_object o WHERE owner = o.id AND o.connector = :connector",
            "DELETE FROM cs_settled s USING cs_link l JOIN cs_object o ON o.id = l.cs_id"
                    + " WHERE s.mv = l.mv_id AND o.connector = :connector",
            "DELETE FROM cs_link USING cs_object o WHERE cs_id = o.id AND o.connector = :connector",
            "DELETE FROM cs_blob b USING cs_object o WHERE b.id = o.id AND o.connector = :connector",
            "DELETE FROM cs_membership WHERE connector = :connector",
            "DELETE FROM export_batch WHERE connector = :connector");

    /// @return placeholders in their places
    List<CsObject> forget(Collection<CsObjectId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var numbers = ids.stream().map(CsObjectId::number).toList();
        for (var statement : BY_ID) {
            handle.createUpdate(statement).bindArray("ids", Long.class, numbers).execute();
        }
        return handle.createQuery(OBJECTS_BY_ID)
                .bindArray("ids", Long.class, numbers)
                .map((row, _) -> placeholder(row))
                .list();
    }

    private CsObject placeholder(ResultSet row) throws SQLException {
        return CsObject.placeholder(
                new CsObjectId(row.getLong(1)),
                connectors.id(row.getShort(2)),
                new Anchor(row.getString(3)),
                DistinguishedName.of(row.getString(4)));
    }

    long clear(short connector) {
        for (var statement : BY_CONNECTOR) {
            handle.createUpdate(statement).bind("connector", connector).execute();
        }
        return handle.createUpdate("DELETE FROM cs_object WHERE connector = :connector")
                .bind("connector", connector)
                .execute();
    }
}
