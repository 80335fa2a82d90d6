package org.syncline.connector.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.syncline.connector.ConnectorException;
import org.syncline.testkit.PagedRead;
import org.syncline.testkit.SlapdDirectory;

/// The shared parts against a directory that is no Active Directory.
@Tag("slapd")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit calls start() first
class SlapdTest {

    private static final int PEOPLE = 700;

    private SlapdDirectory slapd;

    @BeforeAll
    void start() {
        slapd = SlapdDirectory.start(PEOPLE, 20);
    }

    @AfterAll
    void stop() {
        slapd.close();
    }

    @Test
    void a_paged_search_finds_what_a_raw_one_finds() throws Exception {
        var filter = "(employeeNumber=*)";
        try (var session = session();
                var raw = slapd.connection()) {
            var request = new SearchRequest(slapd.suffix(), SearchScope.SUB, filter);
            var found = new PagedSearch(session, "reading people", request, 100).all();

            assertThat(found).hasSize(PEOPLE);
            assertThat(PagedRead.of(raw, slapd.suffix(), filter, 500).entries()).isEqualTo(PEOPLE);
        }
    }

    @Test
    void a_container_knows_whether_anything_matches_beneath() {
        try (var session = session()) {
            var units = Filter.createEqualityFilter("objectClass", "organizationalUnit");
            var printers = Filter.createEqualityFilter("objectClass", "device");

            assertThat(session.anyBelow("looking", slapd.suffix(), units)).isTrue();
            assertThat(session.anyBelow("looking", slapd.suffix(), printers)).isFalse();
        }
    }

    @Test
    void an_empty_password_is_refused_before_the_server_can_take_it_for_anonymous() {
        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() ->
                        LdapSession.open(server(), new Account(slapd.admin().user(), "")))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(ConnectorException.Reason.CREDENTIALS));
    }

    private LdapSession session() {
        return LdapSession.open(
                server(), new Account(slapd.admin().user(), slapd.admin().password()));
    }

    private Server server() {
        return new Server("localhost", slapd.ldapsPort(), Encryption.LDAPS, slapd.ca());
    }
}
