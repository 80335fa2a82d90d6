package org.syncline.engine.schedule;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.Engine;
import org.syncline.engine.Result;
import org.syncline.engine.schedule.Situation.Freshness;
import org.syncline.store.ConnectorStore.Registered;
import org.syncline.store.Database;
import org.syncline.store.Suspension;
import org.syncline.store.Transaction;

/// What the scheduler reads before it decides, and the small things it does itself.
public final class Duty {

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
        var imports = transaction.runs().lastImports(Result.completed());
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

    private static boolean required(
            Iterable<Registered> known, ConnectorId connector, Predicate<Registered> flag) {
        for (var one : known) {
            if (one.id().equals(connector)) {
                return flag.test(one);
            }
        }
        return true;
    }

    void resume(Transaction transaction, Suspension over) {
        transaction.scheduler().resume();
    }

    void requireFull(Transaction transaction, Engine engine, SortedSet<ConnectorId> connectors) {
        connectors.forEach(connector -> {
            transaction.connectors().requireFullImport(connector, true);
            transaction.connectors().requireFullSync(connector, true);
        });
    }
}
