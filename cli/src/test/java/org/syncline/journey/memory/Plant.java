package org.syncline.journey.memory;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.syncline.connector.Settings;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.CanonicalDump;
import org.syncline.engine.Connections;
import org.syncline.engine.Cycle;
import org.syncline.engine.Engine;
import org.syncline.engine.Installed;
import org.syncline.engine.Progress;
import org.syncline.engine.Result;
import org.syncline.engine.Run;
import org.syncline.engine.RunProfile;
import org.syncline.engine.Runner;
import org.syncline.journey.FreshDatabase;
import org.syncline.store.Database;
import org.syncline.testkit.memory.MemorySystem;
import org.syncline.testkit.memory.MemorySystems;

/// The [Town] with an engine and a database of its own.
final class Plant implements AutoCloseable {

    private static final int USUAL_PAGE = 1000;

    final FreshDatabase postgres;
    private final Clock clock;
    private final int page;
    private final MemorySystems systems;
    private Optional<Cut> cut = Optional.empty();
    private Database database;
    private Engine engine;

    Plant() {
        this(new MemorySystems());
    }

    Plant(MemorySystems systems) {
        this(systems, Clock.systemUTC(), USUAL_PAGE);
    }

    /// @param page how many objects a synchronization takes at a time
    Plant(MemorySystems systems, Clock clock, int page) {
        this.systems = systems;
        this.clock = clock;
        this.page = page;
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
        return Engine.start(database, installed, connections, clock);
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

    /// From now on the engine may be cut off, and is begun anew when it was.
    void cutAt(String point) {
        cut = Optional.of(Cut.at(postgres, point));
    }

    /// Whether it was cut off.
    boolean wasCut() {
        return cut.isPresent() && !cut.get().isOpen();
    }

    Run run(String connector, String profile) {
        return whole(() -> List.of(ran(connector, profile))).getFirst();
    }

    private Run ran(String connector, String profile) {
        var definition = engine.installed().configuration().connector(connector).orElseThrow();
        var runner = new Runner(database, engine.installed(), engine.connections(), clock, page);
        return runner.run(definition, definition.profile(profile).orElseThrow(), "test", Progress.SILENT);
    }

    List<Run> cycle(Cycle.Policy policy) {
        return whole(() -> engine.cycle().run(policy, "test", Progress.SILENT, _ -> {}));
    }

    /// What was cut off is done again by an engine that is new.
    private List<Run> whole(Supplier<List<Run>> runs) {
        try {
            var done = runs.get();
            if (done.stream().noneMatch(run -> run.result() == Result.STOPPED_DATABASE_CONNECTION_LOST)) {
                return done;
            }
        } catch (RuntimeException broken) {
            if (cut.isEmpty() || !cut.get().isOpen()) {
                throw broken;
            }
        }
        cut.orElseThrow().close();
        database.close();
        database = Database.open(postgres.address());
        engine = started();
        return runs.get();
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
