package org.syncline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;

/// Answers a [CsQuery]. Each condition is one clause with its own parameters; values are always bound.
final class CsSearch {

    private static final String ROWS = """
            SELECT o.id, o.uuid, t.text, o.anchor, o.dn, o.state, o.pending_import, o.pending_export,
                   o.awaiting_confirmation, o.in_escrow, o.retry, o.staged_at
              FROM cs_object o
              LEFT JOIN object_type t ON t.number = o.type
             WHERE o.connector = :connector AND o.id > :after
            """;

    private static final String COUNT = """
            SELECT count(*) FROM cs_object o WHERE o.connector = :connector AND o.id > :after
            """;

    private final Handle handle;
    private final CsQuery query;
    private final short connector;
    private final StringBuilder clauses = new StringBuilder();
    private final List<String> values = new ArrayList<>();

    CsSearch(Handle handle, CsQuery query, short connector) {
        this.handle = handle;
        this.query = query;
        this.connector = connector;
        query.conditions().forEach(this::add);
    }

    List<CsRow> rows() {
        return bound(ROWS + clauses + " ORDER BY o.id LIMIT :limit", query.after())
                .bind("limit", query.limit())
                .map((row, _) -> row(row))
                .list();
    }

    /// All that the query finds, whatever the page.
    long count() {
        return bound(COUNT + clauses, CsQuery.FIRST).mapTo(Long.class).one();
    }

    private Query bound(String sql, CsObjectId after) {
        var bound = handle.createQuery(sql).bind("connector", connector).bind("after", after.number());
        for (int i = 0; i < values.size(); i++) {
            bound.bind("value" + i, values.get(i));
        }
        return bound;
    }

    private void add(CsQuery.Condition condition) {
        clauses.append(
                switch (condition) {
                    case CsQuery.Condition.Within(var top) -> within(parameter(top.path()));
                    case CsQuery.Condition.Named(var dn) -> " AND o.path = :" + parameter(dn.path());
                    case CsQuery.Condition.Anchored(var anchor) ->
                        " AND o.anchor <> '' AND o.anchor = :" + parameter(anchor.text());
                    case CsQuery.Condition.PendingImport(var operations) -> pending("pending_import", operations);
                    case CsQuery.Condition.PendingExport(var operations) -> pending("pending_export", operations);
                    case CsQuery.Condition.AwaitingConfirmation() -> " AND o.awaiting_confirmation";
                    case CsQuery.Condition.Connectors() -> " AND o.state IN (0, 1)";
                    case CsQuery.Condition.Disconnectors() -> " AND o.state IN (2, 3, 4)";
                    case CsQuery.Condition.InState(var state) -> " AND o.state = " + StoredNumber.of(state);
                    case CsQuery.Condition.Placeholders() -> " AND o.state = 5";
                    case CsQuery.Condition.Begins(var text) ->
                        " AND o.id IN (" + FindRow.beginning(connector, parameter(FindRow.prefix(text))) + ")";
                });
    }

    /// A sub-tree is the range of paths from its own, continued by a separator, to just above it.
    private static String within(String path) {
        return " AND (o.path = :" + path + " OR o.path > :" + path + " || E'\\x01' AND o.path < :" + path
                + " || E'\\x02')";
    }

    private static String pending(String column, Set<Operation> operations) {
        var clause = new StringBuilder(" AND o." + column + " <> 0");
        if (!operations.isEmpty()) {
            clause.append(" AND o.").append(column).append(" IN (-1");
            operations.forEach(operation -> clause.append(", ").append(operation.number()));
            clause.append(")");
        }
        return clause.toString();
    }

    private String parameter(String value) {
        values.add(value);
        return "value" + (values.size() - 1);
    }

    private static CsRow row(ResultSet row) throws SQLException {
        var type = row.getString(3);
        return new CsRow(
                new CsObjectId(row.getLong(1)),
                row.getObject(2, java.util.UUID.class),
                type == null ? "" : type,
                new Anchor(row.getString(4)),
                DistinguishedName.of(row.getString(5)),
                StoredNumber.connectionState(row.getShort(6)),
                Operation.of(row.getShort(7)),
                Operation.of(row.getShort(8)),
                row.getBoolean(9),
                row.getBoolean(10),
                row.getBoolean(11),
                row.getObject(12, OffsetDateTime.class).toInstant());
    }
}
