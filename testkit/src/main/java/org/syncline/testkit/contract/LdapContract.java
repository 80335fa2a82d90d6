package org.syncline.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.syncline.testkit.contract.TestDomain.all;
import static org.syncline.testkit.contract.TestDomain.names;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Reason;
import org.syncline.connector.ExportOutcome;
import org.syncline.connector.FullImport;
import org.syncline.connector.HierarchyBrowse;
import org.syncline.connector.SchemaDiscovery;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.ValueType;
import org.syncline.core.value.Values;

/// The contracts of an import, and what is otherwise with a directory that is no Active Directory.
public interface LdapContract
        extends ConnectionContract,
                SchemaContract,
                HierarchyContract,
                FullImportContract,
                DeltaImportContract,
                ObjectReadContract,
                ExportContract {

    ObjectTypeName PERSON = new ObjectTypeName("inetOrgPerson");

    /// There is no right to replicate. What an account may not see is not there for it.
    @Override
    @Test
    default void a_missing_right_is_named(TestDomain domain) {
        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> domain.open(domain.access().settingsBut("base", "dc=elsewhere,dc=test")))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.NO_PARTITION))
                .withMessageContaining("dc=elsewhere,dc=test")
                .withMessageContaining("'base'");
    }

    @Override
    @Test
    default void the_domain_is_a_partition_with_the_names_that_rules_read(TestDomain domain) {
        var partition = domain.reader(HierarchyBrowse.class).partitions().getFirst();

        assertThat(partition.dn()).hasToString(domain.access().base());
        assertThat(partition.id())
                .isEqualTo(domain.anchor(domain.access().base()).text());
    }

    @Override
    @Test
    default void each_type_has_its_attributes_with_their_types_and_spelling(TestDomain domain) {
        assertThat(person(domain).attributes().values())
                .contains(
                        attribute("mail", ValueType.TEXT, true, true, true),
                        attribute("displayName", ValueType.TEXT, false, true, true),
                        attribute("employeeNumber", ValueType.TEXT, false, true, true),
                        attribute("manager", ValueType.REFERENCE, true, true, false),
                        attribute("userPassword", ValueType.BYTES, true, true, false),
                        attribute("jpegPhoto", ValueType.BYTES, true, true, false));
    }

    @Override
    @Test
    default void a_type_has_what_the_classes_above_it_and_the_auxiliary_ones_bring(TestDomain domain) {
        var person = person(domain).attributes();

        assertThat(person)
                .containsKeys(new AttributeName("sn"), new AttributeName("postalCode"), new AttributeName("loginShell"))
                .doesNotContainKeys(new AttributeName("member"), new AttributeName("attributeTypes"));
        assertThat(person.values()).contains(attribute("uidNumber", ValueType.NUMBER, false, true, false));
    }

    @Override
    @Test
    default void back_links_and_what_the_directory_keeps_are_not_writable(TestDomain domain) {
        assertThat(person(domain).attributes().values())
                .contains(
                        attribute("entryUUID", ValueType.TEXT, false, false, false),
                        attribute("modifyTimestamp", ValueType.TEXT, false, false, false),
                        attribute("memberOf", ValueType.REFERENCE, true, false, false));
    }

    @Override
    @Test
    default void only_selected_types_come_and_a_computer_is_no_user(TestDomain domain) {
        domain.addUser("CN=Ann Lee");
        domain.addGroup("CN=Everyone");
        domain.add(domain.in("CN=PC 7"), "objectClass: computer");
        domain.add(domain.in("CN=Partner"), "objectClass: contact");
        domain.add(domain.in("CN=Other Person"), "objectClass: inetOrgPerson", "sn: Person");

        assertThat(names(all(domain.reader(FullImport.class).readAll(domain.request()))))
                .containsExactly("Ann Lee", "Everyone");
    }

    /// It is text here, and the schema of these contracts has octets.
    @Override
    default void the_anchor_can_be_selected_too(TestDomain domain) {}

    /// No name but that of the object is taken by another.
    @Override
    @Test
    default void what_exists_is_told_apart_from_an_account_name_that_is_taken(TestDomain domain) {
        var ann = domain.addUser("CN=Ann Lee");

        assertThat(new Sender(domain).add(Selection.USER, ann, Map.of())).isEqualTo(new ExportOutcome.Exists());
    }

    /// A directory without referential integrity takes it as it is; so there is nothing to be tried again.
    @Override
    @Test
    default void a_reference_to_what_is_not_there_is_to_be_tried_again(TestDomain domain) {
        var ann = domain.addUser("CN=Ann Lee");
        var nobody = domain.in("CN=Nobody");

        var outcome = new Sender(domain)
                .update(
                        Selection.USER,
                        ann,
                        new Sender.Changed(Selection.MANAGER, Values.NONE, Sender.pointers(nobody)));

        assertThat(outcome).isEqualTo(ExportOutcome.Accepted.PLAIN);
    }

    @Test
    default void an_object_is_created_with_all_classes_above_its_own(TestDomain domain) {
        var ann = domain.in("CN=Ann Lee");

        new Sender(domain).add(Selection.USER, ann, Map.of(Selection.ACCOUNT_NAME, Values.text(TestDomain.fresh())));

        assertThat(domain.values(ann, "objectClass")).containsExactly("contact", "top", "user");
    }

    @Test
    default void the_account_that_it_signs_in_with_is_left_alone(TestDomain domain) {
        var own = domain.access().reader().user();
        var sender = new Sender(domain, domain.access().settings(domain.access().reader()));

        assertThat(sender.delete(Selection.USER, own)).isInstanceOf(ExportOutcome.Refused.class);
        assertThat(domain.exists(own)).isTrue();
    }

    private static ObjectTypeSchema person(TestDomain domain) {
        return domain.reader(SchemaDiscovery.class).discover().type(PERSON).orElseThrow();
    }

    private static AttributeSchema attribute(
            String name, ValueType type, boolean multiValued, boolean writable, boolean foldsCase) {
        return new AttributeSchema(new AttributeName(name), type, multiValued, writable, foldsCase);
    }
}
