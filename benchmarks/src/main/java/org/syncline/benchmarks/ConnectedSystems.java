package org.syncline.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.syncline.testkit.FixtureScripts;

/// The two ends: an in-memory Active Directory with a generated organization, and an empty cloud.
///
/// The organization is that of `fixtures/org`: people with names, addresses, workplaces and a tree of managers.
record ConnectedSystems(Path folder, ServerProgram directory, ServerProgram cloud) implements AutoCloseable {

    static final String ACCOUNT = "svc-sync@contoso.test";
    static final String PASSWORD = "Sync-Secret1";
    static final String UNIT = "OU=Contoso,DC=contoso,DC=test";

    static ConnectedSystems start(int users, Path folder) throws IOException {
        var organization = folder.resolve("org");
        FixtureScripts.unpacked()
                .run(
                        "org/orggen.py",
                        "--users",
                        users,
                        "--groups",
                        0,
                        "--contacts",
                        0,
                        "--exchange",
                        "--formats",
                        "ad",
                        "--out",
                        organization);
        var directory = ServerProgram.start(
                "org.syncline.directory.Main",
                folder,
                List.of("--ldif", organization.resolve("ad.ldif").toString(), "--svc-sync", PASSWORD));
        return new ConnectedSystems(folder, directory, cloud(folder));
    }

    /// The same directory, and a cloud that nothing has been sent to.
    ConnectedSystems again() throws IOException {
        cloud.close();
        return new ConnectedSystems(folder, directory, cloud(folder));
    }

    /// An empty cloud.
    static ServerProgram cloud(Path folder) throws IOException {
        return ServerProgram.start(
                "org.syncline.cloud.Main", folder, List.of("--ephemeral", "--domain", "contoso.test"));
    }

    int directoryPort() {
        return URI.create(directory.fact("address")).getPort();
    }

    Map<String, String> directorySettings() {
        return Map.of(
                "host",
                "localhost",
                "port",
                Integer.toString(directoryPort()),
                "ca",
                directory.fact("ca"),
                "user",
                ACCOUNT,
                "password",
                "secret:directory");
    }

    Map<String, String> cloudSettings() {
        return cloudSettings(cloud);
    }

    static Map<String, String> cloudSettings(ServerProgram cloud) {
        return Map.of(
                "url", cloud.fact("address"),
                "tenant", cloud.fact("tenant"),
                "client", cloud.fact("client"),
                "secret", "secret:cloud",
                "ca", cloud.fact("ca"));
    }

    String cloudSecret() throws IOException {
        return secretOf(cloud);
    }

    static String secretOf(ServerProgram cloud) throws IOException {
        return Files.readString(Path.of(cloud.fact("secretFile"))).strip();
    }

    @Override
    public void close() {
        cloud.close();
        directory.close();
    }
}
