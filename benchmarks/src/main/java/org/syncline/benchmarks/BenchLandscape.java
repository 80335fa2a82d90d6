package org.syncline.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.syncline.cli.demo.Assembly;
import org.syncline.configuration.DefaultRules;
import org.syncline.engine.Connections;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Engine;
import org.syncline.engine.Installed;
import org.syncline.engine.Run;
import org.syncline.store.Database;
import org.syncline.store.DatabaseAddress;
import org.syncline.store.embedded.EmbeddedPostgres;

/// Everything between a directory and a cloud, with the shipped rules and the settings of the product. The engine
/// is in this process; directory, cloud and database are not.
///
/// @param folder for whatever it keeps; a new one for each landscape
record BenchLandscape(
        Path folder,
        ConnectedSystems systems,
        EmbeddedPostgres postgres,
        Database database,
        Connections connections,
        Engine engine,
        BenchProgress progress)
        implements AutoCloseable {

    static final String DIRECTORY = "contoso.test";
    static final String CLOUD = "cloud";

    /// An empty database beside these systems, which stay when the landscape is closed.
    ///
    /// @param cloudSettings of the connector of the cloud, besides the usual ones
    static BenchLandscape of(ConnectedSystems systems, Path folder, int users, Map<String, String> cloudSettings)
            throws IOException {
        var postgres = EmbeddedPostgres.startOrAttach(folder.resolve("database"));
        var database = Database.open(postgres.address());
        var connections = BenchFolder.connections(
                folder, Map.of("directory", ConnectedSystems.PASSWORD, "cloud", systems.cloudSecret()));
        var cloud = new TreeMap<>(systems.cloudSettings());
        cloud.putAll(cloudSettings);
        var files = new Assembly(connections)
                .files(systems.directorySettings(), ConnectedSystems.UNIT, cloud, DefaultRules.Options.USUAL);
        var installed = Installed.install(Assembly.configuration(files));
        var engine = Engine.start(database, installed, connections, Clock.systemUTC());
        return new BenchLandscape(folder, systems, postgres, database, connections, engine, new BenchProgress(users));
    }

    ConnectorDefinition connector(String name) {
        return engine.installed().configuration().connector(name).orElseThrow();
    }

    DatabaseAddress address() {
        return postgres.address();
    }

    /// @throws IllegalStateException if the run did not end well: what failed is not to be measured
    Run run(String connector, String profile) {
        var definition = connector(connector);
        var run = engine.runner().run(definition, definition.profile(profile).orElseThrow(), "bench", progress);
        progress.clear();
        if (!run.result().isCompleted()) {
            throw new IllegalStateException(
                    "%s of %s ended with %s: %s".formatted(profile, connector, run.result(), run.steps()));
        }
        return run;
    }

    @Override
    public void close() throws IOException {
        database.close();
        postgres.close();
    }
}
