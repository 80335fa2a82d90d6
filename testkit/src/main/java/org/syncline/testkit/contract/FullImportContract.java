package org.syncline.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.syncline.testkit.contract.TestDomain.all;
import static org.syncline.testkit.contract.TestDomain.names;
import static org.syncline.testkit.contract.TestDomain.seen;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Reason;
import org.syncline.connector.FullImport;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.Scope;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// [FullImport] of a directory like Active Directory.
public interface FullImportContract {

    @Test
    default void every_selected_object_comes_once_whatever_the_size_of_a_page(TestDomain domain) {
        var expected = IntStream.range(10, 40).mapToObj(n -> "User " + n).toList();
        expected.forEach(name -> domain.addUser("CN=" + name));

        var entries = all(domain.reader(FullImport.class).readAll(domain.request()));

        assertThat(names(entries)).isEqualTo(expected);
    }

    @Test
    default void values_arrive_in_the_types_of_the_schema(TestDomain domain) {
        var boss = domain.addUser("CN=Boss");
        var ann = domain.addUser(
                "CN=Lee\\, Ann",
                "displayName: Ann Lee",
                "userAccountControl: 546",
                "proxyAddresses: SMTP:ann@contoso.test",
                "proxyAddresses: smtp:a.lee@contoso.test",
                "manager: " + boss);

        var seen = seen(all(domain.reader(FullImport.class).readAll(domain.request())), "Lee, Ann");

        assertThat(seen.anchor()).isEqualTo(domain.anchor(ann));
        assertThat(seen.object().type()).isEqualTo(Selection.USER);
        assertThat(seen.object().attributes())
                .containsEntry(Selection.DISPLAY_NAME, Values.text("Ann Lee"))
                .containsEntry(Selection.CONTROL, Values.of(Value.of(546)))
                .containsEntry(Selection.ADDRESSES, Values.text("SMTP:ann@contoso.test", "smtp:a.lee@contoso.test"))
                .containsEntry(Selection.MANAGER, Values.of(new Value.Pointer(DistinguishedName.of(boss), Anchor.NONE)))
                .doesNotContainKey(Selection.TITLE);
    }

    @Test
    default void the_anchor_can_be_selected_too(TestDomain domain) {
        domain.addUser("CN=Ann Lee");

        var seen = seen(all(domain.reader(FullImport.class).readAll(domain.request())), "Ann Lee");

        assertThat(seen.object().attributes()).containsKey(Selection.GUID);
    }

    @Test
    default void only_selected_types_come_and_a_computer_is_no_user(TestDomain domain) {
        domain.addUser("CN=Ann Lee");
        domain.addGroup("CN=Everyone");
        domain.add(domain.in("CN=PC 7"), "objectClass: computer", "sAMAccountName: " + TestDomain.fresh() + "$");
        domain.add(domain.in("CN=Partner"), "objectClass: contact");
        domain.add(domain.in("CN=Other Person"), "objectClass: inetOrgPerson", "sAMAccountName: " + TestDomain.fresh());

        assertThat(names(all(domain.reader(FullImport.class).readAll(domain.request()))))
                .containsExactly("Ann Lee", "Everyone");
    }

    @Test
    default void a_selected_container_that_was_renamed_and_moved_is_still_read(TestDomain domain) {
        domain.addUnit("OU=Archive");
        var sales = domain.addUnit("OU=Sales");
        domain.addUser("CN=Ann Lee,OU=Sales");
        var request = domain.request(new Scope(List.of(domain.selected(sales)), List.of()), 100);

        domain.move(sales, domain.in("OU=Archive"));
        domain.rename(domain.in("OU=Sales,OU=Archive"), "OU=Old Sales");

        assertThat(names(all(domain.reader(FullImport.class).readAll(request)))).containsExactly("Ann Lee");
    }

    @Test
    default void nested_selections_deliver_an_object_once_and_the_nearest_container_decides(TestDomain domain) {
        domain.addUser("CN=Top");
        domain.addUnit("OU=Out");
        domain.addUser("CN=Hidden,OU=Out");
        domain.addUnit("OU=Again,OU=Out");
        domain.addUser("CN=Back,OU=Again,OU=Out");
        domain.addUnit("OU=In");
        domain.addUser("CN=Nested,OU=In");
        var scope = new Scope(
                List.of(
                        domain.selected(domain.unit()),
                        domain.selected(domain.in("OU=In")),
                        domain.selected(domain.in("OU=Again,OU=Out"))),
                List.of(domain.selected(domain.in("OU=Out"))));

        var entries = all(domain.reader(FullImport.class).readAll(domain.request(scope, 3)));

        assertThat(names(entries)).containsExactly("Back", "Nested", "Top");
        assertThat(entries).filteredOn(ImportEntry.Filtered.class::isInstance).hasSize(1);
    }

    @Test
    default void a_selected_container_that_is_gone_breaks_the_import(TestDomain domain) {
        var sales = domain.addUnit("OU=Sales");
        var scope = new Scope(List.of(domain.selected(domain.unit()), domain.selected(sales)), List.of());
        var request = domain.request(scope, 100);

        domain.delete(sales);

        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> all(domain.reader(FullImport.class).readAll(request)))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.NO_PARTITION))
                .withMessageContaining("OU=Sales");
    }

    @Test
    default void a_container_that_moves_while_it_is_read_breaks_the_import(TestDomain domain) {
        var sales = domain.addUnit("OU=Sales");
        IntStream.range(0, 5).forEach(n -> domain.addUser("CN=User " + n + ",OU=Sales"));
        var reader = domain.reader(FullImport.class)
                .readAll(domain.request(new Scope(List.of(domain.selected(sales)), List.of()), 2));
        reader.next();

        domain.rename(sales, "OU=Market");

        assertThatExceptionOfType(ConnectorException.class).isThrownBy(() -> all(reader));
    }

    @Test
    default void an_empty_container_delivers_nothing(TestDomain domain) {
        assertThat(all(domain.reader(FullImport.class).readAll(domain.request())))
                .isEmpty();
    }

    @Test
    default void a_group_with_more_members_than_the_server_hands_out_at_once_is_whole(TestDomain domain) {
        var members = IntStream.range(0, 40)
                .mapToObj(n -> domain.addUser("CN=Member " + n))
                .toList();
        domain.addGroup("CN=Large");
        domain.put(domain.in("CN=Large"), "member", members.toArray(String[]::new));

        var seen = seen(all(domain.reader(FullImport.class).readAll(domain.request())), "Large");

        assertThat(seen.object().values(Selection.MEMBER).size()).isEqualTo(members.size());
    }

    @Test
    default void a_value_that_is_not_of_the_schemas_type_makes_the_object_unreadable(TestDomain domain) {
        domain.addUser("CN=Ann Lee", "displayName: many words");

        var entries = all(domain.reader(FullImport.class).readAll(Selection.withDisplayNameAsNumber(domain.request())));

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry).isInstanceOf(ImportEntry.Unreadable.class);
            var unreadable = (ImportEntry.Unreadable) entry;
            assertThat(unreadable.code()).isEqualTo("invalid-attribute-value");
            assertThat(unreadable.subject()).isEqualToIgnoringCase(domain.in("CN=Ann Lee"));
            assertThat(unreadable.message()).contains("displayName", "many words");
        });
    }
}
