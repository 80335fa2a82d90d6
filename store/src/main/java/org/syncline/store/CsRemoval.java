package org.syncline.store;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.CsObjectId;

/// Takes CS objects out of all tables.
record CsRemoval(Handle handle) {

    private static final List<String> BY_ID = List.of(
            "DELETE FROM find f USING cs_object o WHERE o.id = ANY (:ids) AND f.space = o.connector AND f.id = o.id",
            "DELETE FROM join_key k USING cs_object o WHERE o.id = ANY (:ids) AND k.space = o.connector AND k.id = o.id",
            "DELETE FROM object_error WHERE object = ANY (:ids)",
            "DELETE FROM cs_ref WHERE owner = ANY (:ids)",
            "DELETE FROM cs_set WHERE owner = ANY (:ids)",
            "DELETE FROM cs_link WHERE cs_id = ANY (:ids)",
            "DELETE FROM cs_blob WHERE id = ANY (:ids)",
            "DELETE FROM cs_object WHERE id = ANY (:ids)");

    private static final List<String> BY_CONNECTOR = List.of(
            "DELETE FROM find WHERE space = :connector",
            "DELETE FROM join_key WHERE space = :connector",
            "DELETE FROM object_error USING cs_object o WHERE object = o.id AND o.connector = :connector",
            "DELETE FROM cs_ref USING cs_object o WHERE owner = o.id AND o.connector = :connector",
            "DELETE FROM cs_set USING cs_object o WHERE owner = o.id AND o.connector = :connector",
            "DELETE FROM cs_link USING cs_object o WHERE cs_id = o.id AND o.connector = :connector",
            "DELETE FROM cs_blob b USING cs_object o WHERE b.id = o.id AND o.connector = :connector",
            "DELETE FROM cs_membership WHERE connector = :connector",
            "DELETE FROM export_batch WHERE connector = :connector");

    void forget(Collection<CsObjectId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var numbers = ids.stream().map(CsObjectId::number).toList();
        for (var statement : BY_ID) {
            handle.createUpdate(statement).bindArray("ids", Long.class, numbers).execute();
        }
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
