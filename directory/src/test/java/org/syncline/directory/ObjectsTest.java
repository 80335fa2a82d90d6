package org.syncline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SubtreeDeleteRequestControl;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullUnmarked // the client library does not say what may be null
class ObjectsTest {

    private static final Control SHOW_DELETED = new Control("1.2.840.113556.1.4.417", true);

    private ActiveDirectoryServer server;
    private LDAPConnection connection;

    @BeforeEach
    void start() throws Exception {
        server = ActiveDirectoryServer.start(Client.options());
        connection = Client.signedIn(server, Client.SYNC);
    }

    @AfterEach
    void stop() {
        connection.close();
        server.close();
    }

    private void refused(ResultCode code, ThrowingRunnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        LDAPException.class, e -> assertThat(e.getResultCode()).isEqualTo(code));
    }

    private interface ThrowingRunnable {
        void run() throws Exception;
    }

    private void set(String name, String attribute, String... values) throws LDAPException {
        connection.modify(Client.dn(name), new Modification(ModificationType.REPLACE, attribute, values));
    }

    private SearchResultEntry read(String name, String... attributes) throws LDAPException {
        return connection.getEntry(Client.dn(name), attributes);
    }

    private List<SearchResultEntry> tombstones() throws LDAPException {
        var request = new SearchRequest(Client.BASE, SearchScope.SUB, "(&(isDeleted=TRUE)(objectClass=user))");
        request.addControl(SHOW_DELETED);
        return connection.search(request).getSearchEntries();
    }

    @Test
    void a_new_user_gets_what_the_directory_gives() throws Exception {
        Client.user(connection, "Ann Lee", "mail: ann@contoso.test");

        var ann = read("Ann Lee");

        assertThat(ann.getDN()).isEqualTo("CN=Ann Lee,CN=Users,DC=contoso,DC=test");
        assertThat(ann.getObjectClassValues()).containsExactly("top", "person", "organizationalPerson", "user");
        assertThat(ann.getAttributeValueBytes("objectGUID")).hasSize(16);
        assertThat(ann.getAttributeValueBytes("objectSid")).hasSize(28);
        assertThat(ann.getAttributeValue("name")).isEqualTo("Ann Lee");
        assertThat(ann.getAttributeValue("cn")).isEqualTo("Ann Lee");
        assertThat(ann.getAttributeValue("instanceType")).isEqualTo("4");
        assertThat(ann.getAttributeValue("userAccountControl")).isEqualTo("546");
        assertThat(ann.getAttributeValue("sAMAccountType")).isEqualTo("805306368");
        assertThat(ann.getAttributeValue("objectCategory"))
                .isEqualTo("CN=Person,CN=Schema,CN=Configuration,DC=contoso,DC=test");
        assertThat(ann.getAttributeValue("whenCreated")).matches("\\d{14}\\.0Z");
        assertThat(ann.getAttributeValue("uSNCreated")).isEqualTo(ann.getAttributeValue("uSNChanged"));
        assertThat(ann.hasAttribute("isCriticalSystemObject")).isFalse();
        assertThat(connection.getEntry("CN=krbtgt," + Client.USERS).getAttributeValue("isCriticalSystemObject"))
                .isEqualTo("TRUE");
    }

    @Test
    void an_object_is_found_by_its_guid_as_base_and_in_a_filter() throws Exception {
        Client.user(connection, "Ann Lee");
        var guid = read("Ann Lee").getAttributeValueBytes("objectGUID");
        var hex = HexFormat.of().formatHex(guid);

        assertThat(connection.getEntry("<GUID=" + hex + ">").getAttributeValue("cn"))
                .isEqualTo("Ann Lee");
        assertThat(connection
                        .search(Client.BASE, SearchScope.SUB, Filter.equals("objectGUID", guid))
                        .getSearchEntries())
                .extracting(e -> e.getDN())
                .containsExactly(Client.dn("Ann Lee"));
    }

    @Test
    void filters_follow_the_habits_of_ad() throws Exception {
        Client.user(connection, "Ann Lee", "mail: ann@contoso.test", "title: Größe", "userAccountControl: 514");
        Client.user(connection, "Bob Ray");

        assertThat(names("(&(objectCategory=person)(objectClass=USER)(mail=ANN@*))"))
                .containsExactly("Ann Lee");
        assertThat(names("(userAccountControl:1.2.840.113556.1.4.803:=2)")).contains("Ann Lee", "krbtgt");
        assertThat(names("(title=gröSSe)")).containsExactly("Ann Lee");
        assertThat(names("(title=GRÖße)")).containsExactly("Ann Lee");
        assertThat(names("(&(sAMAccountName=*.*)(!(mail=ann@contoso.test)))")).containsExactly("Bob Ray");
        assertThat(names("(!(noSuchAttribute=1))")).isEmpty();
        assertThat(names("(&(objectClass=user)(uSNChanged>=" + usn("Bob Ray") + "))"))
                .containsExactly("Bob Ray");
        assertThat(names("(|(cn=bob ray)(mail=ann@contoso.test))")).containsExactlyInAnyOrder("Ann Lee", "Bob Ray");
    }

    private List<String> names(String filter) throws LDAPException {
        return connection.search(Client.BASE, SearchScope.SUB, filter).getSearchEntries().stream()
                .map(e -> e.getAttributeValue("cn"))
                .toList();
    }

    private String usn(String name) throws LDAPException {
        return read(name).getAttributeValue("uSNChanged");
    }

    @Test
    void what_the_schema_does_not_allow_is_refused() throws Exception {
        Client.user(connection, "Ann Lee");

        refused(ResultCode.NO_SUCH_ATTRIBUTE, () -> set("Ann Lee", "favouriteColour", "red"));
        refused(ResultCode.OBJECT_CLASS_VIOLATION, () -> set("Ann Lee", "gPLink", "x"));
        refused(ResultCode.CONSTRAINT_VIOLATION, () -> set("Ann Lee", "title", "one", "two"));
        refused(ResultCode.CONSTRAINT_VIOLATION, () -> set("Ann Lee", "countryCode", "many"));
        refused(ResultCode.CONSTRAINT_VIOLATION, () -> set("Ann Lee", "title", "x".repeat(129)));
        refused(ResultCode.CONSTRAINT_VIOLATION, () -> set("Ann Lee", "manager", Client.dn("Nobody")));
        refused(ResultCode.CONSTRAINT_VIOLATION, () -> set("Ann Lee", "objectGUID", "x"));
        refused(ResultCode.NOT_ALLOWED_ON_RDN, () -> set("Ann Lee", "cn", "Ann"));
        refused(ResultCode.ENTRY_ALREADY_EXISTS, () -> Client.user(connection, "ANN LEE"));
        refused(
                ResultCode.ENTRY_ALREADY_EXISTS,
                () -> connection.add("dn: " + Client.dn("Other"), "objectClass: user", "sAMAccountName: ann.lee"));
        refused(ResultCode.NO_SUCH_OBJECT, () -> connection.delete(Client.dn("Nobody")));
    }

    @Test
    void a_change_is_made_whole_or_not_at_all_and_only_a_difference_counts() throws Exception {
        Client.user(connection, "Ann Lee", "title: Analyst");
        var before = usn("Ann Lee");

        refused(
                ResultCode.CONSTRAINT_VIOLATION,
                () -> connection.modify(
                        Client.dn("Ann Lee"),
                        new Modification(ModificationType.REPLACE, "title", "Lead"),
                        new Modification(ModificationType.REPLACE, "countryCode", "x")));
        set("Ann Lee", "title", "Analyst");
        assertThat(usn("Ann Lee")).isEqualTo(before);
        assertThat(read("Ann Lee").getAttributeValue("title")).isEqualTo("Analyst");

        set("Ann Lee", "title", "analyst");
        assertThat(Long.parseLong(usn("Ann Lee"))).isEqualTo(Long.parseLong(before) + 1);
        refused(
                ResultCode.ATTRIBUTE_OR_VALUE_EXISTS,
                () -> connection.modify(
                        Client.dn("Ann Lee"), new Modification(ModificationType.ADD, "title", "Analyst")));
    }

    @Test
    void references_follow_a_move_and_vanish_with_their_target() throws Exception {
        Client.user(connection, "Boss");
        Client.user(connection, "Ann Lee", "manager: " + Client.dn("Boss"));
        connection.add("dn: CN=Team," + Client.BASE, "objectClass: group", "member: " + Client.dn("Boss"));
        assertThat(read("Boss").getAttributeValues("memberOf")).containsExactly("CN=Team," + Client.BASE);
        assertThat(read("Boss").getAttributeValues("directReports")).containsExactly(Client.dn("Ann Lee"));
        var before = usn("Ann Lee");

        connection.modifyDN(Client.dn("Boss"), "CN=Chief", true, Client.BASE);
        assertThat(read("Ann Lee").getAttributeValue("manager")).isEqualTo("CN=Chief," + Client.BASE);
        assertThat(connection.getEntry("CN=Team," + Client.BASE).getAttributeValue("member"))
                .isEqualTo("CN=Chief," + Client.BASE);

        connection.delete("CN=Chief," + Client.BASE);
        assertThat(read("Ann Lee").hasAttribute("manager")).isFalse();
        assertThat(connection.getEntry("CN=Team," + Client.BASE).hasAttribute("member"))
                .isFalse();
        assertThat(usn("Ann Lee")).isEqualTo(before);
    }

    @Test
    void a_tombstone_keeps_its_identity_and_little_else() throws Exception {
        Client.user(connection, "Ann Lee", "mail: ann@contoso.test");
        var alive = read("Ann Lee");

        connection.delete(Client.dn("Ann Lee"));

        assertThat(names("(cn=Ann Lee)")).isEmpty();
        assertThat(connection.getEntry("CN=Deleted Objects," + Client.BASE)).isNull();
        var dead = tombstones().getFirst();
        assertThat(dead.getDN()).startsWith("CN=Ann Lee\\0ADEL:").endsWith(",CN=Deleted Objects," + Client.BASE);
        assertThat(dead.getAttributeValue("lastKnownParent")).isEqualTo(Client.USERS);
        assertThat(dead.getAttributeValue("isDeleted")).isEqualTo("TRUE");
        assertThat(dead.getAttributeValueBytes("objectGUID")).isEqualTo(alive.getAttributeValueBytes("objectGUID"));
        assertThat(dead.getAttributeValueBytes("objectSid")).isEqualTo(alive.getAttributeValueBytes("objectSid"));
        assertThat(dead.getAttributeValueAsLong("uSNChanged"))
                .isGreaterThan(alive.getAttributeValueAsLong("uSNChanged"));
        assertThat(dead.hasAttribute("mail")).isFalse();
        assertThat(dead.getAttributeValue("sAMAccountName")).isEqualTo("Ann.Lee");
        Client.user(connection, "Ann Lee");
    }

    @Test
    void a_tombstone_comes_back_under_a_new_name_with_its_old_identity() throws Exception {
        Client.user(connection, "Ann Lee");
        var guid = read("Ann Lee").getAttributeValueBytes("objectGUID");
        connection.delete(Client.dn("Ann Lee"));

        var request = new ModifyRequest(
                tombstones().getFirst().getDN(),
                new Modification(ModificationType.DELETE, "isDeleted"),
                new Modification(ModificationType.REPLACE, "distinguishedName", Client.dn("Ann Again")));
        request.addControl(SHOW_DELETED);
        connection.modify(request);

        assertThat(read("Ann Again").getAttributeValueBytes("objectGUID")).isEqualTo(guid);
        assertThat(read("Ann Again").hasAttribute("isDeleted")).isFalse();
        assertThat(tombstones()).isEmpty();
    }

    @Test
    void a_moved_container_takes_its_children_along_unchanged() throws Exception {
        connection.add("dn: OU=Staff," + Client.BASE, "objectClass: organizationalUnit");
        connection.add("dn: CN=Ann,OU=Staff," + Client.BASE, "objectClass: user");
        var before = connection.getEntry("CN=Ann,OU=Staff," + Client.BASE);

        connection.modifyDN("OU=Staff," + Client.BASE, "OU=People", true);

        var after = connection.getEntry("CN=Ann,OU=People," + Client.BASE);
        assertThat(after.getAttributeValue("uSNChanged")).isEqualTo(before.getAttributeValue("uSNChanged"));
        assertThat(after.getAttributeValueBytes("objectGUID")).isEqualTo(before.getAttributeValueBytes("objectGUID"));
        assertThat(connection.getEntry("OU=People," + Client.BASE).getAttributeValue("ou"))
                .isEqualTo("People");
        refused(
                ResultCode.UNWILLING_TO_PERFORM,
                () -> connection.modifyDN(
                        "OU=People," + Client.BASE, "OU=People", true, "CN=Ann,OU=People," + Client.BASE));
    }

    @Test
    void a_container_goes_only_with_the_control_that_takes_everything_below() throws Exception {
        connection.add("dn: OU=Staff," + Client.BASE, "objectClass: organizationalUnit");
        connection.add("dn: CN=Ann,OU=Staff," + Client.BASE, "objectClass: user");
        refused(ResultCode.NOT_ALLOWED_ON_NONLEAF, () -> connection.delete("OU=Staff," + Client.BASE));
        refused(ResultCode.UNWILLING_TO_PERFORM, () -> connection.delete(Client.dn("krbtgt")));

        var request = new DeleteRequest("OU=Staff," + Client.BASE);
        request.addControl(new SubtreeDeleteRequestControl());
        connection.delete(request);

        assertThat(connection.getEntry("OU=Staff," + Client.BASE)).isNull();
        assertThat(tombstones().getFirst().getAttributeValue("lastKnownParent")).startsWith("OU=Staff\\0ADEL:");
    }
}
