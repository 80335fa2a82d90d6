package org.syncline.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Link;

/// Whose marks ([SettledStore]) a save lifts.
final class Lifting {

    private static final String OF_GROUPS = "DELETE FROM cs_settled WHERE mv = ANY (?)";

    private static final String OF_REFERRERS = """
            DELETE FROM cs_settled s
             USING cs_ref r
              JOIN cs_link l ON l.cs_id = r.owner
             WHERE r.target = ANY (?)
               AND s.mv = l.mv_id
            """;

    private final Set<Long> groups = new HashSet<>();
    private final List<Long> renamed = new ArrayList<>();

    /// The object changes, or is new.
    void changed(CsObject object) {
        if (object.link() instanceof Link.To(var mvObject, var _)) {
            groups.add(mvObject.number());
        }
    }

    void changed(long mvObject) {
        groups.add(mvObject);
    }

    /// What refers to it says something else now.
    void renamed(long object) {
        renamed.add(object);
    }

    void add(Lifting others) {
        groups.addAll(others.groups);
        renamed.addAll(others.renamed);
    }

    void write(Connection connection) {
        run(connection, OF_GROUPS, groups);
        run(connection, OF_REFERRERS, renamed);
    }

    private static void run(Connection connection, String sql, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("writing failed (cs_settled): " + e.getMessage(), e);
        }
    }
}
