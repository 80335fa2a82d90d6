package org.syncline.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.syncline.configuration.InstallationFile;
import org.syncline.configuration.InstallationFile.DirectorySignIn;

/// Who of a directory may sign in at the server, as `syncline.yaml` says.
public final class SignInChoice {

    private SignInChoice() {}

    /// Nothing: nobody.
    ///
    /// @throws Refused if the file cannot be used, or others can write to it
    public static Optional<DirectorySignIn> of(Home home) {
        var file = home.configuration().resolve(InstallationFile.NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var choice = InstallationFile.signIn(Files.readString(file));
            if (choice.isPresent()) {
                KeyChoice.refuseWritable(file, "it says who is an administrator");
            }
            return choice;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read.".formatted(file), unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new Refused(ExitCode.USAGE, String.valueOf(wrong.getMessage()));
        }
    }
}
