package org.syncline.journey.memory;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.syncline.connector.Settings;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.CanonicalDump;
import org.syncline.engine.Configuration;
import org.syncline.engine.Connections;
import org.syncline.engine.ConnectorDefinition;
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
    private final Configuration configuration;
    private UnaryOperator<Configuration> changes = UnaryOperator.identity();
    private Optional<Cut> cut = Optional.empty();
    private Database database;
    private Engine engine;

    Plant() {
        this(new MemorySystems());
    }

    Plant(MemorySystems systems) {
        this(systems, Town.configuration(systems));
    }

    Plant(MemorySystems systems, Configuration configuration) {
        this(systems, configuration, Clock.systemUTC(), USUAL_PAGE);
    }

    /// @param page how many objects a synchronization takes at a time
    Plant(MemorySystems systems, Clock clock, int page) {
        this(systems, Town.configuration(systems), clock, page);
    }

    private Plant(MemorySystems systems, Configuration configuration, Clock clock, int page) {
        this.systems = systems;
        this.configuration = configuration;
        this.clock = clock;
        this.page = page;
        postgres = FreshDatabase.create();
        database = Database.open(postgres.address());
        engine = started();
    }

    private Engine started() {
        var installed = Installed.install(changes.apply(configuration));
        if (!installed.isUsable()) {
            throw new IllegalStateException(installed.problems().toString());
        }
        var connections = new Connections(List.of(systems), definition -> new Settings(definition.settings()));
        return Engine.start(database, installed, connections, clock);
    }

    /// The engine is started anew with one connector set up otherwise.
    void reconfigure(String name, UnaryOperator<ConnectorDefinition> change) {
        var before = changes;
        changes = configuration -> {
            var former = before.apply(configuration);
            var connectors = new TreeMap<>(former.connectors());
            connectors.replaceAll((_, one) -> one.name().equals(name) ? change.apply(one) : one);
            return new Configuration(former.metaverse(), connectors, former.rules());
        };
        engine = started();
    }

    Engine engine() {
        return engine;
    }

    /// Synchronizes so many objects at a time.
    Runner pages(int size) {
        return new Runner(database, engine.installed(), engine.connections(), Clock.systemUTC(), size);
    }

    MemorySystem system(String name) {
        return systems.system(name);
    }

    ConnectorId id(String connector) {
        return definition(connector).id();
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

    /// One that the connector's definition does not have.
    Run run(String connector, RunProfile profile) {
        return run(connector, profile, Progress.SILENT);
    }

    Run run(String connector, RunProfile profile, Progress progress) {
        return new Runner(database, engine.installed(), engine.connections(), clock, page)
                .run(definition(connector), profile, "test", progress);
    }

    private Run ran(String connector, String profile) {
        return run(connector, definition(connector).profile(profile).orElseThrow());
    }

    private ConnectorDefinition definition(String connector) {
        return engine.installed().configuration().connector(connector).orElseThrow();
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
