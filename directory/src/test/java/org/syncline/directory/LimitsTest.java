package org.syncline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@NullUnmarked // the client library does not say what may be null
class LimitsTest {

    private static final int PEOPLE = 3_200;
    private static final String GROUP = "CN=Everyone Here," + Client.BASE;

    private static ActiveDirectoryServer server;
    private static LDAPConnection connection;

    @BeforeAll
    static void start() throws Exception {
        server = ActiveDirectoryServer.start(Client.options());
        var members = IntStream.range(0, PEOPLE)
                .mapToObj(i -> "member: CN=P%05d,OU=Staff,%s%n".formatted(i, Client.BASE))
                .collect(Collectors.joining());
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> "dn: CN=P%05d,OU=Staff,%s%nobjectClass: contact%n%n".formatted(i, Client.BASE))
                .collect(Collectors.joining());
        server.apply("dn: " + GROUP + "\nobjectClass: group\n" + members + "\ndn: OU=Staff," + Client.BASE
                + "\nobjectClass: organizationalUnit\n\n" + people);
        connection = Client.signedIn(server, Client.LIMITED);
    }

    @AfterAll
    static void stop() {
        connection.close();
        server.close();
    }

    @Test
    void without_pages_a_search_ends_after_a_thousand_entries() {
        assertThatThrownBy(() -> connection.search(Client.BASE, SearchScope.SUB, "(objectClass=contact)"))
                .isInstanceOfSatisfying(LDAPSearchException.class, e -> {
                    assertThat(e.getResultCode()).isEqualTo(ResultCode.SIZE_LIMIT_EXCEEDED);
                    assertThat(e.getEntryCount()).isEqualTo(1000);
                });
    }

    @Test
    void pages_bring_everything_a_thousand_at_a_time_at_most() throws Exception {
        var sizes = new ArrayList<Integer>();
        var names = new ArrayList<String>();
        ASN1OctetString cookie = null;
        do {
            var request = new SearchRequest(Client.BASE, SearchScope.SUB, "(objectClass=contact)", "cn");
            request.addControl(new SimplePagedResultsControl(5_000, cookie));
            var result = connection.search(request);
            sizes.add(result.getEntryCount());
            result.getSearchEntries().forEach(e -> names.add(e.getAttributeValue("cn")));
            cookie = SimplePagedResultsControl.get(result).getCookie();
        } while (cookie.getValueLength() > 0);

        assertThat(sizes).containsExactly(1000, 1000, 1000, 200);
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void a_page_cookie_is_good_once_and_on_its_connection_only() throws Exception {
        var first = new SearchRequest(Client.BASE, SearchScope.SUB, "(objectClass=contact)", "1.1");
        first.addControl(new SimplePagedResultsControl(10));
        var cookie = SimplePagedResultsControl.get(connection.search(first)).getCookie();

        try (var other = Client.signedIn(server, Client.LIMITED)) {
            var next = new SearchRequest(Client.BASE, SearchScope.SUB, "(objectClass=contact)", "1.1");
            next.addControl(new SimplePagedResultsControl(10, cookie));

            assertThatThrownBy(() -> other.search(next)).hasMessageContaining("no such paged search");
            assertThat(connection.search(next).getEntryCount()).isEqualTo(10);
            assertThatThrownBy(() -> connection.search(next)).hasMessageContaining("no such paged search");
        }
    }

    @Test
    void many_values_come_in_ranges() throws Exception {
        var all = new ArrayList<String>();

        var first = connection.getEntry(GROUP, "member");
        assertThat(first.hasAttribute("member")).isFalse();
        all.addAll(List.of(first.getAttributeValues("member;range=0-1499")));
        all.addAll(range("member;range=1500-*", "member;range=1500-2999"));
        all.addAll(range("member;range=3000-*", "member;range=3000-*"));

        assertThat(all).hasSize(PEOPLE).doesNotHaveDuplicates().contains("CN=P03199,OU=Staff," + Client.BASE);
        assertThat(range("member;range=2-3", "member;range=2-3"))
                .containsExactly("CN=P00002,OU=Staff," + Client.BASE, "CN=P00003,OU=Staff," + Client.BASE);
        assertThat(connection.getEntry(GROUP).hasAttribute("member;range=0-1499"))
                .isTrue();
    }

    private static List<String> range(String asked, String answered) throws Exception {
        SearchResultEntry entry = connection.getEntry(GROUP, asked);
        assertThat(entry.getAttributes()).extracting(a -> a.getName()).containsExactly(answered);
        return List.of(entry.getAttributeValues(answered));
    }
}
