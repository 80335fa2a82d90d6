package org.syncline.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.syncline.configuration.InstallationFile;
import org.syncline.configuration.SecretFolder;

/// Where the key of the secrets comes from: the command of the environment, else the one that
/// `syncline.yaml` names, else a file in the home.
final class KeyChoice {

    private static final String VARIABLE = "SYNCLINE_KEY_COMMAND";

    private KeyChoice() {}

    static SecretFolder secrets(Home home) {
        var named = home.environment().getOrDefault(VARIABLE, "");
        if (!named.isBlank()) {
            return SecretFolder.beneath(home.folder(), named, VARIABLE);
        }
        var file = home.configuration().resolve(InstallationFile.NAME);
        return Files.exists(file) ? ofFile(home, file) : SecretFolder.beneath(home.folder());
    }

    private static SecretFolder ofFile(Home home, Path file) {
        try {
            var command = InstallationFile.keyCommand(Files.readString(file));
            if (command.isEmpty()) {
                return SecretFolder.beneath(home.folder());
            }
            refuseWritable(file, "it names a command that is run");
            return SecretFolder.beneath(home.folder(), command.get(), file.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read.".formatted(file), unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new Refused(ExitCode.USAGE, String.valueOf(wrong.getMessage()));
        }
    }

    /// Whoever can write there decides.
    ///
    /// @param what it decides on
    static void refuseWritable(Path file, String what) throws IOException {
        var permissions = Files.getPosixFilePermissions(file);
        if (permissions.contains(PosixFilePermission.GROUP_WRITE)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new Refused(
                    ExitCode.USAGE,
                    "Others can write to %s, and %s. Let only its owner write: chmod go-w.".formatted(file, what));
        }
    }
}
