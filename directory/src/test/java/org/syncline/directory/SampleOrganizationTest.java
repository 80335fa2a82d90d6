package org.syncline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // the client library does not say what may be null
class SampleOrganizationTest {

    @Test
    void the_same_arguments_give_the_same_organization() {
        assertThat(SampleOrganization.standard()).isEqualTo(SampleOrganization.standard());
        assertThat(SampleOrganization.of("contoso.test", 844, 244, 2)).isNotEqualTo(SampleOrganization.standard());
    }

    @Test
    void it_has_as_many_accounts_as_asked_for() {
        var organization = SampleOrganization.standard();

        assertThat(organization.people()).hasSize(844);
        assertThat(organization.selected()).hasSize(244);
        assertThat(organization.selectedUnit()).isEqualTo("OU=Migrated Mailboxes,OU=Contoso,DC=contoso,DC=test");
    }

    @Test
    void names_repeat_and_addresses_do_not() {
        var people = SampleOrganization.standard().people();

        assertThat(people).extracting(p -> p.text("mail")).doesNotHaveDuplicates();
        assertThat(people).extracting(p -> p.text("sAMAccountName")).doesNotHaveDuplicates();
        assertThat(people).extracting(Person::dn).doesNotHaveDuplicates();
        assertThat(new HashSet<>(people.stream().map(p -> p.text("displayName")).toList()))
                .hasSizeLessThan(844);
        assertThat(people).anyMatch(p -> !p.text("displayName").matches("\\p{ASCII}*"));
        assertThat(people).allMatch(p -> p.text("mail").matches("[a-z0-9.-]+@contoso\\.test"));
        assertThat(people).allMatch(p -> p.text("sAMAccountName").length() <= 20);
    }

    @Test
    void managers_are_of_the_same_unit() {
        var selected = SampleOrganization.standard().selected();

        assertThat(selected.stream().skip(1))
                .allMatch(p -> p.text("manager").endsWith(",OU=Migrated Mailboxes,OU=Contoso,DC=contoso,DC=test"));
    }

    @Test
    void nobody_has_what_only_the_cloud_or_the_engine_gives() {
        assertThat(SampleOrganization.standard().people())
                .noneMatch(p -> p.attributes().containsKey("mS-DS-ConsistencyGuid"))
                .noneMatch(p -> p.attributes()
                        .get("proxyAddresses")
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .contains("x500"));
    }

    @Test
    void a_directory_takes_it_with_and_without_exchange() {
        try (var server = ActiveDirectoryServer.start(Client.options());
                var plain = ActiveDirectoryServer.start(Client.options().withoutExchange())) {
            server.add(SampleOrganization.standard());
            plain.add(SampleOrganization.standard());

            assertThat(server.find("(&(objectClass=user)(employeeID=*))")).hasSize(844);
            assertThat(plain.find("(&(objectClass=user)(employeeID=*))")).hasSize(844);
            assertThat(server.find("(mailNickname=*)")).hasSize(844);
            assertThat(server.find("(employeeID=E100000)").getFirst().text("userAccountControl"))
                    .isEqualTo("512");
        }
    }
}
