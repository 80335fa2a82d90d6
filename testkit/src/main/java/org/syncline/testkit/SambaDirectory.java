package org.syncline.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.syncline.testkit.DirectoryAccess.Login;

/// A real Samba AD domain controller with 300 people, groups and an Exchange-like schema.
///
/// Provisioned once on each machine, which installs Samba if need be; then a clone starts in two seconds.
/// Needs root, because the ports are fixed.
public final class SambaDirectory implements AutoCloseable {

    private static final int LDAP = 389;
    private static final int LDAPS = 636;

    private final FixtureScripts scripts;
    private final Slot slot;
    private final Path state;

    private SambaDirectory(FixtureScripts scripts, Slot slot, Path state) {
        this.scripts = scripts;
        this.slot = slot;
        this.state = state;
    }

    /// Starts a fresh clone on a loopback address of its own.
    public static SambaDirectory start() {
        var scripts = FixtureScripts.unpacked();
        return generated(scripts, "base", "--users", 300, "--groups", 30);
    }

    /// The same with that many people, and no groups. Loading takes a minute for 20,000, once on each machine.
    public static SambaDirectory start(int users) {
        return generated(
                FixtureScripts.unpacked(), "base-users-" + users, "--users", users, "--groups", 0, "--contacts", 0);
    }

    private static SambaDirectory generated(FixtureScripts scripts, String name, Object... organization) {
        return started(scripts, name, base -> {
            var org = scripts.home().resolve("org-" + name);
            scripts.run(
                    "org/orggen.py",
                    Stream.concat(Stream.of(organization), Stream.of("--exchange", "--out", org))
                            .toArray());
            scripts.run("samba-ad/ad.sh", "load", base, org.resolve("ad.ldif"));
        });
    }

    /// The same with objects of the test's own instead.
    ///
    /// @param ldif what is added, references after their targets
    /// @param writable the reader may also write properties here and beneath
    public static SambaDirectory startWith(String ldif, String writable) {
        var scripts = FixtureScripts.unpacked();
        return started(scripts, "base-" + Integer.toHexString(ldif.hashCode()), base -> {
            var file = base.resolve("own.ldif");
            Files.writeString(file, ldif);
            scripts.run("samba-ad/ad.sh", "load", base, file);
            grant(scripts, base, writable);
        });
    }

    private interface Content {
        void lay(Path base) throws IOException;
    }

    private static SambaDirectory started(FixtureScripts scripts, String name, Content content) {
        var base = scripts.home().resolve(name);
        scripts.once(name, base, () -> {
            provision(scripts, base);
            content.lay(base);
        });
        var slot = Slot.free(scripts.home(), LDAP);
        var directory = new SambaDirectory(scripts, slot, scripts.home().resolve("dc-" + slot.address()));
        directory.startClone(base);
        return directory;
    }

    private static void provision(FixtureScripts scripts, Path base) {
        scripts.run("samba-ad/ad.sh", "provision", base);
        scripts.run("samba-ad/ad.sh", "schema", base);
        scripts.run("samba-ad/ad.sh", "accounts", base);
    }

    /// What a synchronization engine's account needs for write-back: to write properties, beneath one container.
    private static void grant(FixtureScripts scripts, Path base, String container) {
        var database = base.resolve("private/sam.ldb");
        var shown = scripts.run("samba-ad/ad.sh", "tool", base, "user", "show", "svc-sync", "-H", database);
        var sid = shown.lines()
                .filter(line -> line.startsWith("objectSid: "))
                .map(line -> line.substring("objectSid: ".length()).strip())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("svc-sync has no SID: " + shown));
        var entry = "(A;CI;WP;;;%s)".formatted(sid);
        var what = List.of("--objectdn=" + container, "--action=allow", "--sddl=" + entry, "-H", database.toString());
        scripts.run(
                "samba-ad/ad.sh",
                Stream.concat(Stream.of("tool", base, "dsacl", "set"), what.stream())
                        .toArray());
    }

    private void startClone(Path base) {
        try {
            // what a killed test left behind
            scripts.run("samba-ad/ad.sh", "stop", state);
            FixtureScripts.delete(state);
            scripts.run("samba-ad/ad.sh", "clone", state, base, slot.address());
            scripts.run("samba-ad/ad.sh", "start", state);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (IllegalStateException failure) {
            close();
            throw failure;
        }
    }

    public DirectoryAccess access() {
        var facts = FixtureScripts.facts(state.resolve("facts.env"));
        var domain = facts.get("AD_DOMAIN");
        var password = facts.get("AD_PASSWORD");
        return new DirectoryAccess(
                slot.address(),
                LDAP,
                LDAPS,
                state.resolve("tls/ca.pem").toString(),
                String.valueOf(facts.get("AD_BASE_DN")),
                new Login("administrator@" + domain, String.valueOf(password)),
                new Login("svc-sync@" + domain, "Svc-" + password),
                new Login("svc-limited@" + domain, "Svc-" + password));
    }

    @Override
    public void close() {
        scripts.run("samba-ad/ad.sh", "stop", state);
        try {
            FixtureScripts.delete(state);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        slot.close();
    }
}
