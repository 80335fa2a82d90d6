package org.syncline.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.store.DanglingReference.Why;

/// The references of joined CS objects that lead to no MV object, found from their targets: what is joined to nothing
/// is usually little.
public final class DanglingReferences {

    /// 5: a placeholder.
    private static final String FOUND = """
              FROM cs_object t
              JOIN cs_ref r ON r.target = t.id AND r.bits & 2 <> 0
              JOIN cs_object o ON o.id = r.owner
             WHERE t.connector = :connector
               AND NOT EXISTS (SELECT FROM cs_link l WHERE l.cs_id = t.id)
               AND EXISTS (SELECT FROM cs_link l WHERE l.cs_id = r.owner)
            """;

    private static final String LIST = "SELECT o.id, o.dn, r.attribute, t.id, t.dn, t.state = 5" + FOUND
            + " ORDER BY o.path, r.attribute, t.path" + " LIMIT :limit";

    private static final String COUNT = "SELECT t.state = 5, count(*)" + FOUND + " GROUP BY 1";

    private final Handle handle;
    private final Dictionaries names;

    DanglingReferences(Handle handle, Dictionaries names) {
        this.handle = handle;
        this.names = names;
    }

    /// Those of a connector, by owner.
    public List<DanglingReference> of(ConnectorId connector, int limit) {
        return handle.createQuery(LIST)
                .bind("connector", names.connectors().number(connector))
                .bind("limit", limit)
                .map((row, _) -> new DanglingReference(
                        new CsObjectId(row.getLong(1)),
                        DistinguishedName.of(row.getString(2)),
                        names.attributes().name(row.getInt(3)),
                        new CsObjectId(row.getLong(4)),
                        DistinguishedName.of(row.getString(5)),
                        why(row.getBoolean(6))))
                .list();
    }

    /// How many a connector has; none of a kind is left out.
    public Map<Why, Long> count(ConnectorId connector) {
        var counts = new EnumMap<Why, Long>(Why.class);
        handle.createQuery(COUNT)
                .bind("connector", names.connectors().number(connector))
                .map((row, _) -> counts.put(why(row.getBoolean(1)), row.getLong(2)))
                .list();
        return counts;
    }

    private static Why why(boolean isPlaceholder) {
        return isPlaceholder ? Why.NOT_THERE : Why.NOT_JOINED;
    }
}
