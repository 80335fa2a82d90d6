package org.syncline.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.store.CsQuery;
import org.syncline.store.CsRow;
import org.syncline.store.Operation;

/// Holds an export back before its first write when it would delete too much, or empty one attribute of too many
/// objects (operations.md 8, engine.md 9.5, DECISIONS 22e).
final class ExportGuard {

    private static final int PAGE = 1000;
    private static final Set<Operation> DELETIONS = Set.of(Operation.DELETE, Operation.DELETE_ADD);

    private final StepContext context;
    private final Guards guards;
    private final String name;

    private ExportGuard(StepContext context) {
        this.context = context;
        guards = context.connector().guards();
        name = context.connector().name();
    }

    /// @return why deletions wait although all else is sent; empty if they do not
    /// @throws StepStopped if a limit is exceeded and the excess is not approved: nothing is sent
    static Optional<String> check(StepContext context) {
        var guard = new ExportGuard(context);
        var counts = context.database()
                .in(transaction -> transaction.connectorSpace().pendingExportCounts(context.id()));
        long deletions = DELETIONS.stream()
                .mapToLong(operation -> counts.getOrDefault(operation, 0L))
                .sum();
        new StepDeletions(context).check(deletions, "are waiting for");
        var held = guard.deletions(deletions);
        guard.clears(counts.getOrDefault(Operation.UPDATE, 0L) + counts.getOrDefault(Operation.RENAME, 0L));
        return held;
    }

    private Optional<String> deletions(long pending) {
        if (pending == 0) {
            Guard.DELETIONS.pass(context);
            return Optional.empty();
        }
        var set = new HeldSet();
        var byType = new TreeMap<ObjectTypeName, Integer>();
        var byPartition = new TreeMap<String, Integer>();
        boolean countsOnly = pending <= guards.deletions()
                && guards.deletionsByType().isEmpty()
                && guards.deletionsByPartition().isEmpty();
        if (!countsOnly || isOverPercent(pending)) {
            each(DELETIONS, object -> {
                set.add(object, "delete");
                type(object).ifPresent(type -> byType.merge(type, 1, Integer::sum));
                partition(object).ifPresent(partition -> byPartition.merge(partition, 1, Integer::sum));
            });
        }
        var excess = excess(pending, byType);
        guards.deletionsByPartition().forEach((partition, limit) -> {
            int some = byPartition.getOrDefault(partition, 0);
            if (some > limit) {
                excess.add("%d deletions in %s are waiting for %s, and its limit for that partition is %d."
                        .formatted(some, partition, name, limit));
            }
        });
        if (excess.isEmpty()) {
            Guard.DELETIONS.pass(context);
            return Optional.empty();
        }
        var reason = reason(excess);
        if (guards.holdsDeletes()) {
            return Guard.DELETIONS.kept(context, set, reason);
        }
        Guard.DELETIONS.hold(context, set, reason);
        return Optional.empty();
    }

    private String reason(List<String> excess) {
        return ("%s %s to %s. Was a container unselected, moved or emptied, or a rule changed? Then"
                        + " correct that and run an import; else raise guards.deletions in the connector's"
                        + " file.")
                .formatted(
                        String.join(" ", excess),
                        guards.holdsDeletes() ? "No deletion was sent" : "Nothing was sent",
                        name);
    }

    /// The limit's own word for the partition in which the object stands.
    private Optional<String> partition(CsObject object) {
        var name = object.tower().imported() instanceof Hologram.Present present ? present.dn() : object.dn();
        return context.connector().discovered().partitions().stream()
                .filter(partition -> name.isAtOrBelow(partition.dn()))
                .max(Comparator.comparingInt(partition -> partition.dn().parts().size()))
                .flatMap(partition -> guards.deletionsByPartition().keySet().stream()
                        .filter(wanted ->
                                StepOptions.USUAL.withPartition(wanted).isFor(partition))
                        .findFirst());
    }

    private boolean isOverPercent(long pending) {
        return guards.deletionsPercent() < Guards.NO_PERCENT
                && pending * 100 > (all() + pending) * guards.deletionsPercent();
    }

    private List<String> excess(long pending, Map<ObjectTypeName, Integer> byType) {
        var excess = new ArrayList<String>();
        if (pending > guards.deletions()) {
            excess.add("%d deletions are waiting for %s, and its limit is %d."
                    .formatted(pending, name, guards.deletions()));
        }
        if (isOverPercent(pending)) {
            excess.add("%d deletions are waiting for %s, and its limit is %d per cent of its %d objects."
                    .formatted(pending, name, guards.deletionsPercent(), all() + pending));
        }
        guards.deletionsByType().forEach((type, limit) -> {
            int some = byType.getOrDefault(type, 0);
            if (some > limit) {
                excess.add("%d deletions of %s are waiting for %s, and its limit for them is %d."
                        .formatted(some, type, name, limit));
            }
        });
        return excess;
    }

    /// Looks at the objects only if there are enough of them to exceed the limit.
    private void clears(long pending) {
        if (pending <= guards.clears().number() || !guards.clears().isExceeded(pending, all())) {
            Guard.CLEARS.pass(context);
            return;
        }
        var emptied = new TreeMap<AttributeName, HeldSet>();
        each(
                Set.of(Operation.UPDATE, Operation.RENAME),
                object -> cleared(object)
                        .forEach(attribute -> emptied.computeIfAbsent(attribute, _ -> new HeldSet())
                                .add(object, "clear " + attribute)));
        emptied.values().removeIf(set -> !guards.clears().isExceeded(set.size(), all()));
        if (emptied.isEmpty()) {
            Guard.CLEARS.pass(context);
            return;
        }
        var attribute = emptied.firstKey();
        var set = emptied.firstEntry().getValue();
        Guard.CLEARS.hold(
                context,
                set,
                ("%s is to be emptied on %d of the %d objects of %s, and its limit is %d and %d per cent. Nothing was"
                                + " sent. Did a source or its schema lose the attribute, or an account the right to read"
                                + " it, or was a rule changed? Then correct that and run an import; else raise"
                                + " guards.clears in the connector's file.")
                        .formatted(
                                attribute,
                                set.size(),
                                all(),
                                name,
                                guards.clears().number(),
                                guards.clears().percent()));
    }

    private static List<AttributeName> cleared(CsObject object) {
        return object.tower().pendingExport() instanceof Delta.Update(var _, var _, var changes)
                ? changes.entrySet().stream()
                        .filter(change -> change.getValue().after().isEmpty()
                                && !change.getValue().before().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList()
                : List.of();
    }

    private static Optional<ObjectTypeName> type(CsObject object) {
        return object.tower().imported() instanceof Hologram.Present present
                ? Optional.of(present.type())
                : Optional.empty();
    }

    /// The joined objects; one that is to be deleted is joined no more.
    private long all() {
        return context.database()
                .in(transaction -> transaction
                        .connectorSpace()
                        .count(CsQuery.first(context.id(), 1, new CsQuery.Condition.Connectors())));
    }

    private void each(Set<Operation> operations, Consumer<CsObject> act) {
        var query = CsQuery.first(context.id(), PAGE, new CsQuery.Condition.PendingExport(operations));
        while (true) {
            var from = query;
            var objects = context.database().in(transaction -> {
                var ids = transaction.connectorSpace().search(from).stream()
                        .map(CsRow::id)
                        .toList();
                return List.copyOf(transaction.connectorSpace().load(ids).values());
            });
            objects.forEach(act);
            if (objects.size() < PAGE) {
                return;
            }
            query = query.after(objects.getLast().id());
        }
    }
}
