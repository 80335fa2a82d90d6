package org.syncline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.experimental.ActiveDirectoryDirSyncControl;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullUnmarked // the client library does not say what may be null
class ChangeFeedTest {

    private static final int ANCESTORS_FIRST = 0x800;
    private static final int INCREMENTAL = 0x80000000;
    private static final String TEAM = "CN=Team," + Client.BASE;

    private ActiveDirectoryServer server;
    private LDAPConnection connection;

    @BeforeEach
    void start() throws Exception {
        server = ActiveDirectoryServer.start(Client.options());
        connection = Client.signedIn(server, Client.SYNC);
        Client.user(connection, "Ann Lee", "title: Analyst", "mail: ann@contoso.test");
        Client.user(connection, "Bob Ray");
    }

    @AfterEach
    void stop() {
        connection.close();
        server.close();
    }

    /// Reads the feed to its end without looking at it.
    private ASN1OctetString now() throws Exception {
        return read(0, null, new ArrayList<>());
    }

    private ASN1OctetString read(int flags, ASN1OctetString from, List<SearchResultEntry> entries) throws Exception {
        var cookie = from;
        ActiveDirectoryDirSyncControl control;
        do {
            var result = Client.feed(connection, flags, cookie);
            control = ActiveDirectoryDirSyncControl.get(result);
            entries.addAll(result.getSearchEntries());
            cookie = control.getCookie();
        } while (control.getFlags() != 0);
        return cookie;
    }

    private static List<String> attributes(SearchResultEntry entry) {
        return entry.getAttributes().stream().map(Attribute::getName).toList();
    }

    @Test
    void the_first_read_tells_everything_and_the_second_nothing() throws Exception {
        var entries = new ArrayList<SearchResultEntry>();
        var cookie = read(0, null, entries);

        var ann = entries.stream()
                .filter(e -> e.getDN().equals(Client.dn("Ann Lee")))
                .findFirst();
        assertThat(attributes(ann.orElseThrow()))
                .contains("objectGUID", "instanceType", "name", "cn", "title", "mail", "objectSid", "parentGUID")
                .doesNotContain("uSNChanged", "whenChanged", "memberOf", "distinguishedName");
        assertThat(entries).noneMatch(e -> e.getDN().contains("CN=Schema"));
        assertThat(Client.feed(connection, 0, cookie).getEntryCount()).isZero();
    }

    @Test
    void a_change_tells_the_changed_attributes_and_a_cleared_one_comes_empty() throws Exception {
        var cookie = now();
        connection.modify(
                Client.dn("Ann Lee"),
                new Modification(ModificationType.REPLACE, "title", "Lead"),
                new Modification(ModificationType.REPLACE, "mail"));

        var entry = Client.only(Client.feed(connection, 0, cookie, "title", "mail", "sn"));

        assertThat(attributes(entry)).containsExactlyInAnyOrder("title", "mail", "objectGUID", "instanceType");
        assertThat(entry.getAttributeValue("title")).isEqualTo("Lead");
        assertThat(entry.getAttribute("mail").size()).isZero();
        assertThat(Client.feed(connection, 0, cookie, "sn").getEntryCount()).isZero();
    }

    @Test
    void a_move_tells_the_new_place_and_a_moved_container_comes_alone() throws Exception {
        connection.add("dn: OU=Staff," + Client.BASE, "objectClass: organizationalUnit");
        var cookie = now();

        connection.modifyDN(Client.dn("Ann Lee"), "CN=Ann Ray", true, "OU=Staff," + Client.BASE);
        var moved = Client.only(Client.feed(connection, 0, cookie, "title"));
        assertThat(moved.getDN()).isEqualTo("CN=Ann Ray,OU=Staff," + Client.BASE);
        assertThat(attributes(moved)).containsExactlyInAnyOrder("name", "objectGUID", "instanceType");

        cookie = now();
        connection.modifyDN("OU=Staff," + Client.BASE, "OU=People", true);
        assertThat(Client.only(Client.feed(connection, 0, cookie)).getDN()).isEqualTo("OU=People," + Client.BASE);
    }

    @Test
    void a_deletion_tells_the_tombstone() throws Exception {
        var guid = connection.getEntry(Client.dn("Ann Lee")).getAttributeValueBytes("objectGUID");
        var cookie = now();

        connection.delete(Client.dn("Ann Lee"));

        var entry = Client.only(Client.feed(connection, 0, cookie, "title"));
        assertThat(entry.getAttributeValue("isDeleted")).isEqualTo("TRUE");
        assertThat(entry.getAttributeValueBytes("objectGUID")).isEqualTo(guid);
        assertThat(entry.getDN()).contains("\\0ADEL:");
    }

    @Test
    void links_come_whole_or_value_by_value() throws Exception {
        connection.add("dn: " + TEAM, "objectClass: group", "member: " + Client.dn("Ann Lee"));
        var cookie = now();
        connection.modify(
                TEAM,
                new Modification(ModificationType.ADD, "member", Client.dn("Bob Ray")),
                new Modification(ModificationType.DELETE, "member", Client.dn("Ann Lee")));

        var whole = Client.only(Client.feed(connection, 0, cookie));
        assertThat(whole.getAttributeValues("member")).containsExactly(Client.dn("Bob Ray"));
        var parts = Client.only(Client.feed(connection, INCREMENTAL, cookie));
        assertThat(parts.getAttributeValues("member;range=1-1")).containsExactly(Client.dn("Bob Ray"));
        assertThat(parts.getAttributeValues("member;range=0-0")).containsExactly(Client.dn("Ann Lee"));
        assertThat(parts.hasAttribute("member")).isFalse();
    }

