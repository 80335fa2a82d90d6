package org.syncline.server.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.syncline.core.space.CsObject;
import org.syncline.core.value.CsObjectId;
import org.syncline.home.words.Words;
import org.syncline.server.access.Sight;
import org.syncline.store.CsQuery;
import org.syncline.store.CsRow;
import org.syncline.store.Operation;
import org.syncline.store.Partly;
import org.syncline.store.Transaction;

/// What waits to be sent: counted by connector and operation, object by object, value by value
/// (service-manager-ui.md 6).
public final class PendingList {

    private final EngineRoom room;

    public PendingList(EngineRoom room) {
        this.room = room;
    }

    /// @param counts by operation, those that are not zero
    public record Line(String connector, SequencedMap<String, Long> counts) {

        public long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /// @param changes one for each attribute that is to change
    public record Pending(String id, String dn, String type, String operation, List<PendingValues.Change> changes) {

        public Pending {
            changes = List.copyOf(changes);
        }
    }

    /// One attribute of one object.
    public record Value(
            String dn, String type, String operation, String attribute, List<String> taken, List<String> given) {}

    /// One query.
    public List<Line> summary(Sight sight) {
        var connectors = room.engine().installed().configuration().connectors().values();
        var all = room.database().in(transaction -> transaction.connectorSpace().pendingExportCounts());
        return connectors.stream()
                .filter(connector -> sight.includes(connector.name()))
                .map(connector -> new Line(connector.name(), counts(all.getOrDefault(connector.id(), Map.of()))))
                .toList();
    }

    static SequencedMap<String, Long> counts(Map<Operation, Long> counts) {
        var words = new LinkedHashMap<String, Long>();
        counts.forEach((operation, count) -> words.put(Words.of(operation), count));
        return words;
    }

    /// The same number of queries for every page. Of a large set only what is to change is read.
    ///
    /// @param operation empty: any
    public Page<Pending> of(String connectorName, String operation, Stretch stretch) {
        var connector = room.connector(connectorName);
        var after = new CsObjectId(stretch.position(0));
        Set<Operation> wanted = operation.isEmpty() ? Set.of() : Set.of(CsSearch.operation(operation));
        var query = new CsQuery(
                connector.id(), List.of(new CsQuery.Condition.PendingExport(wanted)), after, stretch.andOne());
        return room.database().in(transaction -> page(transaction, query, stretch.limit()));
    }

    /// The same, attribute by attribute. A deletion has none, and a line all the same.
    public Page<Value> values(String connectorName, String operation, Stretch stretch) {
        var page = of(connectorName, operation, stretch);
        return new Page<>(page.items().stream().flatMap(PendingList::values).toList(), page.next());
    }

    private static Stream<Value> values(Pending one) {
        return one.changes().isEmpty()
                ? Stream.of(new Value(one.dn(), one.type(), one.operation(), "", List.of(), List.of()))
                : one.changes().stream()
                        .map(change -> new Value(
                                one.dn(),
                                one.type(),
                                one.operation(),
                                change.attribute(),
                                change.taken(),
                                change.given()));
    }

    private static Page<Pending> page(Transaction transaction, CsQuery query, int limit) {
        var rows = Page.of(
                transaction.connectorSpace().search(query),
                limit,
                row -> row.id().number());
        var ids = rows.items().stream().map(CsRow::id).toList();
        var objects = transaction.connectorSpace().load(ids, Partly.about(Set.of(), Set.of()));
        var deltas = objects.values().stream()
                .map(object -> object.tower().pendingExport())
                .toList();
        var values = PendingValues.named(transaction, deltas);
        return new Page<>(
                rows.items().stream()
                        .flatMap(row ->
                                Optional.ofNullable(objects.get(row.id()))
                                        .map(object -> pending(row, object, values))
                                        .stream())
                        .toList(),
                rows.next());
    }

    private static Pending pending(CsRow row, CsObject object, PendingValues values) {
        return new Pending(
                row.publicId().toString(),
                row.dn().toString(),
                row.type(),
                Words.of(row.pendingExport()),
                values.of(object.tower().pendingExport()));
    }
}
