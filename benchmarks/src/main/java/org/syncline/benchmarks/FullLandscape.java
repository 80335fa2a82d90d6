package org.syncline.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import org.syncline.cli.demo.Assembly;
import org.syncline.cloud.CloudOptions;
import org.syncline.cloud.CloudServer;
import org.syncline.configuration.DefaultRules;
import org.syncline.directory.ActiveDirectoryServer;
import org.syncline.directory.DirectoryOptions;
import org.syncline.directory.access.Account;
import org.syncline.engine.Installed;

/// All shipped rules for accounts, between a directory with Exchange and a cloud: generated and read as the product
/// does it, from the schemas that the two tell. Both are gone when the rules are there.
final class FullLandscape {

    private static final String PASSWORD = "Sync-Secret1";

    private FullLandscape() {}

    static Installed installed() {
        return Installed.install(Assembly.configuration(files()));
    }

    private static SortedMap<String, String> files() {
        var options = DirectoryOptions.of("contoso.test").with(Account.synchronization("svc-sync", PASSWORD));
        try (var directory = ActiveDirectoryServer.start(options);
                var cloud = CloudServer.start(CloudOptions.ephemeral())) {
            directory.apply("""
                    dn: OU=Staff,DC=contoso,DC=test
                    objectClass: organizationalUnit
                    ou: Staff
                    """);
            try (var folder = BenchFolder.make()) {
                var secrets = Map.of("directory", PASSWORD, "cloud", cloud.clientSecret());
                return new Assembly(BenchFolder.connections(folder.path(), secrets))
                        .files(
                                settings(directory),
                                "OU=Staff,DC=contoso,DC=test",
                                settings(cloud),
                                DefaultRules.Options.USUAL);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> settings(ActiveDirectoryServer directory) {
        return Map.of(
                "host",
                "localhost",
                "port",
                Integer.toString(directory.ldapsPort()),
                "ca",
                directory.certificateFile().toString(),
                "user",
                "svc-sync@contoso.test",
                "password",
                "secret:directory");
    }

    private static Map<String, String> settings(CloudServer cloud) {
        return Map.of(
                "url", cloud.baseUrl(),
                "tenant", cloud.tenantId(),
                "client", cloud.clientId(),
                "secret", "secret:cloud",
                "ca", cloud.certificate().toString());
    }
}
