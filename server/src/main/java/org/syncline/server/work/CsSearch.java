package org.syncline.server.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.words.Words;
import org.syncline.store.CsQuery;
import org.syncline.store.CsRow;
import org.syncline.store.Operation;

/// A search of one connector space, by the scopes that people know (service-manager-ui.md 5.1).
public final class CsSearch {

    /// The choices that need no value.
    public static final List<String> STATES = List.of(
            "pending-import",
            "pending-import-add",
            "pending-import-delete",
            "pending-export",
            "pending-export-add",
            "pending-export-delete",
            "connectors",
            "disconnectors",
            "plain-disconnectors",
            "explicit-disconnectors",
            "filtered-disconnectors",
            "placeholders",
            "awaiting-confirmation");

    /// The choices that need one.
    public static final List<String> SCOPES = List.of("sub-tree", "dn", "anchor", "text");

    /// What can be pending.
    public static final List<String> OPERATIONS = Arrays.stream(Operation.values())
            .map(Words::of)
            .filter(word -> !word.isEmpty())
            .toList();

    private final EngineRoom room;

    public CsSearch(EngineRoom room) {
        this.room = room;
    }

    /// One line of the result.
    public record Line(
            String connector,
            String id,
            String dn,
            String type,
            String state,
            String pendingImport,
            String pendingExport,
            boolean unconfirmed,
            String anchor) {

        static Line of(String connector, CsRow row) {
            return new Line(
                    connector,
                    row.publicId().toString(),
                    row.dn().toString(),
                    row.type(),
                    Words.of(row.state()),
                    Words.of(row.pendingImport()),
                    Words.of(row.pendingExport()),
                    row.awaitingConfirmation(),
                    row.anchor().text());
        }
    }

    /// One query.
    ///
    /// @param state one of [#STATES], or empty
    /// @param scope one of [#SCOPES]; counts if there is a value
    public Page<Line> search(String connectorName, String state, String scope, String value, Stretch stretch) {
        var connector = room.connector(connectorName);
        var conditions = new ArrayList<CsQuery.Condition>();
        if (!state.isEmpty()) {
            conditions.add(state(state));
        }
        if (!value.isBlank()) {
            conditions.add(scope(scope, value.strip()));
        }
        var query = new CsQuery(connector.id(), conditions, new CsObjectId(stretch.position(0)), stretch.andOne());
        var rows =
                room.database().in(transaction -> transaction.connectorSpace().search(query));
        var page = Page.of(rows, stretch.limit(), row -> row.id().number());
        return new Page<>(
                page.items().stream().map(row -> Line.of(connector.name(), row)).toList(), page.next());
    }

    private static CsQuery.Condition state(String word) {
        return switch (word) {
            case "pending-import" -> new CsQuery.Condition.PendingImport(Set.of());
            case "pending-import-add" -> new CsQuery.Condition.PendingImport(Set.of(Operation.ADD));
            case "pending-import-delete" -> new CsQuery.Condition.PendingImport(Set.of(Operation.DELETE));
            case "pending-export" -> new CsQuery.Condition.PendingExport(Set.of());
            case "pending-export-add" -> new CsQuery.Condition.PendingExport(Set.of(Operation.ADD));
            case "pending-export-delete" -> new CsQuery.Condition.PendingExport(Set.of(Operation.DELETE));
            case "connectors" -> new CsQuery.Condition.Connectors();
            case "disconnectors" -> new CsQuery.Condition.Disconnectors();
            case "plain-disconnectors" -> new CsQuery.Condition.InState(ConnectionState.DISCONNECTOR);
            case "explicit-disconnectors" -> new CsQuery.Condition.InState(ConnectionState.EXPLICIT_DISCONNECTOR);
            case "filtered-disconnectors" -> new CsQuery.Condition.InState(ConnectionState.FILTERED_DISCONNECTOR);
            case "placeholders" -> new CsQuery.Condition.Placeholders();
            case "awaiting-confirmation" -> new CsQuery.Condition.AwaitingConfirmation();
            default -> throw unknown("state", word, STATES);
        };
    }

    private static CsQuery.Condition scope(String word, String value) {
        try {
            return switch (word) {
                case "sub-tree" -> new CsQuery.Condition.Within(DistinguishedName.of(value));
                case "dn" -> new CsQuery.Condition.Named(DistinguishedName.of(value));
                case "anchor" -> new CsQuery.Condition.Anchored(new Anchor(value));
                case "text", "" -> new CsQuery.Condition.Begins(value);
                default -> throw unknown("scope", word, SCOPES);
            };
        } catch (IllegalArgumentException invalid) {
            throw new Refused(ExitCode.USAGE, invalid.getMessage() + ".");
        }
    }

    /// @param word as lists show it: `add`, `delete-add` …
    static Operation operation(String word) {
        return Arrays.stream(Operation.values())
                .filter(operation ->
                        operation != Operation.NONE && Words.of(operation).equals(word))
                .findFirst()
                .orElseThrow(() -> unknown("operation", word, OPERATIONS));
    }

    private static Refused unknown(String what, String word, List<String> known) {
        return new Refused(
                ExitCode.USAGE, "There is no %s '%s'. There are: %s.".formatted(what, word, String.join(", ", known)));
    }
}
