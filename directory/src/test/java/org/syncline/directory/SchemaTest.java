package org.syncline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // the client library does not say what may be null
class SchemaTest {

    private static final String SCHEMA = "CN=Schema,CN=Configuration," + Client.BASE;

    private static List<SearchResultEntry> schema(ActiveDirectoryServer server, String filter) throws Exception {
        try (var connection = Client.signedIn(server, Client.LIMITED)) {
            var request = new SearchRequest(SCHEMA, SearchScope.ONE, filter);
            request.addControl(new SimplePagedResultsControl(1000));
            return connection.search(request).getSearchEntries();
        }
    }

    @Test
    void attributes_and_classes_are_discovered_as_objects() throws Exception {
        try (var server = ActiveDirectoryServer.start(Client.options())) {
            var member = schema(server, "(lDAPDisplayName=member)").getFirst();
            assertThat(member.getAttributeValue("attributeSyntax")).isEqualTo("2.5.5.1");
            assertThat(member.getAttributeValue("oMSyntax")).isEqualTo("127");
            assertThat(member.getAttributeValue("isSingleValued")).isEqualTo("FALSE");
            assertThat(member.getAttributeValue("linkID")).isEqualTo("2");
            var user = schema(server, "(&(objectClass=classSchema)(lDAPDisplayName=user))")
                    .getFirst();
            assertThat(user.getAttributeValue("subClassOf")).isEqualTo("organizationalPerson");
            assertThat(user.getAttributeValues("systemAuxiliaryClass")).contains("mailRecipient");
            assertThat(user.getAttributeValues("systemMayContain")).contains("userPrincipalName");
        }
    }

    @Test
    void every_attribute_that_a_class_names_exists() throws Exception {
        try (var server = ActiveDirectoryServer.start(Client.options())) {
            Set<String> known = new TreeSet<>();
            schema(server, "(objectClass=attributeSchema)")
                    .forEach(e -> known.add(e.getAttributeValue("lDAPDisplayName")));
            Set<String> named = new TreeSet<>();
            for (var entry : schema(server, "(objectClass=classSchema)")) {
                for (var list : List.of("systemMustContain", "systemMayContain", "mayContain")) {
                    if (entry.hasAttribute(list)) {
                        named.addAll(List.of(entry.getAttributeValues(list)));
                    }
                }
            }

            assertThat(known).hasSizeGreaterThan(250).containsAll(named);
        }
    }

    @Test
    void exchange_attributes_are_there_only_if_asked_for() throws Exception {
        try (var server = ActiveDirectoryServer.start(Client.options().withoutExchange());
                var connection = Client.signedIn(server, Client.SYNC)) {
            assertThat(schema(server, "(lDAPDisplayName=mailNickname)")).isEmpty();
            assertThatThrownBy(() -> Client.user(connection, "Ann", "mailNickname: ann"))
                    .isInstanceOf(LDAPException.class);
        }
        try (var server = ActiveDirectoryServer.start(Client.options());
                var connection = Client.signedIn(server, Client.SYNC)) {
            assertThat(schema(server, "(lDAPDisplayName=mailNickname)")).hasSize(1);
            Client.user(connection, "Ann", "mailNickname: ann", "extensionAttribute15: x");
        }
    }

    @Test
    void the_domain_tells_its_short_name() throws Exception {
        try (var server = ActiveDirectoryServer.start(Client.options());
                var connection = Client.signedIn(server, Client.LIMITED)) {
            var cross = Client.only(connection.search(
                    "CN=Partitions,CN=Configuration," + Client.BASE, SearchScope.ONE, "(nETBIOSName=*)"));

            assertThat(cross.getAttributeValue("nETBIOSName")).isEqualTo("CONTOSO");
            assertThat(cross.getAttributeValue("nCName")).isEqualTo(Client.BASE);
            assertThat(cross.getAttributeValue("dnsRoot")).isEqualTo("contoso.test");
        }
    }

    @Test
    void standard_clients_read_the_aggregate_schema() throws Exception {
        try (var server = ActiveDirectoryServer.start(Client.options());
                var connection = Client.signedIn(server, Client.LIMITED)) {
            var schema = connection.getSchema();

            assertThat(schema.getAttributeType("member").isSingleValued()).isFalse();
            assertThat(schema.getObjectClass("user").getSuperiorClasses()).containsExactly("organizationalPerson");
        }
    }
}
