package org.syncline.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.Container;
import org.syncline.connector.HierarchyBrowse;
import org.syncline.core.value.DistinguishedName;

/// [HierarchyBrowse] of a directory like Active Directory.
public interface HierarchyContract {

    @Test
    default void the_domain_is_a_partition_with_the_names_that_rules_read(TestDomain domain) {
        var partition = domain.reader(HierarchyBrowse.class).partitions().getFirst();

        assertThat(partition.dn()).hasToString(domain.access().base());
        assertThat(partition.id())
                .isEqualTo(domain.anchor(domain.access().base()).text());
        assertThat(partition.parameters())
                .containsEntry("Domain.LDAP", domain.access().base())
                .containsEntry("Forest.LDAP", domain.access().base())
                .containsKeys("Domain.FQDN", "Domain.Netbios", "Forest.FQDN", "Forest.Netbios");
    }

    @Test
    default void the_containers_beneath_one_come_sorted_and_say_whether_more_stand_beneath(TestDomain domain) {
        domain.addUnit("OU=Sales");
        domain.addUnit("OU=Finance");
        domain.addUnit("OU=Audit,OU=Finance");
        domain.addUser("CN=Ann Lee");

        var children = domain.reader(HierarchyBrowse.class).childrenOf(DistinguishedName.of(domain.unit()));

        assertThat(children)
                .extracting(child -> child.dn().name(), Container::hasChildren)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Finance", true),
                        org.assertj.core.groups.Tuple.tuple("Sales", false));
    }

    @Test
    default void a_container_keeps_its_id_when_it_is_renamed(TestDomain domain) {
        var browse = domain.reader(HierarchyBrowse.class);
        domain.addUnit("OU=Sales");
        var before =
                browse.container(DistinguishedName.of(domain.in("ou=sales"))).orElseThrow();

        domain.rename(domain.in("OU=Sales"), "OU=Market");

        assertThat(browse.container(DistinguishedName.of(domain.in("OU=Sales"))))
                .isEmpty();
        assertThat(browse.container(DistinguishedName.of(domain.in("OU=Market")))
                        .orElseThrow()
                        .id())
                .isEqualTo(before.id());
    }

    @Test
    default void a_user_is_no_container(TestDomain domain) {
        domain.addUser("CN=Ann Lee");

        assertThat(domain.reader(HierarchyBrowse.class).container(DistinguishedName.of(domain.in("CN=Ann Lee"))))
                .isEmpty();
    }

    @Test
    default void what_is_not_there_has_no_children(TestDomain domain) {
        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() ->
                        domain.reader(HierarchyBrowse.class).childrenOf(DistinguishedName.of(domain.in("OU=Nowhere"))))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(ConnectorException.Reason.NO_PARTITION))
                .withMessageContaining("OU=Nowhere");
    }
}