    @Test
    void parents_come_first_if_asked_for() throws Exception {
        var cookie = now();
        connection.add("dn: OU=New," + Client.BASE, "objectClass: organizationalUnit");
        connection.modifyDN(Client.dn("Ann Lee"), "CN=Ann Lee", true, "OU=New," + Client.BASE);
        connection.modify("OU=New," + Client.BASE, new Modification(ModificationType.ADD, "description", "x"));

        assertThat(Client.feed(connection, 0, cookie).getSearchEntries())
                .extracting(SearchResultEntry::getDN)
                .containsExactly("CN=Ann Lee,OU=New," + Client.BASE, "OU=New," + Client.BASE);
        assertThat(Client.feed(connection, ANCESTORS_FIRST, cookie).getSearchEntries())
                .extracting(SearchResultEntry::getDN)
                .containsExactly("OU=New," + Client.BASE, "CN=Ann Lee,OU=New," + Client.BASE);
    }

    @Test
    void an_old_object_that_a_later_page_brings_is_still_told_in_full() throws Exception {
        server.apply(IntStream.range(0, 1_500)
                .mapToObj(i -> "dn: CN=P%d,%s%nobjectClass: contact%ntitle: T%d%n%n".formatted(i, Client.USERS, i))
                .collect(Collectors.joining()));

        connection.modify(Client.dn("Ann Lee"), new Modification(ModificationType.ADD, "sn", "Lee"));

        var first = Client.feed(connection, 0, null);
        assertThat(ActiveDirectoryDirSyncControl.get(first).getFlags()).isEqualTo(1);
        connection.modify(Client.dn("P1400"), new Modification(ModificationType.ADD, "sn", "Late"));
        var rest = new ArrayList<SearchResultEntry>();
        var cookie = read(0, Client.cookie(first), rest);

        var late =
                rest.stream().filter(e -> e.getDN().equals(Client.dn("P1400"))).toList();
        assertThat(late).hasSize(1);
        assertThat(late.getFirst().getAttributeValue("title")).isEqualTo("T1400");
        assertThat(late.getFirst().getAttributeValue("sn")).isEqualTo("Late");
        var ann = rest.stream()
                .filter(e -> e.getDN().equals(Client.dn("Ann Lee")))
                .toList();
        assertThat(attributes(ann.getFirst())).contains("title", "mail", "sn");
        assertThat(first.getEntryCount() + rest.size()).isGreaterThan(1_500);
        assertThat(Client.feed(connection, 0, cookie).getEntryCount()).isZero();
    }

    @Test
    void a_search_that_matches_nothing_brings_the_cookie_of_this_moment() throws Exception {
        var request = new SearchRequest(Client.BASE, SearchScope.SUB, "(!(objectClass=*))", "1.1");
        request.addControl(new ActiveDirectoryDirSyncControl(true, 0, 0, null));
        var result = connection.search(request);
        assertThat(result.getEntryCount()).isZero();

        connection.modify(Client.dn("Bob Ray"), new Modification(ModificationType.ADD, "sn", "Ray"));

        var entry = Client.only(Client.feed(connection, 0, Client.cookie(result)));
        assertThat(attributes(entry)).contains("sn").doesNotContain("sAMAccountName");
    }

    @Test
    void only_those_with_the_right_read_it_and_others_with_the_flag_without_tombstones() throws Exception {
        connection.delete(Client.dn("Bob Ray"));
        try (var limited = Client.signedIn(server, Client.LIMITED)) {
            assertThatThrownBy(() -> Client.feed(limited, 0, null))
                    .isInstanceOfSatisfying(
                            LDAPException.class,
                            e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.INSUFFICIENT_ACCESS_RIGHTS));
            assertThat(Client.feed(limited, 1, null).getSearchEntries())
                    .extracting(SearchResultEntry::getDN)
                    .contains(Client.dn("Ann Lee"))
                    .noneMatch(dn -> dn.contains("DEL:"));
        }
    }

    @Test
    void a_cookie_of_elsewhere_or_of_nowhere_is_refused() throws Exception {
        var cookie = now();
        var bent = cookie.getValue().clone();
        bent[40] ^= 1;
        refused(ResultCode.PROTOCOL_ERROR, new ASN1OctetString("garbage"));
        refused(ResultCode.PROTOCOL_ERROR, new ASN1OctetString(bent));
        try (var other = ActiveDirectoryServer.start(Client.options());
                var there = Client.signedIn(other, Client.SYNC)) {
            var foreign = Client.cookie(Client.feed(there, 0, null));
            refused(ResultCode.UNWILLING_TO_PERFORM, foreign);
        }
        var request = new SearchRequest(Client.USERS, SearchScope.SUB, "(cn=*)");
        request.addControl(new ActiveDirectoryDirSyncControl(true, 0, 0, null));
        assertThatThrownBy(() -> connection.search(request)).hasMessageContaining("root of a naming context");
    }

    private void refused(ResultCode code, ASN1OctetString cookie) {
        assertThatThrownBy(() -> Client.feed(connection, 0, cookie))
                .isInstanceOfSatisfying(
                        LDAPException.class, e -> assertThat(e.getResultCode()).isEqualTo(code));
    }
}
