package org.syncline.testkit;

import static java.util.Objects.requireNonNull;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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
        return start("--users", users, "--groups", groups);
    }

    /// The same with whatever organization the generator is told to make.
    public static SlapdDirectory start(Object... organization) {
        var scripts = FixtureScripts.unpacked();
        try {
            var state = Files.createTempDirectory(scripts.home(), "slapd-");
            var directory = new SlapdDirectory(scripts, state);
            scripts.run(
                    "org/orggen.py",
                    Stream.concat(
                                    Stream.of(organization),
                                    Stream.of("--formats", "openldap", "--out", state.resolve("org")))
                            .toArray());
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

    /// How contract tests reach it. Who reads may read everything; none but the administrator may write.
    public DirectoryAccess access() {
        var sync = "cn=sync," + suffix();
        var limited = "cn=limited," + suffix();
        try (var admin = connection()) {
            for (var account : List.of(sync, limited)) {
                if (admin.getEntry(account) == null) {
                    admin.add(
                            "dn: " + account,
                            "objectClass: organizationalRole",
                            "objectClass: simpleSecurityObject",
                            "userPassword: " + admin().password());
                }
            }
            return new DirectoryAccess(
                    "localhost",
                    Integer.parseInt(fact("SLAPD_PORT")),
                    ldapsPort(),
                    ca(),
                    head(admin),
                    admin(),
                    new DirectoryAccess.Login(sync, admin().password()),
                    new DirectoryAccess.Login(limited, admin().password()));
        } catch (LDAPException | LDIFException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// The suffix as it was written when the tree was loaded.
    private String head(LDAPConnection admin) throws LDAPException {
        return requireNonNull(admin.getEntry(suffix()), "the tree is loaded").getDN();
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

    /// Ends it and starts it again, without the lines of its configuration that begin like this; none: as it is.
    public void restartWithout(String... directives) {
        scripts.run("slapd/slapd.sh", "stop", state.resolve("server"));
        var configuration = state.resolve("server/slapd.conf");
        try {
            var kept = Files.readAllLines(configuration).stream()
                    .filter(line -> Stream.of(directives).noneMatch(line::startsWith))
                    .toList();
            Files.write(configuration, kept);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        scripts.run("slapd/slapd.sh", "start", state.resolve("server"));
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
