package org.syncline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@NullUnmarked // the client library does not say what may be null
class ConnectionTest {

    private static ActiveDirectoryServer server;

    @BeforeAll
    static void start() {
        server = ActiveDirectoryServer.start(Client.options());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everybody_may_read_the_root_and_nothing_else() throws Exception {
        try (var connection = Client.connect(server)) {
            var root = connection.getRootDSE();

            assertThat(root.getAttributeValue("defaultNamingContext")).isEqualTo(Client.BASE);
            assertThat(root.getAttributeValue("dsServiceName")).startsWith("CN=NTDS Settings,CN=DC1,");
            assertThat(root.getSupportedControlOIDs()).contains("1.2.840.113556.1.4.841", "1.2.840.113556.1.4.417");
            assertThat(root.getAttributeValues("supportedCapabilities")).contains("1.2.840.113556.1.4.800");
            assertThatThrownBy(() -> connection.search(Client.BASE, SearchScope.SUB, "(cn=*)"))
                    .isInstanceOfSatisfying(
                            LDAPException.class,
                            e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.OPERATIONS_ERROR));
        }
    }

    @Test
    void a_password_is_refused_on_a_plain_connection_and_taken_after_start_tls() throws Exception {
        try (var connection = new LDAPConnection("127.0.0.1", server.ldapPort())) {
            assertThatThrownBy(() -> connection.bind("CONTOSO\\svc-sync", Client.PASSWORD))
                    .isInstanceOfSatisfying(
                            LDAPException.class,
                            e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.STRONG_AUTH_REQUIRED));

            connection.processExtendedOperation(
                    new StartTLSExtendedRequest(Client.tls(server).createSSLContext()));
            connection.bind("CONTOSO\\svc-sync", Client.PASSWORD);

            assertThat(connection.getEntry(Client.BASE)).isNotNull();
        }
    }

    @Test
    void an_account_signs_in_under_each_of_its_names() throws Exception {
        try (var connection = Client.connect(server)) {
            connection.bind(Client.dn("svc-sync"), Client.PASSWORD);
            connection.bind("svc-sync@contoso.test", Client.PASSWORD);
            connection.bind("CONTOSO\\administrator", Client.PASSWORD);

            assertThatThrownBy(() -> connection.bind("CONTOSO\\svc-sync", "wrong"))
                    .hasMessageContaining("data 52e");
            assertThatThrownBy(() -> connection.bind("CONTOSO\\krbtgt", "x")).hasMessageContaining("data 52e");
            assertThatThrownBy(() -> connection.bind("CONTOSO\\nobody", "x")).hasMessageContaining("data 525");
        }
    }

    @Test
    void a_user_signs_in_with_the_password_that_was_set_and_nobody_reads_it() throws Exception {
        try (var connection = Client.signedIn(server, Client.ADMINISTRATOR)) {
            Client.user(connection, "Pia Password", "userAccountControl: 512");
            connection.modify(new ModifyRequest(
                    Client.dn("Pia Password"),
                    new Modification(
                            ModificationType.REPLACE,
                            "unicodePwd",
                            "\"S3cret-word\"".getBytes(StandardCharsets.UTF_16LE))));

            connection.bind(Client.dn("Pia Password"), "S3cret-word");

            var entry = connection.getEntry(Client.dn("Pia Password"), "*", "unicodePwd");
            assertThat(entry.hasAttribute("unicodePwd")).isFalse();
            assertThat(entry.getAttributeValueAsLong("pwdLastSet")).isPositive();
        }
    }

    @Test
    void who_has_no_right_to_write_does_not_write() throws Exception {
        try (var connection = Client.signedIn(server, Client.LIMITED)) {
            assertThatThrownBy(() -> Client.user(connection, "Nobody"))
                    .isInstanceOfSatisfying(
                            LDAPException.class,
                            e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.INSUFFICIENT_ACCESS_RIGHTS));
        }
    }

    @Test
    void a_connection_breaks_once_in_the_middle_of_a_search() throws Exception {
        server.faults().breakNextSearchAfter(2);

        try (var connection = Client.signedIn(server, Client.SYNC)) {
            assertThatThrownBy(() -> connection.search(Client.BASE, SearchScope.SUB, "(cn=*)"))
                    .isInstanceOfSatisfying(
                            LDAPException.class,
                            e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.SERVER_DOWN));
        }
        try (var connection = Client.signedIn(server, Client.SYNC)) {
            assertThat(connection.search(Client.BASE, SearchScope.SUB, "(cn=*)").getEntryCount())
                    .isGreaterThan(2);
        }
    }

    @Test
    void binds_and_writes_are_refused_and_requests_delayed_as_told() throws Exception {
        try (var connection = Client.signedIn(server, Client.SYNC)) {
            server.faults().refuseWrites(true);
            assertThatThrownBy(() -> Client.user(connection, "Busy")).hasMessageContaining("busy");
            server.faults().refuseWrites(false);

            server.faults().refuseBinds(true);
            assertThatThrownBy(() -> Client.signedIn(server, Client.SYNC)).hasMessageContaining("52e");
            server.faults().refuseBinds(false);

            server.faults().delayRequests(Duration.ofMillis(120));
            var start = System.nanoTime();
            connection.getEntry(Client.BASE);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(119));
        } finally {
            server.faults().delayRequests(Duration.ZERO);
        }
    }

    @Test
    void it_stops_listening_and_listens_again_on_the_same_ports() throws Exception {
        var port = server.ldapsPort();

        server.stopListening();
        assertThatThrownBy(() -> Client.connect(server)).isInstanceOf(LDAPException.class);
        server.startListening();

        assertThat(server.ldapsPort()).isEqualTo(port);
        try (var connection = Client.signedIn(server, Client.SYNC)) {
            assertThat(connection.getEntry(Client.BASE)).isNotNull();
        }
    }
}
