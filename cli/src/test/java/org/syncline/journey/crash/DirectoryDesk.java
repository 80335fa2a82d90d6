package org.syncline.journey.crash;

import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.syncline.directory.Person;
import org.syncline.directory.SampleOrganization;

/// The directory as its administrator works with it, over LDAPS.
@NullUnmarked // what is absent fails the test, as it should
final class DirectoryDesk implements AutoCloseable {

    /// What tells of times and replication, not of content.
    private static final Set<String> NO_CONTENT = Set.of(
            "whencreated",
            "whenchanged",
            "usncreated",
            "usnchanged",
            "dscorepropagationdata",
            "replpropertymetadata",
            "lastlogon",
            "lastlogontimestamp",
            "logoncount",
            "badpasswordtime",
            "pwdlastset");

    private final LDAPConnection connection;

    DirectoryDesk(String url, Path folder) {
        int port = Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
        try {
            connection = new LDAPConnection(
                    new SSLUtil(new TrustAllTrustManager()).createSSLSocketFactory(),
                    "127.0.0.1",
                    port,
                    "Administrator@contoso.test",
                    Seeded.ADMINISTRATOR);
        } catch (LDAPException | GeneralSecurityException e) {
            throw new AssertionError(folder + ": " + e.getMessage(), e);
        }
    }

    /// A day in the life of the selected unit: people leave, marry, move, and get other titles.
    void change(SampleOrganization organization) {
        var alone = organization.selected().stream()
                .filter(person -> leads(organization, person) == 0)
                .toList();
        var elsewhere = organization.units().getLast().dn();
        try {
            for (var leaver : alone.subList(0, 4)) {
                connection.delete(new DeleteRequest(leaver.dn()));
            }
            for (var mover : alone.subList(4, 6)) {
                connection.modifyDN(
                        mover.dn(), mover.dn().substring(0, mover.dn().indexOf(",OU=")), true, elsewhere);
            }
            for (var bride : alone.subList(6, 8)) {
                connection.modifyDN(bride.dn(), "CN=Married " + bride.text("sAMAccountName"), true);
            }
            for (var promoted : alone.subList(8, 12)) {
                connection.modify(
                        promoted.dn(),
                        new Modification(
                                ModificationType.REPLACE, "displayName", "Dr. " + promoted.text("displayName")));
            }
        } catch (LDAPException e) {
            throw new AssertionError(e);
        }
    }

    private static long leads(SampleOrganization organization, Person person) {
        return organization.people().stream()
                .filter(other -> person.dn().equalsIgnoreCase(other.text("manager")))
                .count();
    }

    /// Every object, without what tells of times and replication.
    List<String> content() {
        try {
            return connection
                    .search("DC=contoso,DC=test", SearchScope.SUB, "(objectClass=*)", "*")
                    .getSearchEntries()
                    .stream()
                    .flatMap(DirectoryDesk::lines)
                    .toList();
        } catch (LDAPException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> lines(Entry entry) {
        return entry.getAttributes().stream()
                .filter(attribute ->
                        !NO_CONTENT.contains(attribute.getBaseName().toLowerCase(java.util.Locale.ROOT)))
                .map(attribute -> "in the directory | " + entry.getDN() + " | " + attribute.getName() + " | "
                        + Arrays.stream(attribute.getValues()).sorted().toList());
    }

    @Override
    public void close() {
        connection.close();
    }
}
