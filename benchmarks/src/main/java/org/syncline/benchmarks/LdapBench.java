package org.syncline.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.syncline.cli.demo.Assembly;
import org.syncline.configuration.ConnectorFile;
import org.syncline.configuration.DiscoveredFile;
import org.syncline.configuration.FileNames;
import org.syncline.configuration.MetaverseFile;
import org.syncline.configuration.SecretFolder;
import org.syncline.configuration.Secrets;
import org.syncline.connector.ConnectorType;
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

/// `LdapBench [USERS]`: how fast everything of an OpenLDAP server is imported, beside the raw limits of reading and
/// writing. No rule is involved: the connector says which attributes are read.
public final class LdapBench {

    private static final int USUAL = 50_000;
    private static final int PAGE = 1000;
    private static final String NAME = "ldap";
    private static final String READ = "paged LDAP read";
    private static final String COPY = "binary COPY";

    private static final byte[] SIGNATURE =
            "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final String OCTETS = """
            SELECT (SELECT coalesce(sum(pg_column_size(o.*)), 0) FROM cs_object AS o)
                 + (SELECT coalesce(sum(pg_column_size(b.*)), 0) FROM cs_blob AS b)
                 + (SELECT coalesce(sum(pg_column_size(r.*)), 0) FROM cs_ref AS r)
                 + (SELECT coalesce(sum(pg_column_size(s.*)), 0) FROM cs_set AS s)
            """;

    private final LdapSource source;
    private final Connections connections;
    private final Engine engine;
    private final DatabaseAddress address;
    private final BenchProgress progress;

    private LdapBench(
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

    public static void main(String[] arguments) throws IOException {
        int users = arguments.length == 0 ? USUAL : Integer.parseInt(arguments[0]);
        var folder = Files.createTempDirectory(
                "syncline-bench", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        System.err.printf("preparing %,d users%n", users);
        try (var source = LdapSource.start(users);
                var postgres = EmbeddedPostgres.startOrAttach(folder.resolve("database"));
                var database = Database.open(postgres.address())) {
            var connections = connections(folder, source);
            var engine = Engine.start(database, installed(source, connections), connections, Clock.systemUTC());
            var lines = new LdapBench(source, connections, engine, postgres.address(), new BenchProgress(users))
                    .lines(users);
            System.out.println(new RatioTable(users, 1, lines, MemoryPeak.ofProcess()).markdown(Machine.ofThisRun()));
        } finally {
            delete(folder);
        }
    }

    private List<Measurement> lines(int users) {
        var lines = new ArrayList<Measurement>();
        source.read(); // the code of the server and of the client gets warm, so that the limit is one
        lines.add(Measurement.ofRaw(READ, address, source::read));
        connectorAlone();
        lines.add(Measurement.of("the connector alone", List.of(READ), address, this::connectorAlone));
        lines.add(Measurement.of("full import, everything new", List.of(READ, COPY), address, this::fullImport));
        lines.add(Measurement.ofRaw(COPY, address, () -> copy(users)));
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
        var counters = run.steps().getFirst().outcome().counters().all();
        long objects =
                counters.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return new Measurement.Result(objects, counters.toString());
    }

    /// Binary COPY into a table without an index, one row for each object, of the size that an object takes.
    private Measurement.Result copy(int users) {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            int octets;
            try (var answer = statement.executeQuery(OCTETS)) {
                answer.next();
                octets = (int) (answer.getLong(1) / users);
            }
            statement.execute("CREATE TABLE raw_limit (id bigint, content bytea)");
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY raw_limit FROM STDIN (FORMAT binary)");
            copy.writeToCopy(SIGNATURE, 0, SIGNATURE.length);
            var random = new SplittableRandom(1);
            var content = new byte[octets];
            var row = ByteBuffer.allocate(Short.BYTES + 2 * Integer.BYTES + Long.BYTES + octets);
            for (int i = 0; i < users; i++) {
                random.nextBytes(content);
                row.clear().putShort((short) 2).putInt(Long.BYTES).putLong(i);
                row.putInt(octets).put(content);
                copy.writeToCopy(row.array(), 0, row.position());
            }
            copy.writeToCopy(new byte[] {-1, -1}, 0, Short.BYTES);
            copy.endCopy();
            statement.execute("DROP TABLE raw_limit");
            return new Measurement.Result(users, "rows of %d octets".formatted(octets));
        } catch (SQLException e) {
            throw new IllegalStateException("the raw copy failed", e);
        }
    }

    private static Installed installed(LdapSource source, Connections connections) {
        var id = new ConnectorId(UUID.nameUUIDFromBytes(NAME.getBytes(StandardCharsets.UTF_8)));
        var draft = ConnectorDefinition.draft(
                id, NAME, NAME, ConnectorDefinition.Place.ON_PREMISES, new TreeMap<>(source.settings()));
        var discovered = Discovery.of(connections, draft).discovered();
        var connector = new ConnectorDefinition(
                id,
                NAME,
                NAME,
                draft.place(),
                draft.settings(),
                List.of(new ObjectTypeName(LdapSource.TYPE)),
                LdapSource.ATTRIBUTES.stream().map(AttributeName::new).toList(),
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

    private static Connections connections(Path folder, LdapSource source) throws IOException {
        var secrets = new Secrets(SecretFolder.beneath(folder), Map.of());
        secrets.folder().store("directory", source.password());
        return new Connections(ServiceLoader.load(ConnectorType.class), secrets::resolved);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
