package org.syncline.journey.memory;

import java.time.Clock;
import java.util.List;
import org.syncline.connector.Settings;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.CanonicalDump;
import org.syncline.engine.Connections;
import org.syncline.engine.Cycle;
import org.syncline.engine.Engine;
import org.syncline.engine.Installed;
import org.syncline.engine.Progress;
import org.syncline.engine.Run;
import org.syncline.engine.RunProfile;
import org.syncline.journey.FreshDatabase;
import org.syncline.store.Database;
import org.syncline.testkit.memory.MemorySystem;
import org.syncline.testkit.memory.MemorySystems;

/// The [Town] with an engine and a database of its own.
final class Plant implements AutoCloseable {

    final FreshDatabase postgres;
    final Database database;
    private final MemorySystems systems;
    private final Engine engine;

    Plant() {
        this(new MemorySystems());
    }

    Plant(MemorySystems systems) {
        this.systems = systems;
        postgres = FreshDatabase.create();
        database = Database.open(postgres.address());
        engine = started();
    }

    private Engine started() {
        var installed = Installed.install(Town.configuration(systems));
        if (!installed.isUsable()) {
            throw new IllegalStateException(installed.problems().toString());
        }
        var connections = new Connections(List.of(systems), definition -> new Settings(definition.settings()));
        return Engine.start(database, installed, connections, Clock.systemUTC());
    }

    Engine engine() {
        return engine;
    }

    MemorySystem system(String name) {
        return systems.system(name);
    }

    ConnectorId id(String connector) {
        return engine.installed()
                .configuration()
                .connector(connector)
                .orElseThrow()
                .id();
    }

    Run run(String connector, String profile) {
        var definition = engine.installed().configuration().connector(connector).orElseThrow();
        return engine.runner().run(definition, definition.profile(profile).orElseThrow(), "test", Progress.SILENT);
    }

    List<Run> cycle(Cycle.Policy policy) {
        return engine.cycle().run(policy, "test", Progress.SILENT, _ -> {});
    }

    /// Everything once in full, then deltas until all is confirmed.
    void settle() {
        cycle(Cycle.Policy.INITIAL);
        for (int i = 0; i < 3; i++) {
            cycle(Cycle.Policy.DELTA);
        }
    }

    Run importDelta(String connector) {
        return run(connector, RunProfile.DELTA_IMPORT);
    }

    List<String> dump() {
        return CanonicalDump.of(database, engine.installed());
    }

    @Override
    public void close() {
        database.close();
        postgres.close();
    }
}
