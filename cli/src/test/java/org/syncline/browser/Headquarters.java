package org.syncline.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.jspecify.annotations.NullUnmarked;
import org.syncline.cli.Office;
import org.syncline.cli.Shell;
import org.syncline.configuration.FileNames;
import org.syncline.directory.SampleOrganization;
import org.syncline.home.Home;
import org.syncline.home.Logging;
import org.syncline.home.Session;
import org.syncline.journey.Samba;
import org.syncline.server.Server;
import org.syncline.server.ServerOptions;

/// A real domain controller behind a gate, a cloud with the mailboxes of its selected unit, and a server that knows
/// both and reads everything.
@NullUnmarked // what is absent fails the test, as it should
final class Headquarters implements AutoCloseable {

    static final String PASSWORD = "correct horse 7 battery";
    static final SampleOrganization ORGANIZATION = SampleOrganization.standard();

    final Path home;
    final Server server;
    final Gate gate;
    private final Samba both;
    private final Session session;

    Headquarters() throws IOException {
        Logging.quiet();
        both = new Samba(ORGANIZATION);
        gate = new Gate(
                both.directory().get("host"), Integer.parseInt(both.directory().get("port")));
        home = Files.createTempDirectory(Path.of("/tmp"), "syncline-browser");
        home.toFile().setExecutable(true, false);
        var shell = Shell.at(home);
        var place = new Home(home, shell.environment());
        Office.DATABASE.copyTo(place.database());
        session = Session.open(place);
        shell.reading(
                        both.password() + "\n",
                        "connector add contoso.test --type active-directory --object-types user --set host=localhost"
                                .concat(" --set port=%d --set user=%s --set ca=%s"
                                        .formatted(gate.port(), both.directory().get("user"), both.directoryCa()))
                                .split(" "))
                .succeeds();
        var secret = Files.createFile(
                home.resolve("cloud-secret"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, both.cloudSecret());
        shell.run("connector add --name cloud --type cloud-sync --object-types user --set url=%s --set tenant=%s"
                        .concat(" --set client=%s --set ca=%s --secret secret=file:%s --apply")
                        .formatted(
                                both.cloud().get("url"),
                                both.cloud().get("tenant"),
                                both.cloud().get("client"),
                                both.cloudCa(),
                                secret)
                        .split(" "))
                .succeeds();
        server = Server.start(session, ServerOptions.onLoopback(0));
    }

    /// Gives an administrator's account another password.
    ///
    /// @return its name
    String lend(String password) {
        return both.lend(password);
    }

    /// How many accounts have the address that their mailbox was known by.
    long legacyAddresses() {
        return both.legacyAddresses();
    }

    String configuration() {
        try {
            return Files.readString(home.resolve("configuration").resolve(FileNames.connector("contoso.test")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        session.close();
        gate.close();
        both.close();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
