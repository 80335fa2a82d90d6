package org.syncline.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import org.syncline.cli.demo.Assembly;
import org.syncline.configuration.ConnectorFile;
import org.syncline.configuration.DiscoveredFile;
import org.syncline.configuration.FileNames;
import org.syncline.configuration.MetaverseFile;
import org.syncline.connector.FullImport;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.Scope;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.engine.Connections;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Engine;
import org.syncline.engine.Installed;
import org.syncline.engine.RunProfile;
import org.syncline.home.Discovery;
import org.syncline.store.Database;
import org.syncline.store.DatabaseAddress;
import org.syncline.store.embedded.EmbeddedPostgres;

/// How fast everything of a real directory is imported, beside the raw limits of reading and writing. No rule is
/// involved: the connector says which attributes are read.
final class LdapCourse {

    private static final int PAGE = 1000;
    private static final String NAME = "directory";
    private static final String READ = "paged LDAP read";
    private static final String COPY = "binary COPY";

    private final LdapSource source;
    private final Connections connections;
    private final Engine engine;
    private final DatabaseAddress address;
    private final BenchProgress progress;

    private LdapCourse(
            LdapSource source,
            Connections connections,
            Engine engine,
            DatabaseAddress address,
            BenchProgress progress) {
        this.source = source;
        this.connections = connections;
        this.engine = engine;
        this.address = address;
        this.progress = progress;
    }

    /// Each round into an empty database.
    static List<Measurement> medians(int users, int rounds, IntFunction<LdapSource> start) throws IOException {
        System.err.printf("preparing %,d users%n", users);
        try (var source = start.apply(users)) {
            return Medians.of(rounds, () -> round(source, users));
        }
    }

    private static List<Measurement> round(LdapSource source, int users) throws IOException {
        try (var folder = BenchFolder.make();
                var postgres = EmbeddedPostgres.startOrAttach(folder.path().resolve("database"));
                var database = Database.open(postgres.address())) {
            var connections = BenchFolder.connections(folder.path(), Map.of("directory", source.password()));
            var engine = Engine.start(database, installed(source, connections), connections, Clock.systemUTC());
            return new LdapCourse(source, connections, engine, postgres.address(), new BenchProgress(users))
                    .lines(users);
        }
    }

    private List<Measurement> lines(int users) {
        var lines = new ArrayList<Measurement>();
        source.read(); // the code of the server and of the client gets warm, so that the limit is one
        lines.add(Measurement.ofRaw(READ, address, source::read));
        connectorAlone();
        lines.add(Measurement.of("the connector alone", List.of(READ), address, this::connectorAlone));
        lines.add(Measurement.of("full import, everything new", List.of(READ, COPY), address, this::fullImport));
        lines.add(Measurement.ofRaw(COPY, address, () -> new RawCopy(address, users).run()));
        lines.add(Measurement.of("full import, nothing changed", List.of(READ), address, this::fullImport));
        return lines;
    }

    /// The read with everything decoded, and nobody who stages it.
    private Measurement.Result connectorAlone() {
        var connector = engine.installed().configuration().connector(NAME).orElseThrow();
        var schema = engine.installed().selected().getOrDefault(connector.id(), Schema.of(List.of()));
        var request = new ImportRequest(
                connector.discovered().partitions().getFirst(), connector.scope(), schema, PAGE, Duration.ofMinutes(1));
        long objects = 0;
        try (var open = connections.open(connector);
                var reader = ((FullImport) open).readAll(request)) {
            for (var page = reader.next(); page.isPresent(); page = reader.next()) {
                objects += page.get().size();
            }
        }
        return new Measurement.Result(objects, "pages of " + PAGE);
    }

    private Measurement.Result fullImport() {
        var connector = engine.installed().configuration().connector(NAME).orElseThrow();
        var run = engine.runner()
                .run(connector, connector.profile(RunProfile.FULL_IMPORT).orElseThrow(), "bench", progress);
        progress.clear();
        if (!run.result().isCompleted()) {
            throw new IllegalStateException("the import ended with " + run.result() + ": " + run.steps());
        }
        return Measurement.Result.of(run);
    }

    private static Installed installed(LdapSource source, Connections connections) {
        var id = new ConnectorId(UUID.nameUUIDFromBytes(NAME.getBytes(StandardCharsets.UTF_8)));
        var draft = ConnectorDefinition.draft(
                id, NAME, source.type(), ConnectorDefinition.Place.ON_PREMISES, new TreeMap<>(source.settings()));
        var discovered = Discovery.of(connections, draft).discovered();
        var connector = new ConnectorDefinition(
                id,
                NAME,
                source.type(),
                draft.place(),
                draft.settings(),
                List.of(new ObjectTypeName(source.objects())),
                source.attributes().stream().map(AttributeName::new).toList(),
                Scope.EVERYTHING,
                draft.guards(),
                draft.parting(),
                draft.profiles(),
                discovered);
        return Installed.install(Assembly.configuration(new TreeMap<>(Map.of(
                FileNames.METAVERSE,
                MetaverseFile.shipped(),
                FileNames.connector(NAME),
                ConnectorFile.write(connector),
                FileNames.discovered(NAME),
                DiscoveredFile.write(discovered)))));
    }
}
