package org.syncline.directory;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFAddChangeRecord;
import com.unboundid.ldif.LDIFReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import org.syncline.directory.access.Account;
import org.syncline.directory.access.DirectoryObject;
import org.syncline.directory.access.Faults;
import org.syncline.directory.tree.Directory;
import org.syncline.directory.tree.Identity;
import org.syncline.directory.wire.DomainController;
import org.syncline.directory.wire.Inspection;

/// A running AD-like directory, with LDAPS and LDAP plus StartTLS on loopback.
///
/// Clients trust it by [#certificateFile]. What they change is in the journal before they hear of it,
/// if the options name a folder; otherwise everything goes with [#close].
public final class ActiveDirectoryServer implements AutoCloseable {

    private final DomainController controller;
    private final SSLContext tls;
    private final Path certificateFile;
    private final boolean temporary;
    private Listeners listeners;

    private ActiveDirectoryServer(DirectoryOptions options, Path folder) {
        var fresh = Identity.fresh(options.domain(), options.netbios(), options.exchange());
        var directory = options.where()
                .map(where -> Directory.in(where, fresh, Clock.systemUTC()))
                .orElseGet(() -> Directory.inMemory(fresh, Clock.systemUTC()));
        controller = new DomainController(directory, options.accounts(), new Faults(), new AtomicLong());
        tls = ServerCertificate.in(folder, options.domain()).context();
        certificateFile = ServerCertificate.pem(folder);
        temporary = options.where().isEmpty();
        options.accounts().forEach(this::provide);
        listeners = Listeners.open(controller, tls, options.ldapsPort(), options.ldapPort());
    }

    public static ActiveDirectoryServer start(DirectoryOptions options) {
        try {
            var folder = options.where().isPresent()
                    ? options.where().get()
                    : Files.createTempDirectory("syncline-directory");
            return new ActiveDirectoryServer(options, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An account needs an object, unless it is a built-in one.
    private void provide(Account account) {
        if (find("(sAMAccountName=" + Filter.encodeValue(account.name()) + ")").isEmpty()) {
            new Loading(controller.directory())
                    .apply(new LDIFAddChangeRecord(
                            "CN=" + account.name() + ",CN=Users," + domainDn(),
                            new Attribute("objectClass", "user"),
                            new Attribute("sAMAccountName", account.name()),
                            new Attribute("userPrincipalName", account.name() + "@" + domain()),
                            new Attribute("userAccountControl", "66048")));
        }
    }

    public String url() {
        return "ldaps://127.0.0.1:" + ldapsPort();
    }

    public int ldapsPort() {
        return listeners.ldapsPort();
    }

    public int ldapPort() {
        return listeners.ldapPort();
    }

    /// PEM. Without a folder of its own, the directory deletes it at the end.
    public Path certificateFile() {
        return certificateFile;
    }

    public String domain() {
        return controller.directory().identity().domain();
    }

    /// `DC=contoso,DC=test`
    public String domainDn() {
        return controller.directory().identity().domainDn();
    }

    public Faults faults() {
        return controller.faults();
    }

    /// How many changes clients have asked for since the start, refused ones included.
    public long writeRequests() {
        return controller.writes().get();
    }

    /// Applies a file of LDIF entries or change records.
    public void load(Path ldif) {
        try {
            new Loading(controller.directory()).load(new LDIFReader(ldif.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Applies LDIF entries or change records: what an administrator does beside the engine.
    public void apply(String ldif) {
        new Loading(controller.directory())
                .load(new LDIFReader(new ByteArrayInputStream(ldif.getBytes(StandardCharsets.UTF_8))));
    }

    /// Adds the units and people of an organization, without attributes that this schema lacks.
    public void add(SampleOrganization organization) {
        var loading = new Loading(controller.directory());
        var inspection = new Inspection(controller.directory());
        organization.entries().stream()
                .map(person -> new LDIFAddChangeRecord(
                        person.dn(),
                        person.attributes().entrySet().stream()
                                .filter(e -> inspection.knows(e.getKey()))
                                .map(e -> new Attribute(e.getKey(), e.getValue()))
                                .toList()))
                .forEach(loading::apply);
    }

    /// The objects of the domain that match, deleted ones left out; no limits, no pages.
    public List<DirectoryObject> find(String filter) {
        try {
            return new Inspection(controller.directory()).find(Filter.create(filter));
        } catch (LDAPException e) {
            throw new IllegalArgumentException(filter + ": " + e.getMessage(), e);
        }
    }

    /// Closes the ports and breaks all connections. The directory itself stays.
    public void stopListening() {
        listeners.close();
    }

    /// Listens again, on the same ports.
    public void startListening() {
        listeners = Listeners.open(controller, tls, ldapsPort(), ldapPort());
    }

    @Override
    public void close() {
        listeners.close();
        controller.directory().close();
        if (temporary) {
            deleteTemporary();
        }
    }

    private void deleteTemporary() {
        var folder = certificateFile.getParent();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
