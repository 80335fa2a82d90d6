package org.syncline.directory;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.experimental.ActiveDirectoryDirSyncControl;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.util.Arrays;
import org.jspecify.annotations.NullUnmarked;
import org.syncline.directory.access.Account;

/// Opens connections to a directory as its clients do, and shortens what tests say often.
@NullUnmarked // the client library does not say what may be null
final class Client {

    static final String PASSWORD = "Fixture-Passw0rd";
    static final Account ADMINISTRATOR = Account.administrator(PASSWORD);
    static final Account SYNC = Account.synchronization("svc-sync", PASSWORD);
    static final Account LIMITED = Account.limited("svc-limited", PASSWORD);
    static final String BASE = "DC=contoso,DC=test";
    static final String USERS = "CN=Users," + BASE;

    private Client() {}

    static DirectoryOptions options() {
        return DirectoryOptions.of("contoso.test")
                .with(ADMINISTRATOR)
                .with(SYNC)
                .with(LIMITED);
    }

    static LDAPConnection connect(ActiveDirectoryServer server) throws Exception {
        var options = new LDAPConnectionOptions();
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(false));
        return new LDAPConnection(tls(server).createSSLSocketFactory(), options, "127.0.0.1", server.ldapsPort());
    }

    static SSLUtil tls(ActiveDirectoryServer server) throws Exception {
        return new SSLUtil(new PEMFileTrustManager(server.certificateFile().toFile()));
    }

    static LDAPConnection signedIn(ActiveDirectoryServer server, Account account) throws Exception {
        var connection = connect(server);
        connection.bind("CONTOSO\\" + account.name(), account.password());
        return connection;
    }

    static void user(LDAPConnection connection, String name, String... more) throws Exception {
        var lines = new String[more.length + 3];
        lines[0] = "dn: CN=" + name + "," + USERS;
        lines[1] = "objectClass: user";
        lines[2] = "sAMAccountName: " + name.replace(" ", ".");
        System.arraycopy(more, 0, lines, 3, more.length);
        connection.add(lines);
    }

    static String dn(String name) {
        return "CN=" + name + "," + USERS;
    }

    static SearchResult feed(LDAPConnection connection, int flags, ASN1OctetString cookie, String... attributes)
            throws LDAPException {
        return feed(connection, new ActiveDirectoryDirSyncControl(true, flags, 1 << 20, cookie), attributes);
    }

    static SearchResult feed(LDAPConnection connection, Control control, String... attributes) throws LDAPException {
        var request = new SearchRequest(BASE, SearchScope.SUB, "(objectClass=*)", attributes);
        request.addControl(control);
        return connection.search(request);
    }

    static ASN1OctetString cookie(SearchResult result) throws LDAPException {
        return ActiveDirectoryDirSyncControl.get(result).getCookie();
    }

    static SearchResultEntry only(SearchResult result) {
        if (result.getEntryCount() != 1) {
            throw new AssertionError("not one entry but "
                    + Arrays.toString(result.getSearchEntries().toArray()));
        }
        return result.getSearchEntries().getFirst();
    }
}
