package org.syncline.testkit.contract;

import static java.util.Objects.requireNonNull;

import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldif.LDIFException;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.File;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.HierarchyBrowse;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportReader;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.Scope;
import org.syncline.connector.Settings;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;
import org.syncline.testkit.DirectoryAccess;

/// What one test sees of a domain: an organizational unit of its own, an administrator's hands, and connectors.
public final class TestDomain implements AutoCloseable {

    private final DirectoryAccess access;
    private final Dialect dialect;
    private final LDAPConnection admin;
    private final String unit;
    private final List<Connector> open = new ArrayList<>();

    /// One of a directory like Active Directory.
    public TestDomain(DirectoryAccess access, String test) {
        this(access, Dialect.ACTIVE_DIRECTORY, test);
    }

    TestDomain(DirectoryAccess access, Dialect dialect, String test) {
        this.access = access;
        this.dialect = dialect;
        this.admin = connect(access);
        // the name of a unit is at most 64 characters long
        var name = test.replaceAll("[^A-Za-z]", "");
        this.unit = "OU=" + name.substring(0, Math.min(40, name.length())) + "-" + System.nanoTime() % 1_000_000_007L
                + "," + access.base();
        add(unit, "objectClass: organizationalUnit");
    }

    private static LDAPConnection connect(DirectoryAccess access) {
        try {
            var ssl = new SSLUtil(new PEMFileTrustManager(new File(access.ca())));
            return new LDAPConnection(
                    ssl.createSSLSocketFactory(),
                    new LDAPConnectionOptions(),
                    access.host(),
                    access.ldapsPort(),
                    access.admin().user(),
                    access.admin().password());
        } catch (LDAPException | GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public DirectoryAccess access() {
        return access;
    }

    /// The unit of this test; whatever it arranges stands beneath.
    String unit() {
        return unit;
    }

    String in(String parts) {
        return parts + "," + unit;
    }

    String addUnit(String parts) {
        return add(in(parts), "objectClass: organizationalUnit");
    }

    String addUser(String parts, String... lines) {
        return addNamed("user", parts, lines);
    }

    String addGroup(String parts, String... lines) {
        return addNamed("group", parts, lines);
    }

    private String addNamed(String type, String parts, String... lines) {
        var all = new ArrayList<>(List.of("objectClass: " + type, "sAMAccountName: " + fresh()));
        all.addAll(Arrays.asList(lines));
        return add(in(parts), all.toArray(String[]::new));
    }

    /// An account name that nobody has.
    static String fresh() {
        return "t" + Long.toString(System.nanoTime(), 36).toLowerCase(Locale.ROOT);
    }

    String add(String dn, String... lines) {
        var ldif = new ArrayList<>(List.of("dn: " + dn));
        ldif.addAll(Arrays.asList(lines));
        return done(dn, () -> admin.add(new AddRequest(ldif.toArray(String[]::new))));
    }

    void put(String dn, String attribute, String... values) {
        done(dn, () -> admin.modify(dn, new Modification(ModificationType.REPLACE, attribute, values)));
    }

    void addValue(String dn, String attribute, String value) {
        done(dn, () -> admin.modify(dn, new Modification(ModificationType.ADD, attribute, value)));
    }

    void removeValue(String dn, String attribute, String value) {
        done(dn, () -> admin.modify(dn, new Modification(ModificationType.DELETE, attribute, value)));
    }

    void move(String dn, String parent) {
        done(dn, () -> admin.modifyDN(dn, own(dn), true, parent));
    }

    void rename(String dn, String component) {
        done(dn, () -> admin.modifyDN(dn, component, true));
    }

    void delete(String dn) {
        done(dn, () -> {
            var below = admin.search(dn, SearchScope.ONE, "(objectClass=*)", SearchRequest.NO_ATTRIBUTES);
            requireNonNull(below.getSearchEntries()).forEach(one -> delete(one.getDN()));
            admin.delete(dn);
        });
    }

    /// The values of an attribute as they stand in the directory, sorted.
    List<String> values(String dn, String attribute) {
        try {
            var entry = admin.getEntry(dn, attribute);
            var values = entry == null ? null : entry.getAttributeValues(attribute);
            return values == null ? List.of() : Arrays.stream(values).sorted().toList();
        } catch (LDAPException failure) {
            throw new IllegalStateException(failure);
        }
    }

    boolean exists(String dn) {
        try {
            return admin.getEntry(dn, "objectClass") != null;
        } catch (LDAPException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// The anchor, as the connector's own container browser or reading will tell it.
    Anchor anchor(String dn) {
        try {
            var name = dialect.anchorAttribute();
            var entry = requireNonNull(admin.getEntry(dn, name), dn);
            return new Anchor(dialect.anchor().apply(requireNonNull(entry.getAttributeValueBytes(name), dn)));
        } catch (LDAPException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Connector open(Settings settings) {
        var type = ServiceLoader.load(ConnectorType.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(one -> one.name().equals(dialect.connectorType()))
                .findFirst()
                .orElseThrow();
        var connector = type.open(settings);
        open.add(connector);
        return connector;
    }

    /// A connector that imports, as what it can do.
    <T> T reader(Class<T> capability) {
        return capability.cast(open(access.settings(access.reader())));
    }

    /// A connector that may write.
    <T> T writer(Class<T> capability) {
        return capability.cast(open(access.settings(access.admin())));
    }

    /// An import of this test's unit, in small pages.
    ImportRequest request() {
        return request(new Scope(List.of(selected(unit)), List.of()), 7);
    }

    ImportRequest request(Scope scope, int pageSize) {
        var partition = reader(HierarchyBrowse.class).partitions().getFirst();
        return new ImportRequest(partition, scope, Selection.SCHEMA, pageSize, Duration.ofSeconds(30));
    }

    Scope.Selected selected(String dn) {
        return new Scope.Selected(anchor(dn).text(), dn);
    }

    /// Reads an import to its end.
    static List<ImportEntry> all(ImportReader reader) {
        var all = new ArrayList<ImportEntry>();
        for (var page = reader.next(); page.isPresent(); page = reader.next()) {
            all.addAll(page.get());
        }
        return all;
    }

    /// The names of the objects seen, in order, each as often as it was delivered.
    static List<String> names(List<ImportEntry> entries) {
        return entries.stream()
                .filter(ImportEntry.Seen.class::isInstance)
                .map(entry -> name((ImportEntry.Seen) entry))
                .sorted()
                .toList();
    }

    static List<Anchor> gone(List<ImportEntry> entries) {
        return entries.stream()
                .filter(ImportEntry.Gone.class::isInstance)
                .map(entry -> ((ImportEntry.Gone) entry).anchor())
                .distinct()
                .toList();
    }

    static ImportEntry.Seen seen(List<ImportEntry> entries, String name) {
        return entries.stream()
                .filter(ImportEntry.Seen.class::isInstance)
                .map(ImportEntry.Seen.class::cast)
                .filter(entry -> name(entry).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + names(entries)));
    }

    /// However a directory escapes it.
    private static String name(ImportEntry.Seen entry) {
        return DistinguishedName.unescape(entry.object().dn().name());
    }

    private static String own(String dn) {
        return DistinguishedName.of(dn).parts().getFirst();
    }

    private interface Operation {
        void run() throws LDAPException, LDIFException;
    }

    private static String done(String dn, Operation operation) {
        try {
            operation.run();
            return dn;
        } catch (LDAPException | LDIFException failure) {
            throw new IllegalStateException(dn, failure);
        }
    }

    @Override
    public void close() {
        open.forEach(Connector::close);
        delete(unit);
        admin.close();
    }
}
