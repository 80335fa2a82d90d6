package org.syncline.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Optional;
import org.syncline.configuration.InstallationFile;
import org.syncline.configuration.InstallationFile.DatabasePlace;
import org.syncline.store.DatabaseAddress;

/// Which database an installation uses: the one of the environment, else the one that `syncline.yaml` names, else the
/// embedded one.
final class DatabaseChoice {

    private static final String VARIABLE = "SYNCLINE_DATABASE_URL";
    private static final String SCHEME = "jdbc:postgresql:";

    private DatabaseChoice() {}

    /// Nothing: the embedded one.
    static Optional<DatabaseAddress> of(Home home) {
        var named = home.environment().getOrDefault(VARIABLE, "");
        return named.isBlank() ? ofFile(home) : Optional.of(address(VARIABLE, new DatabasePlace(named, "", "")));
    }

    private static Optional<DatabaseAddress> ofFile(Home home) {
        var file = home.configuration().resolve(InstallationFile.NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return InstallationFile.read(Files.readString(file))
                    .map(place -> address(
                            file.toString(),
                            new DatabasePlace(
                                    place.url(),
                                    place.user(),
                                    home.secrets().resolved(file.toString(), "password", place.password()))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read.".formatted(file), unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new Refused(ExitCode.USAGE, String.valueOf(wrong.getMessage()));
        }
    }

    /// User and password may stand in the address; they are taken out of it, because it is printed.
    private static DatabaseAddress address(String source, DatabasePlace place) {
        if (!place.url().startsWith(SCHEME)) {
            throw new Refused(
                    ExitCode.USAGE,
                    "%s: the address of the database begins with %s//, such as %s//host:5432/syncline."
                            .formatted(source, SCHEME, SCHEME));
        }
        var halves = place.url().split("\\?", 2);
        var user = place.user();
        var password = place.password();
        var others = new ArrayList<String>();
        for (var pair : (halves.length > 1 ? halves[1] : "").split("&", -1)) {
            var value = URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), UTF_8);
            if (pair.startsWith("user=")) {
                user = value;
            } else if (pair.startsWith("password=")) {
                password = value;
            } else if (!pair.isEmpty()) {
                others.add(pair);
            }
        }
        return new DatabaseAddress(
                others.isEmpty() ? halves[0] : halves[0] + "?" + String.join("&", others), user, password);
    }
}
