package org.syncline.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.syncline.cli.demo.Assembly;
import org.syncline.cli.demo.SampleCloud;
import org.syncline.cloud.CloudOptions;
import org.syncline.cloud.CloudServer;
import org.syncline.configuration.DefaultRules;
import org.syncline.configuration.SecretFolder;
import org.syncline.configuration.Secrets;
import org.syncline.connector.ConnectorType;
import org.syncline.directory.Account;
import org.syncline.directory.ActiveDirectoryServer;
import org.syncline.directory.DirectoryOptions;
import org.syncline.directory.SampleOrganization;
import org.syncline.engine.Connections;
import org.syncline.engine.Counters;
import org.syncline.engine.Cycle;
import org.syncline.engine.Engine;
import org.syncline.engine.Installed;
import org.syncline.engine.Progress;
import org.syncline.engine.Run;
import org.syncline.store.Database;
import org.syncline.store.embedded.EmbeddedPostgres;

/// A directory, a cloud, a database and the engine between them, all in this process but the database.
final class World implements AutoCloseable {

    static final String AD = "contoso.test";
    static final String CLOUD = "cloud";

    final ActiveDirectoryServer directory;
    final CloudServer cloud;
    final SampleOrganization organization;
    final Engine engine;
    private final Path home;
    private final EmbeddedPostgres postgres;
    private final Database database;

    World(SampleOrganization organization, DefaultRules.Options options) {
        this.organization = organization;
        try {
            home = Files.createTempDirectory(
                    "syncline-journey",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            postgres = EmbeddedPostgres.startOrAttach(home.resolve("database"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = Database.open(postgres.address());
        directory = ActiveDirectoryServer.start(DirectoryOptions.of("contoso.test")
                .with(Account.administrator("Adm1n-Secret"))
                .with(Account.synchronization("svc-sync", "Sync-Secret1")));
        directory.add(organization);
        cloud = CloudServer.start(CloudOptions.ephemeral());
        cloud.seed(SampleCloud.objects(organization));
        var secrets = new Secrets(new SecretFolder(home.resolve("secrets")), Map.of());
        secrets.folder().store("directory", "Sync-Secret1");
        secrets.folder().store("cloud", cloud.clientSecret());
        var connections = new Connections(ServiceLoader.load(ConnectorType.class), secrets::resolved);
        var files =
                new Assembly(connections).files(adSettings(), organization.selectedUnit(), cloudSettings(), options);
        engine = Engine.start(
                database, Installed.install(Assembly.configuration(files)), connections, Clock.systemUTC());
    }

    Counters run(String connector, String profile) {
        var definition = engine.installed().configuration().connector(connector).orElseThrow();
        var run = engine.runner().run(definition, definition.profile(profile).orElseThrow(), "test", Progress.SILENT);
        return counters(run);
    }

    Map<String, Counters> cycle(Cycle.Policy policy) {
        var counters = new TreeMap<String, Counters>();
        List<Run> runs = engine.cycle().run(policy, "test", Progress.SILENT, _ -> {});
        runs.forEach(run -> counters.put(run.connector() + " " + run.profile(), counters(run)));
        return counters;
    }

    static Counters counters(Run run) {
        var outcome = run.steps().getFirst().outcome();
        System.out.println(run.connector() + " " + run.profile() + " " + outcome.result() + " "
                + outcome.counters().all() + " " + outcome.message()
                + outcome.errors().stream().limit(3).toList());
        return outcome.counters();
    }

    private Map<String, String> adSettings() {
        return Map.of(
                "host", "localhost",
                "port", Integer.toString(directory.ldapsPort()),
                "ca", directory.certificateFile().toString(),
                "user", "svc-sync@contoso.test",
                "password", "secret:directory");
    }

    private Map<String, String> cloudSettings() {
        return Map.of(
                "url", cloud.baseUrl(),
                "tenant", cloud.tenantId(),
                "client", cloud.clientId(),
                "secret", "secret:cloud",
                "ca", cloud.certificate().toString());
    }

    @Override
    public void close() {
        database.close();
        postgres.close();
        cloud.close();
        directory.close();
    }
}
