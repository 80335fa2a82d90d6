package org.syncline.journey;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.syncline.directory.SampleOrganization;

/// The two sides of the founding journey on a real domain controller, for tests of other packages.
@NullUnmarked // what is absent fails the test, as it should
public final class Samba implements AutoCloseable {

    private final SambaSide directory;
    private final CloudSide cloud;

    public Samba(SampleOrganization organization) {
        directory = new SambaSide(organization);
        cloud = new CloudSide(organization);
    }

    public Map<String, String> directory() {
        return directory.settings();
    }

    public Path directoryCa() {
        return directory.certificate();
    }

    public String password() {
        return directory.password();
    }

    public Map<String, String> cloud() {
        return cloud.settings();
    }

    public Path cloudCa() {
        return cloud.certificate();
    }

    public String cloudSecret() {
        return cloud.secret();
    }

    /// Another password for an account that is not the engine's; its name.
    public String lend(String password) {
        return directory.lend(password);
    }

    /// How many accounts have the address that their mailbox was known by.
    public long legacyAddresses() {
        return directory.accounts().values().stream()
                .flatMap(account -> account.get("proxyAddresses").stream())
                .filter(address -> address.startsWith("x500:"))
                .count();
    }

    @Override
    public void close() {
        cloud.close();
        directory.close();
    }
}
