package org.syncline.engine;

import java.time.Clock;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.store.Database;
import org.syncline.store.JoinAttributes;

/// The engine as its programs use it: one database, one installed configuration.
public final class Engine {

    private final Database database;
    private final Installed installed;
    private final Connections connections;
    private final Clock clock;

    private Engine(Database database, Installed installed, Connections connections, Clock clock) {
        this.database = database;
        this.installed = installed;
        this.connections = connections;
        this.clock = clock;
    }

    /// Makes the database know the connectors of the configuration, and keep the keys that its joins need.
    public static Engine start(Database database, Installed installed, Connections connections, Clock clock) {
        register(database, installed);
        var keys = new TreeMap<ConnectorId, Set<AttributeName>>();
        installed.configuration().connectors().keySet().forEach(connector -> {
            var names = new TreeSet<>(installed.landscape().rules().csJoinAttributes(connector));
            names.add(new AttributeName("sourceAnchor"));
            keys.put(connector, names);
        });
        database.use(new JoinAttributes(keys, installed.landscape().rules().mvJoinAttributes()));
        return new Engine(database, installed, connections, clock);
    }

    public Database database() {
        return database;
    }

    public Installed installed() {
        return installed;
    }

    public Connections connections() {
        return connections;
    }

    public Runner runner() {
        return new Runner(database, installed, connections, clock);
    }

    public Cycle cycle() {
        return new Cycle(runner(), installed, new FullStepFlags(database));
    }

    public CycleRunner cycles() {
        return new CycleRunner(database, cycle(), clock);
    }

    public Preview preview() {
        return new Preview(database, installed, clock);
    }

    public ScopeEffects scopeEffects() {
        return new ScopeEffects(database, installed, connections);
    }

    public LinksByHand linksByHand() {
        return new LinksByHand(database, installed, clock);
    }

    /// A connector that is new has everything to read yet.
    private static void register(Database database, Installed installed) {
        database.run(transaction -> {
            var known = transaction.connectors().all();
            for (var connector : installed.configuration().connectors().values()) {
                var same = known.stream()
                        .filter(one -> one.id().equals(connector.id()))
                        .findFirst();
                if (same.isEmpty() || !same.get().name().equals(connector.name())) {
                    transaction.connectors().register(connector.id(), connector.name(), connector.type());
                }
            }
            for (var connector : installed.configuration().connectors().keySet()) {
                if (known.stream().noneMatch(one -> one.id().equals(connector))) {
                    transaction.connectors().requireFullImport(connector, true);
                    transaction.connectors().requireFullSync(connector, true);
                }
            }
        });
    }
}
