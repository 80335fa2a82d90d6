package org.syncline.engine.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.Engine;
import org.syncline.engine.Result;
import org.syncline.engine.schedule.Situation.Freshness;
import org.syncline.store.Alert;
import org.syncline.store.ConnectorStore.Registered;
import org.syncline.store.Database;
import org.syncline.store.Suspension;
import org.syncline.store.Transaction;

/// What the scheduler reads before it decides, and the small things it does itself.
public final class Duty {

    private static final List<Duration> STAIRS = List.of(Duration.ofDays(3), Duration.ofDays(5), Deciding.STALE);

    private final Database database;

    public Duty(Database database) {
        this.database = database;
    }

    /// Five queries.
    public Situation situation(Engine engine) {
        var configuration = engine.installed().configuration();
        return database.in(transaction -> new Situation(
                configuration.schedule(),
                transaction.scheduler().read(),
                transaction.stagingMode().entered().isPresent(),
                transaction.heldLocks().isAny(),
                freshness(transaction, configuration.connectors().keySet())));
    }

    private static SortedMap<ConnectorId, Freshness> freshness(Transaction transaction, Iterable<ConnectorId> wanted) {
        var imports = transaction.lastImports(Result.completed());
        var all = new TreeMap<ConnectorId, Freshness>();
        var known = transaction.connectors().all();
        wanted.forEach(connector -> all.put(
                connector,
                new Freshness(
                        Optional.ofNullable(imports.get(connector)),
                        required(known, connector, Registered::fullImportRequired),
                        required(known, connector, Registered::fullSyncRequired))));
        return all;
    }

    private static boolean required(Iterable<Registered> known, ConnectorId connector, Predicate<Registered> flag) {
        for (var one : known) {
            if (one.id().equals(connector)) {
                return flag.test(one);
            }
        }
        return true;
    }

    /// Whoever suspended it may have forgotten.
    void resume(Transaction transaction, Suspension over) {
        transaction.scheduler().resume();
        transaction
                .alerts()
                .raise(new Alert(
                        "suspension/" + over.since(),
                        "suspension-over",
                        "The scheduler was suspended by %s for too long, and goes on".formatted(over.by()),
                        "It was suspended at %s until %s: %s".formatted(over.since(), over.until(), over.reason()),
                        new Alert.Next("syncline scheduler show", "/scheduler"),
                        over.until()));
    }

    void requireFull(Transaction transaction, SortedSet<ConnectorId> connectors) {
        connectors.forEach(connector -> {
            transaction.connectors().requireFullImport(connector, true);
            transaction.connectors().requireFullSync(connector, true);
        });
    }

    /// Warns of connectors that were not read for long, once for each step of the stairs (operations.md 6.3).
    void warn(Transaction transaction, Engine engine, Situation situation) {
        situation
                .connectors()
                .forEach((connector, freshness) -> freshness
                        .imported()
                        .ifPresent(at -> STAIRS.stream()
                                .filter(stair -> !at.plus(stair).isAfter(situation.now()))
                                .forEach(stair -> transaction
                                        .alerts()
                                        .raise(stale(
                                                engine.installed()
                                                        .connector(connector)
                                                        .name(),
                                                at,
                                                stair,
                                                situation.now())))));
    }

    private static Alert stale(String connector, Instant imported, Duration stair, Instant now) {
        return new Alert(
                "stale/%s/%s/%d".formatted(connector, imported, stair.toDays()),
                "stale",
                "'%s' was not read for %d days".formatted(connector, stair.toDays()),
                "The last import that did its work ended at %s. After %d days everything has to be read and synchronized again."
                        .formatted(imported, Deciding.STALE.toDays()),
                new Alert.Next("syncline scheduler show", "/scheduler"),
                now);
    }
}
