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

    void delete(String dn) {
        done(() -> connection.delete(new DeleteRequest(dn)));
    }

    void move(String dn, String unit) {
        done(() -> connection.modifyDN(dn, dn.substring(0, dn.indexOf(",OU=")), true, unit));
    }

    void rename(String dn, String component) {
        done(() -> connection.modifyDN(dn, component, true));
    }

    void replace(String dn, String attribute, String value) {
        done(() -> connection.modify(dn, new Modification(ModificationType.REPLACE, attribute, value)));
    }

    void remove(String dn, String attribute) {
        done(() -> connection.modify(dn, new Modification(ModificationType.REPLACE, attribute)));
    }

    private interface Work {
        void run() throws LDAPException;
    }

    private static void done(Work work) {
        try {
            work.run();
        } catch (LDAPException e) {
            throw new AssertionError(e);
        }
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
