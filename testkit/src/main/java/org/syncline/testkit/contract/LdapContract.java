package org.syncline.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.syncline.testkit.contract.TestDomain.all;
import static org.syncline.testkit.contract.TestDomain.names;

import org.junit.jupiter.api.Test;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Reason;
import org.syncline.connector.FullImport;
import org.syncline.connector.HierarchyBrowse;
import org.syncline.connector.SchemaDiscovery;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.ValueType;

/// The contracts of an import, and what is otherwise with a directory that is no Active Directory.
public interface LdapContract
        extends ConnectionContract,
                SchemaContract,
                HierarchyContract,
                FullImportContract,
                DeltaImportContract,
                ObjectReadContract {

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
        assertThat(person.values())
                .contains(attribute("uidNumber", ValueType.NUMBER, false, true, false));
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

    private static ObjectTypeSchema person(TestDomain domain) {
        return domain.reader(SchemaDiscovery.class).discover().type(PERSON).orElseThrow();
    }

    private static AttributeSchema attribute(
            String name, ValueType type, boolean multiValued, boolean writable, boolean foldsCase) {
        return new AttributeSchema(new AttributeName(name), type, multiValued, writable, foldsCase);
    }
}
