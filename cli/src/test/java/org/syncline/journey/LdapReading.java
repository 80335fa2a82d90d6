package org.syncline.journey;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;

/// Reads a directory over LDAPS without any code of ours.
@NullUnmarked // what is absent fails the test, as it should
final class LdapReading {

    private static final Set<String> REPLICATION =
            Set.of("whenChanged", "uSNChanged", "replPropertyMetaData", "dSCorePropagationData");
    static final String PEOPLE = "(&(objectClass=user)(employeeID=*))";

    private static final int PAGE = 500;

    private LdapReading() {}

    static LDAPConnection connect(String host, int port, Path ca, String user, String password) {
        try {
            var tls = new SSLUtil(new PEMFileTrustManager(ca.toFile()));
            return new LDAPConnection(
                    tls.createSSLSocketFactory(), new LDAPConnectionOptions(), host, port, user, password);
        } catch (LDAPException | GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// The people beneath a place, each with all its attributes, values sorted, octets as ISO 8859-1.
    static SortedMap<String, SortedMap<String, List<String>>> people(LDAPConnection connection, String top) {
        var found = new TreeMap<String, SortedMap<String, List<String>>>();
        try {
            var search = new SearchRequest(top, SearchScope.SUB, PEOPLE, "*");
            search.setControls(new SimplePagedResultsControl(PAGE, null));
            while (true) {
                var page = connection.search(search);
                page.getSearchEntries().forEach(entry -> found.put(entry.getDN(), attributes(entry)));
                var next = SimplePagedResultsControl.get(page);
                if (next == null || !next.moreResultsToReturn()) {
                    return found;
                }
                search.setControls(new SimplePagedResultsControl(PAGE, next.getCookie()));
            }
        } catch (LDAPSearchException failure) {
            throw new IllegalStateException(failure);
        } catch (LDAPException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String rootAttribute(LDAPConnection connection, String name) {
        try {
            return Objects.requireNonNull(
                    Objects.requireNonNull(connection.getEntry("", name)).getAttributeValue(name));
        } catch (LDAPException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// All attributes of an entry but for what tells of replication.
    static SortedMap<String, List<String>> attributes(Entry entry) {
        var attributes = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        entry.getAttributes().stream()
                .filter(attribute -> !REPLICATION.contains(attribute.getName()))
                .forEach(attribute -> attributes.put(
                        attribute.getName(),
                        Arrays.stream(attribute.getValueByteArrays())
                                .map(octets -> new String(octets, StandardCharsets.ISO_8859_1))
                                .sorted()
                                .toList()));
        return attributes;
    }
}
