package org.syncline.journey;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.syncline.directory.Account;
import org.syncline.directory.ActiveDirectoryServer;
import org.syncline.directory.DirectoryOptions;
import org.syncline.directory.Faults;
import org.syncline.directory.SampleOrganization;

/// The directory that the demo brings along, in this process.
final class MemoryDirectory implements DirectorySide {

    private static final String USER = "svc-sync@contoso.test";
    private static final String PASSWORD = "Sync-Secret1";

    private final ActiveDirectoryServer server;

    MemoryDirectory(SampleOrganization organization) {
        server = ActiveDirectoryServer.start(DirectoryOptions.of("contoso.test")
                .with(Account.administrator("Adm1n-Secret"))
                .with(Account.synchronization("svc-sync", PASSWORD)));
        server.add(organization);
    }

    Faults faults() {
        return server.faults();
    }

    void stopListening() {
        server.stopListening();
    }

    void startListening() {
        server.startListening();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("host", "localhost", "port", Integer.toString(server.ldapsPort()), "user", USER);
    }

    @Override
    public Path certificate() {
        return server.certificateFile();
    }

    @Override
    public String password() {
        return PASSWORD;
    }

    @Override
    public SortedMap<String, SortedMap<String, List<String>>> accounts() {
        try (var connection =
                LdapReading.connect("localhost", server.ldapsPort(), certificate(), USER, PASSWORD)) {
            return LdapReading.people(connection, "OU=Contoso," + server.domainDn());
        }
    }

    @Override
    public long writes() {
        return server.writeRequests();
    }

    @Override
    public void apply(String ldif) {
        server.apply(ldif);
    }

    @Override
    public void close() {
        server.close();
    }
}
