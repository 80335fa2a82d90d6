package org.syncline.journey;

import static java.util.Objects.requireNonNull;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.SearchScope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syncline.directory.Person;
import org.syncline.directory.SampleOrganization;
import org.syncline.testkit.DirectoryAccess;
import org.syncline.testkit.SambaDirectory;

/// A real Samba domain controller. The engine signs in with an account that may read, replicate, and write
/// properties of the organization's objects, and nothing more.
final class SambaSide implements DirectorySide {

    private static final String TOP = "OU=Contoso,DC=contoso,DC=test";

    /// Enabled; needs no password, as nobody sets one.
    private static final String ENABLED = "544";

    private final SambaDirectory samba;
    private final DirectoryAccess access;

    SambaSide(SampleOrganization organization) {
        samba = SambaDirectory.startWith(ldif(organization), TOP);
        access = samba.access();
    }

    private static String ldif(SampleOrganization organization) {
        return Stream.concat(organization.units().stream(), organization.people().stream())
                .map(SambaSide::entry)
                .map(Entry::toLDIFString)
                .collect(Collectors.joining("\n"));
    }

    private static Entry entry(Person person) {
        return new Entry(
                person.dn(),
                person.attributes().entrySet().stream()
                        .map(each -> each.getKey().equals("userAccountControl")
                                ? new Attribute(each.getKey(), ENABLED)
                                : new Attribute(each.getKey(), each.getValue()))
                        .toList());
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "host", access.host(),
                "port", Integer.toString(access.ldapsPort()),
                "user", access.reader().user());
    }

    @Override
    public Path certificate() {
        return Path.of(access.ca());
    }

    @Override
    public String password() {
        return access.reader().password();
    }

    /// Read with OpenLDAP's `ldapsearch`, which shares no code with the connector.
    @Override
    public SortedMap<String, SortedMap<String, List<String>>> accounts() {
        var search = new LdapSearchCommand("ldaps://%s:%d".formatted(access.host(), access.ldapsPort()), certificate());
        return search.people(access.admin(), TOP);
    }

    /// The number of the last change to the domain, whoever made it.
    @Override
    public long writes() {
        try (var connection = connect()) {
            return Long.parseLong(LdapReading.rootAttribute(connection, "highestCommittedUSN"));
        }
    }

    /// Another password for an account that may read and is not the engine's; its name.
    String lend(String password) {
        var user = access.limited().user();
        try (var connection = connect()) {
            var found = connection.searchForEntry(
                    "DC=contoso,DC=test",
                    SearchScope.SUB,
                    Filter.createEqualityFilter("userPrincipalName", user),
                    "1.1");
            var quoted = ('"' + password + '"').getBytes(StandardCharsets.UTF_16LE);
            connection.modify(
                    requireNonNull(found, user).getDN(),
                    new Modification(ModificationType.REPLACE, "unicodePwd", quoted));
            return user;
        } catch (LDAPException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private LDAPConnection connect() {
        return LdapReading.connect(
                access.host(),
                access.ldapsPort(),
                certificate(),
                access.admin().user(),
                access.admin().password());
    }

    @Override
    public void close() {
        samba.close();
    }
}
