package org.syncline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.syncline.cloud.CloudOptions;
import org.syncline.cloud.CloudServer;
import org.syncline.cloud.SeedObject;
import org.syncline.directory.ActiveDirectoryServer;
import org.syncline.directory.DirectoryOptions;
import org.syncline.directory.Person;
import org.syncline.directory.SampleOrganization;
import org.syncline.directory.access.Account;
import org.syncline.home.Home;
import org.syncline.home.Logging;
import org.syncline.home.Session;
import org.syncline.store.Database;
import org.syncline.store.embedded.EmbeddedPostgres;
import org.syncline.testkit.Original;

/// What an administrator finds on the first day: a directory, a cloud with the mailboxes of its selected unit, and a
/// command that has never been used.
@NullUnmarked // what is absent fails the test, as it should
public final class Office implements AutoCloseable {

    public static final int SELECTED = 10;
    public static final String PASSWORD = "correct horse 7 battery";
    public static final SampleOrganization ORGANIZATION = SampleOrganization.of("contoso.test", 30, SELECTED, 1);

    /// Before anything is in it. That one is made, and of what, is what the tests of the store prove.
    public static final Original DATABASE = new Original("postgres-", folder -> {
        try (var postgres = EmbeddedPostgres.startOrAttach(folder)) {
            var address = postgres.address();
            QuickSignIn.at(address.url(), address.user(), address.password());
            Database.open(address).close();
        }
    });

    public final Path home;
    public final Shell shell;
    public final ActiveDirectoryServer directory;
    public final CloudServer cloud;

    /// Keeps the database up between the commands.
    public final Session open;

    public Office() throws IOException {
        Logging.quiet();
        home = Files.createTempDirectory(Path.of("/tmp"), "syncline-cli");
        home.toFile().setExecutable(true, false);
        shell = Shell.at(home);
        directory = ActiveDirectoryServer.start(DirectoryOptions.of("contoso.test")
                .with(Account.administrator(PASSWORD))
                .with(Account.synchronization("svc-sync", PASSWORD)));
        directory.add(ORGANIZATION);
        cloud = CloudServer.start(CloudOptions.ephemeral().repeatable(1));
        cloud.seed(ORGANIZATION.selected().stream().map(Office::mailbox));
        var place = new Home(home, shell.environment());
        DATABASE.copyTo(place.database());
        open = Session.open(place);
    }

    /// Sets up and applies both sides, as an administrator would type it; everything of the directory is read.
    public void connect() {
        shell.reading(PASSWORD + "\n", """
                        connector add contoso --type active-directory --set host=127.0.0.1 --set port=%d --set ca=%s \
                        --set user=svc-sync@contoso.test""".formatted(directory.ldapsPort(), directory.certificateFile())
                        .split(" ", -1))
                .succeeds();
        addCloud(shell, cloud).succeeds();
    }

    /// Adds and applies the cloud, as an administrator would type it.
    static Shell.Answer addCloud(Shell shell, CloudServer cloud) {
        return shell.run("""
                connector add --name cloud --type cloud-sync --set url=%s --set tenant=%s --set client=%s \
                --secret secret=file:%s --set ca=%s --apply""".formatted(
                        cloud.baseUrl(),
                        cloud.tenantId(),
                        cloud.clientId(),
                        cloud.clientSecretFile(),
                        cloud.certificate())
                .split(" ", -1));
    }

    /// Something happens to selected people.
    ///
    /// @param change as LDIF, without the line of the DN
    public void change(int from, int to, String change) {
        ORGANIZATION.selected().stream()
                .skip(from)
                .limit(to - from)
                .forEach(person -> directory.apply("dn: " + person.dn() + "\n" + change));
    }

    /// They get other titles.
    public void retitle(int from, int to) {
        change(from, to, "changetype: modify\nreplace: title\ntitle: " + UUID.randomUUID() + "\n");
    }

    private static SeedObject mailbox(Person person) {
        var address = person.attributes().get("mail").getFirst();
        return SeedObject.user(address, person.attributes().get("displayName").getFirst())
                .with("mail", address)
                .mailbox("/o=Cloud/ou=Exchange/cn=Recipients/cn=" + address, 1);
    }

    @Override
    public void close() throws IOException {
        open.close();
        cloud.close();
        directory.close();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
