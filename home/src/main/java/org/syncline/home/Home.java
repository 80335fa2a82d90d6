package org.syncline.home;

import java.nio.file.Path;
import java.util.Map;
import org.syncline.configuration.SecretFolder;
import org.syncline.configuration.Secrets;

/// The folder of one installation.
///
/// | beneath it       | what                                                              |
/// |------------------|-------------------------------------------------------------------|
/// | `configuration/` | the configuration as text, and `syncline.yaml`                    |
/// | `secrets/`       | one secret a file, encrypted, for its owner's eyes only           |
/// | `key`            | what opens them, unless a command prints it                       |
/// | `database/`      | the embedded PostgreSQL, unless another one is named              |
/// | `cloud/`         | the cloud emulator, once `serve` has run                          |
/// | `log/`           | what happened, for those who look for a cause                     |
///
/// @param environment the process's environment variables
public record Home(Path folder, Map<String, String> environment) {

    public static final String VARIABLE = "SYNCLINE_HOME";

    private static final Path OF_ROOT = Path.of("/var/lib/syncline");
    private static final Path OF_A_USER = Path.of(".local", "share", "syncline");

    public Home {
        folder = folder.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /// Where it is when nobody says it on the command line.
    public static Home usual(Map<String, String> environment) {
        var named = environment.getOrDefault(VARIABLE, "");
        if (!named.isBlank()) {
            return new Home(Path.of(named), environment);
        }
        return new Home(
                System.getProperty("user.name").equals("root")
                        ? OF_ROOT
                        : Path.of(System.getProperty("user.home")).resolve(OF_A_USER),
                environment);
    }

    public Path configuration() {
        return folder.resolve("configuration");
    }

    public Path database() {
        return folder.resolve("database");
    }

    public Path cloud() {
        return folder.resolve("cloud");
    }

    public Path log() {
        return folder.resolve("log");
    }

    public SecretFolder secretFolder() {
        return KeyChoice.secrets(this);
    }

    public Secrets secrets() {
        return new Secrets(secretFolder(), environment);
    }
}
