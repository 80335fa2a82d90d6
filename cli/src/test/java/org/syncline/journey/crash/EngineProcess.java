package org.syncline.journey.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.syncline.cli.demo.Assembly;
import org.syncline.configuration.SecretFolder;
import org.syncline.configuration.Secrets;
import org.syncline.connector.ConnectorType;
import org.syncline.engine.Connections;
import org.syncline.engine.Engine;
import org.syncline.engine.Installed;
import org.syncline.store.Database;
import org.syncline.store.DatabaseAddress;

/// The engine as a process to be killed. Arguments: address and user of the database, home folder, [Operator.Way].
/// The database's password is in the environment.
final class EngineProcess {

    static final String PASSWORD = "CRASH_DATABASE_PASSWORD";
    static final String READY = "ready";

    private EngineProcess() {}

    public static void main(String[] arguments) throws IOException {
        var address =
                new DatabaseAddress(arguments[0], arguments[1], System.getenv().getOrDefault(PASSWORD, ""));
        var home = Path.of(arguments[2]);
        try (var database = Database.open(address)) {
            var engine = Engine.start(database, installed(home), connections(home), Clock.systemUTC());
            IO.println(READY);
            new Operator(engine).play(Operator.Way.valueOf(arguments[3]));
        }
    }

    static Connections connections(Path home) {
        var secrets = new Secrets(SecretFolder.beneath(home), Map.of());
        return new Connections(ServiceLoader.load(ConnectorType.class), secrets::resolved);
    }

    static Installed installed(Path home) throws IOException {
        var folder = home.resolve("configuration");
        var files = new TreeMap<String, String>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return Installed.install(Assembly.configuration(files));
    }
}
