package org.syncline.testkit;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/// A real OpenLDAP server filled with a generated organisation.
public final class SlapdDirectory implements AutoCloseable {

    private final FixtureScripts scripts;
    private final Path state;

    private SlapdDirectory(FixtureScripts scripts, Path state) {
        this.scripts = scripts;
        this.state = state;
    }

    /// Starts one on a free port with that many people in it.
    public static SlapdDirectory start(int users, int groups) {
        var scripts = FixtureScripts.unpacked();
        try {
            var state = Files.createTempDirectory(scripts.home(), "slapd-");
            var directory = new SlapdDirectory(scripts, state);
            scripts.run("org/orggen.py", "--users", users, "--groups", groups, "--out", state.resolve("org"));
            scripts.run(
                    "slapd/slapd.sh",
                    "init",
                    state.resolve("server"),
                    "dc=contoso,dc=test",
                    "127.0.0.1",
                    freePort(),
                    freePort());
            scripts.run("slapd/slapd.sh", "load", state.resolve("server"), state.resolve("org/openldap.ldif"));
            scripts.run("slapd/slapd.sh", "start", state.resolve("server"));
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String suffix() {
        return fact("SLAPD_SUFFIX");
    }

    public String ca() {
        return fact("SLAPD_CA");
    }

    public int ldapsPort() {
        return Integer.parseInt(fact("SLAPD_LDAPS_PORT"));
    }

    public DirectoryAccess.Login admin() {
        return new DirectoryAccess.Login(fact("SLAPD_ADMIN"), fact("SLAPD_PASSWORD"));
    }

    /// A plain connection as the administrator, for arranging and for measuring without our own code.
    public LDAPConnection connection() throws LDAPException {
        return new LDAPConnection(
                "127.0.0.1", Integer.parseInt(fact("SLAPD_PORT")), admin().user(), admin().password());
    }

    private String fact(String name) {
        return String.valueOf(
                FixtureScripts.facts(state.resolve("server/facts.env")).get(name));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        scripts.run("slapd/slapd.sh", "stop", state.resolve("server"));
        try {
            FixtureScripts.delete(state);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
