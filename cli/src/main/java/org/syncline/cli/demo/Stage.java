package org.syncline.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.syncline.cli.terminal.Terminal;
import org.syncline.cloud.CloudOptions;
import org.syncline.cloud.CloudServer;
import org.syncline.directory.ActiveDirectoryServer;
import org.syncline.directory.DirectoryOptions;
import org.syncline.directory.SampleOrganization;
import org.syncline.directory.access.Account;
import org.syncline.home.ExitCode;
import org.syncline.home.Home;
import org.syncline.home.Refused;
import org.syncline.store.embedded.EmbeddedPostgres;

/// What the journey plays on: a directory, a cloud and a database of its own, under one folder that it made.
final class Stage implements AutoCloseable {

    static final String DOMAIN = "contoso.test";
    static final String SYNC_PASSWORD = "Sync-Demo-1";
    static final String OWN_PASSWORD = "Own-Demo-1";

    /// Tells a folder that a demo made from one that it must not touch.
    private static final String MARK = "made-by-syncline-demo";

    private final Path folder;
    private final Commands commands;
    private final SampleOrganization organization;
    private final ActiveDirectoryServer directory;
    private final CloudServer cloud;
    private final EmbeddedPostgres postgres;

    private Stage(Path folder, Commands commands) {
        this.folder = folder;
        this.commands = commands;
        organization = SampleOrganization.standard();
        directory = ActiveDirectoryServer.start(DirectoryOptions.of(DOMAIN)
                .with(Account.administrator(OWN_PASSWORD))
                .with(Account.synchronization("svc-sync", SYNC_PASSWORD)));
        directory.add(organization);
        cloud = CloudServer.start(CloudOptions.in(folder.resolve("emulator")));
        cloud.seed(SampleCloud.objects(organization));
        postgres = EmbeddedPostgres.startOrAttach(home().database());
    }

    /// Makes the folder anew.
    ///
    /// @throws Refused if there is a folder that no demo made
    static Stage set(Path folder, Terminal terminal, Commands commands) {
        terminal.say("Setting the stage in " + folder + " …");
        try {
            clear(folder);
            Files.createDirectories(folder);
            Files.createFile(folder.resolve(MARK));
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "The folder %s cannot be used. Name another one with --in.".formatted(folder), broken);
        }
        return new Stage(folder, commands);
    }

    Path folder() {
        return folder;
    }

    Home home() {
        return new Home(folder.resolve("home"), Map.of());
    }

    SampleOrganization organization() {
        return organization;
    }

    ActiveDirectoryServer directory() {
        return directory;
    }

    CloudServer cloud() {
        return cloud;
    }

    /// How many requests the cloud has answered.
    long cloudRequests() {
        return sum("requests");
    }

    /// How many items the cloud was asked to write.
    long cloudWrites() {
        return sum("items");
    }

    private long sum(String table) {
        long sum = 0;
        for (var row : cloud.stats().json().path(table)) {
            for (var count : row) {
                sum += count.asLong();
            }
        }
        return sum;
    }

    /// Runs a command of the product, as its user would.
    int syncline(Terminal terminal, String... words) {
        var all = new String[words.length + 2];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--home";
        all[words.length + 1] = home().folder().toString();
        return commands.run(terminal, Map.of("OWN_PASSWORD", OWN_PASSWORD), all);
    }

    @Override
    public void close() {
        postgres.close();
        cloud.close();
        directory.close();
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var inside = Files.list(folder)) {
            if (inside.findAny().isEmpty()) {
                return;
            }
        }
        if (!Files.exists(folder.resolve(MARK))) {
            throw new Refused(
                    ExitCode.NOT_STARTED,
                    "The folder %s holds something that no demo made. Name another one with --in.".formatted(folder));
        }
        var database = folder.resolve("home").resolve("database");
        if (Files.exists(database)) {
            EmbeddedPostgres.startOrAttach(database).close();
        }
        try (var everything = Files.walk(folder)) {
            for (var path : everything.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
