package org.syncline.server.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.words.CounterNames;
import org.syncline.server.access.Sight;
import org.syncline.store.ConnectorStore.Registered;
import org.syncline.store.Run;
import org.syncline.store.RunChange;
import org.syncline.store.RunDetail;
import org.syncline.store.RunId;
import org.syncline.store.RunOrder;
import org.syncline.store.Transaction;

/// What ran, its numbers, and the objects behind them.
public final class History {

    private final EngineRoom room;

    public History(EngineRoom room) {
        this.room = room;
    }

    /// An object behind a number, with what happened to it at the time.
    ///
    /// @param id its public id; empty: it is gone
    /// @param changes what of it changed then, value by value, as long as that is kept
    public record Behind(String subject, String detail, String id, List<Change> changes) {

        public Behind {
            changes = List.copyOf(changes);
        }
    }

    /// @param more how many values changed besides those that are told
    public record Change(String attribute, List<String> removed, List<String> added, long more) {}

    /// Five queries.
    ///
    /// @param sort `-started` (as usual: the latest first), `started`, `-took`, `took`; how long they took is
    /// asked only of runs that are over
    public Page<RunLine> runs(String sort, Stretch stretch, Sight sight) {
        var order = order(Order.of(sort, "-started", List.of("started", "took")));
        var last =
                Optional.of(stretch).filter(part -> !part.after().isEmpty()).map(part -> new RunId(part.position(0)));
        return room.database()
                .in(transaction -> Page.of(
                        RunLines.of(
                                transaction,
                                transaction.runs().listed(order, last, seen(transaction, sight), stretch.andOne()),
                                room.clock().instant()),
                        stretch.limit(),
                        RunLine::number));
    }

    private static RunOrder order(Order order) {
        return order.column().equals("took")
                ? order.falls() ? RunOrder.LONGEST : RunOrder.SHORTEST
                : order.falls() ? RunOrder.LATEST : RunOrder.EARLIEST;
    }

    /// Three queries, and one for each step.
    public RunPage run(long number, Sight sight) {
        return room.database().in(transaction -> {
            var run = find(transaction, number);
            var steps = transaction.runs().steps(run.id()).stream()
                    .map(step -> StepView.of(step, transaction.runs().detailCounts(run.id(), step.number()), sight))
                    .toList();
            return new RunPage(RunLine.of(run, names(transaction), room.clock().instant()), steps, room.progress(run));
        });
    }

    /// Five queries.
    public Page<Behind> behind(long number, int step, String counter, String cursor, Sight sight) {
        var target = CounterNames.target(counter);
        if (!target.isEmpty()) {
            sight.demand(target);
        }
        var after = new CsObjectId(Page.position(cursor, -1));
        return room.database().in(transaction -> {
            var run = find(transaction, number);
            var details = transaction.runs().details(run.id(), step, counter, after, Page.USUAL + 1);
            var objects = details.stream().map(RunDetail::object).toList();
            var ids = transaction.connectorSpace().publicIds(objects);
            var changes = transaction.runChanges().of(run.id(), step, objects).stream()
                    .collect(Collectors.groupingBy(
                            RunChange::object,
                            Collectors.flatMapping(
                                    change -> change.attributes().stream().map(History::change), Collectors.toList())));
            var page = Page.of(details, Page.USUAL, detail -> detail.object().number());
            return new Page<>(
                    page.items().stream()
                            .filter(seen(transaction, objects, sight))
                            .map(detail -> new Behind(
                                    detail.subject(),
                                    detail.detail(),
                                    ids.containsKey(detail.object()) ? String.valueOf(ids.get(detail.object())) : "",
                                    changes.getOrDefault(detail.object().number(), List.of())))
                            .toList(),
                    page.next());
        });
    }

    /// What is gone was of the connector that the counter is about.
    private static Predicate<RunDetail> seen(Transaction transaction, List<CsObjectId> objects, Sight sight) {
        if (sight.isWhole()) {
            return _ -> true;
        }
        var owners = transaction.connectors().of(objects);
        var seen = seen(transaction, sight);
        return detail -> Optional.ofNullable(owners.get(detail.object()))
                .filter(owner -> !seen.contains(owner))
                .isEmpty();
    }

    /// One query.
    static List<ConnectorId> seen(Transaction transaction, Sight sight) {
        return transaction.connectors().all().stream()
                .filter(one -> sight.includes(one.name()))
                .map(Registered::id)
                .toList();
    }

    private static Change change(RunChange.Attribute attribute) {
        return new Change(attribute.name(), attribute.removed(), attribute.added(), attribute.more());
    }

    public void stop(long number) {
        var run = room.database().in(transaction -> find(transaction, number));
        if (!(run.end() instanceof Run.End.Open())) {
            throw new Refused(ExitCode.BUSY, "Run %d is over.".formatted(number));
        }
        room.stop(run.id());
    }

    private static Run find(Transaction transaction, long number) {
        return transaction
                .runs()
                .run(new RunId(number))
                .orElseThrow(() -> new Refused(ExitCode.NOT_FOUND, "There is no run %d.".formatted(number)));
    }

    static Map<ConnectorId, String> names(Transaction transaction) {
        return transaction.connectors().all().stream().collect(Collectors.toMap(Registered::id, Registered::name));
    }
}
