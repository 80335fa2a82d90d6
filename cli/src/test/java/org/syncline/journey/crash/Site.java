package org.syncline.journey.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.syncline.cli.demo.Assembly;
import org.syncline.configuration.DefaultRules;
import org.syncline.configuration.SecretFolder;
import org.syncline.directory.Main;
import org.syncline.engine.Installed;
import org.syncline.journey.FreshDatabase;
import org.syncline.store.DatabaseAddress;
import org.syncline.testkit.CloudControl;

/// A directory and a cloud, each a process of its own, a database, and an engine to be started and killed.
final class Site implements AutoCloseable {

    /// Small, so that there is much to be interrupted.
    private static final String PAGE = Integer.toString(Operator.PAGE);

    final Path home;
    DatabaseAddress address;
    final CloudControl control;
    private final String name;
    private final Seeded seeded;
    private final DatabaseServer server;
    private final Child directory;
    private final Child cloud;
    private final Map<String, String> cloudPlace;
    private final String directoryUrl;
    private final Installed installed;

    Site(Seeded seeded, DatabaseServer server, String name) throws IOException {
        this.seeded = seeded;
        this.server = server;
        home = seeded.home.resolve(name);
        copy("directory");
        copy("cloud");
        this.name = name;
        server.create(name);
        address = server.address(name);
        directory = seeded.programs.start(
                Main.class,
                Map.of(),
                List.of(
                        "--state", home.resolve("directory").toString(),
                        "--administrator", Seeded.ADMINISTRATOR,
                        "--svc-sync", Seeded.SYNCHRONIZATION));
        cloud = seeded.programs.start(
                org.syncline.cloud.Main.class,
                Map.of(),
                List.of("--directory", home.resolve("cloud").toString()));
        directoryUrl = directory.await("ready").split(" ", -1)[1];
        cloudPlace = place(cloud.await("ready"));
        control = new CloudControl(
                cloudPlace.getOrDefault("url", ""),
                Path.of(cloudPlace.getOrDefault("ca", "")),
                Files.readString(Path.of(cloudPlace.getOrDefault("controlKeyFile", "")))
                        .strip());
        configure();
        installed = EngineProcess.installed(home);
    }

    /// Starts the engine, and waits until it begins to work.
    Child engine(Operator.Way way) {
        var engine = seeded.programs.startOften(
                EngineProcess.class,
                Map.of(EngineProcess.PASSWORD, address.password()),
                List.of(address.url(), address.user(), home.toString(), way.name()));
        engine.await(EngineProcess.READY);
        return engine;
    }

    /// Runs the engine until it comes to rest.
    List<String> settle(Operator.Way way) {
        try (var engine = engine(way)) {
            engine.finish();
            return engine.lines();
        }
    }

    Picture picture() {
        return Picture.of(this, installed);
    }

    /// A day passes in the directory.
    void pass(Day day) {
        try (var desk = directory()) {
            day.pass(desk, seeded.organization);
        }
    }

    /// How many objects a counter names as done before a crash, learned after it.
    long recovered(String counter) {
        return Long.parseLong(Picture.query(
                        this,
                        "SELECT count(DISTINCT object) FROM run_object WHERE counter = '%s' AND detail LIKE '%%recovered'"
                                .formatted(counter))
                .getFirst());
    }

    DirectoryDesk directory() {
        return new DirectoryDesk(directoryUrl, home.resolve("directory"));
    }

    FreshDatabase database() {
        return new FreshDatabase(address, name);
    }

    private void configure() throws IOException {
        var secrets = SecretFolder.beneath(home);
        secrets.store("directory", Seeded.SYNCHRONIZATION);
        secrets.store(
                "cloud",
                Files.readString(Path.of(cloudPlace.getOrDefault("secretFile", "")))
                        .strip());
        var files = new Assembly(EngineProcess.connections(home))
                .files(adSettings(), seeded.organization.selectedUnit(), cloudSettings(), DefaultRules.Options.USUAL);
        for (var file : files.entrySet()) {
            var path = home.resolve("configuration").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private Map<String, String> adSettings() {
        return Map.of(
                "host",
                "localhost",
                "port",
                directoryUrl.substring(directoryUrl.lastIndexOf(':') + 1),
                "pageSize",
                PAGE,
                "ca",
                directory.await("ready").replaceFirst(".* ca=", ""),
                "user",
                "svc-sync@contoso.test",
                "password",
                "secret:directory");
    }

    private Map<String, String> cloudSettings() {
        return Map.of(
                "url", cloudPlace.getOrDefault("url", ""),
                "tenant", cloudPlace.getOrDefault("tenant", ""),
                "client", cloudPlace.getOrDefault("client", ""),
                "secret", "secret:cloud",
                "pageSize", PAGE,
                "ca", cloudPlace.getOrDefault("ca", ""));
    }

    private static Map<String, String> place(String ready) {
        return Arrays.stream(ready.replaceFirst("ready ", "url=").split(" ", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    /// kill -9 of the database server; afterwards it is there again, at another port.
    void killServer() {
        server.kill();
        address = server.address(name);
    }

    private void copy(String folder) {
        try (var files = Files.walk(seeded.home.resolve(folder))) {
            for (var file : files.toList()) {
                var target = home.resolve(seeded.home.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        control.close();
        cloud.close();
        directory.close();
        server.drop(name);
        Seeded.delete(home);
    }
}
