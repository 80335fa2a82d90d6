package org.syncline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullUnmarked // the client library does not say what may be null
class PersistenceTest {

    private static String content(LDAPConnection connection) throws Exception {
        var text = new StringBuilder();
        for (var base : List.of(Client.BASE, "CN=Configuration," + Client.BASE)) {
            var request = new SearchRequest(base, SearchScope.SUB, "(objectClass=*)");
            request.addControl(new Control("1.2.840.113556.1.4.417", true));
            request.addControl(new SimplePagedResultsControl(1000));
            connection
                    .search(request)
                    .getSearchEntries()
                    .forEach(e -> text.append(e.toLDIFString()).append('\n'));
        }
        return text.toString();
    }

    private static void history(LDAPConnection connection) throws Exception {
        connection.add("dn: OU=Größe," + Client.BASE, "objectClass: organizationalUnit");
        Client.user(connection, "Ann Lee", "title: Analyst");
        Client.user(connection, "Łukasz Żak", "manager: " + Client.dn("Ann Lee"));
        Client.user(connection, "Gone");
        connection.add("dn: CN=Team," + Client.BASE, "objectClass: group", "member: " + Client.dn("Ann Lee"));
        connection.modify(
                Client.dn("Ann Lee"),
                new Modification(ModificationType.REPLACE, "mS-DS-ConsistencyGuid", new byte[] {0, 1, 2, -1}),
                new Modification(
                        ModificationType.REPLACE, "unicodePwd", "\"Pass-Word\"".getBytes(StandardCharsets.UTF_16LE)),
                new Modification(ModificationType.REPLACE, "userAccountControl", "512"));
        connection.modifyDN(Client.dn("Ann Lee"), "CN=Lee\\, Ann", true, "OU=Größe," + Client.BASE);
        connection.delete(Client.dn("Gone"));
    }

    @Test
    void everything_is_as_it_was_after_a_restart(@TempDir Path folder) throws Exception {
        String before;
        ASN1OctetString cookie;
        try (var server = ActiveDirectoryServer.start(Client.options().keptIn(folder));
                var connection = Client.signedIn(server, Client.SYNC)) {
            history(connection);
            before = content(connection);
            cookie = Client.cookie(Client.feed(connection, 0, null));
        }
        Files.writeString(folder.resolve("journal.ldif"), "# half a change", StandardOpenOption.APPEND);

        try (var server = ActiveDirectoryServer.start(Client.options().keptIn(folder));
                var connection = Client.signedIn(server, Client.SYNC)) {
            assertThat(content(connection)).isEqualTo(before);
            assertThat(Client.feed(connection, 0, cookie).getEntryCount()).isZero();
            Client.user(connection, "Later");
            assertThat(Client.only(Client.feed(connection, 0, cookie)).getDN()).isEqualTo(Client.dn("Later"));
            connection.bind("CN=Lee\\, Ann,OU=Größe," + Client.BASE, "Pass-Word");
        }
        assertThat(Files.readString(folder.resolve("journal.ldif"))).doesNotContain("Pass-Word");
    }

    @Test
    void a_killed_process_comes_back_with_all_that_it_acknowledged(@TempDir Path folder) throws Exception {
        var process = process(folder);
        try (var connection = connect(process, folder)) {
            history(connection);
        }
        process.destroyForcibly().waitFor();

        var again = process(folder);
        try (var connection = connect(again, folder)) {
            assertThat(connection
                            .getEntry("CN=Lee\\, Ann,OU=Größe," + Client.BASE)
                            .getAttributeValue("title"))
                    .isEqualTo("Analyst");
            assertThat(connection.getEntry(Client.dn("Gone"))).isNull();
        } finally {
            again.destroyForcibly().waitFor();
        }
    }

    private static Process process(Path folder) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.syncline.directory.Main",
                        "--state",
                        folder.toString(),
                        "--svc-sync",
                        Client.PASSWORD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static LDAPConnection connect(Process process, Path folder) throws Exception {
        var lines = new BufferedReader(process.inputReader());
        var ready = lines.readLine();
        assertThat(ready).matches("ready ldaps://127\\.0\\.0\\.1:\\d+ ca=.*server\\.pem");
        var port = Integer.parseInt(ready.replaceAll(".*127\\.0\\.0\\.1:(\\d+) .*", "$1"));
        var tls =
                new SSLUtil(new PEMFileTrustManager(folder.resolve("server.pem").toFile()));
        return new LDAPConnection(
                tls.createSSLSocketFactory(), "127.0.0.1", port, "CONTOSO\\svc-sync", Client.PASSWORD);
    }
}
