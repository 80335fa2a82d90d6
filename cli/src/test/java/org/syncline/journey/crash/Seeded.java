package org.syncline.journey.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.syncline.cli.demo.SampleCloud;
import org.syncline.cloud.CloudOptions;
import org.syncline.cloud.CloudServer;
import org.syncline.directory.ActiveDirectoryServer;
import org.syncline.directory.DirectoryOptions;
import org.syncline.directory.SampleOrganization;
import org.syncline.directory.access.Account;

/// What all sites begin with: the folders of a seeded directory and a seeded cloud, and programs that start quickly.
///
/// Copied, they are twins: the same objectGUIDs, the same cloud ids. Some accounts have no mailbox in the cloud yet,
/// so that the engine creates objects there, beside those that are matched.
final class Seeded implements AutoCloseable {

    static final String ADMINISTRATOR = "Adm1n-Secret";
    static final String SYNCHRONIZATION = "Sync-Secret1";

    private static final int WITHOUT_MAILBOX = 6;

    final SampleOrganization organization;
    final Path home;
    final Programs programs;

    Seeded(int accounts, int selected, long seed) {
        organization = SampleOrganization.of("contoso.test", accounts, selected, seed);
        try {
            home = Files.createTempDirectory(
                    "syncline-crash",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        programs = new Programs(home.resolve("programs"));
        seedDirectory();
        seedCloud();
    }

    /// A database server for sites, with a folder here.
    DatabaseServer server(String name) {
        return new DatabaseServer(home.resolve(name));
    }

    private void seedDirectory() {
        try (var directory = ActiveDirectoryServer.start(DirectoryOptions.of("contoso.test")
                .with(Account.administrator(ADMINISTRATOR))
                .with(Account.synchronization("svc-sync", SYNCHRONIZATION))
                .keptIn(home.resolve("directory")))) {
            directory.add(organization);
        }
    }

    private void seedCloud() {
        try (var cloud = CloudServer.start(CloudOptions.in(home.resolve("cloud")))) {
            cloud.seed(SampleCloud.objects(organization).skip(WITHOUT_MAILBOX));
        }
    }

    @Override
    public void close() {
        delete(home);
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
