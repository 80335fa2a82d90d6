package org.syncline.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.syncline.connector.SchemaDiscovery;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;

/// [SchemaDiscovery] of a directory like Active Directory.
public interface SchemaContract {

    @Test
    default void each_type_has_its_attributes_with_their_types_and_spelling(TestDomain domain) {
        var schema = domain.reader(SchemaDiscovery.class).discover();

        assertThat(Selection.SCHEMA.types().values())
                .allSatisfy(type -> assertThat(
                                schema.type(type.name()).orElseThrow().attributes())
                        .containsAllEntriesOf(type.attributes()));
    }

    @Test
    default void a_type_has_what_the_classes_above_it_and_the_auxiliary_ones_bring(TestDomain domain) {
        var schema = domain.reader(SchemaDiscovery.class).discover();

        // of person, of organizationalPerson, of the auxiliary class securityPrincipal, of top
        assertThat(schema.type(Selection.USER).orElseThrow().attributes())
                .containsKeys(
                        new AttributeName("sn"),
                        new AttributeName("department"),
                        new AttributeName("objectSid"),
                        new AttributeName("whenChanged"));
        assertThat(schema.type(new ObjectTypeName("contact")).orElseThrow().attributes())
                .containsKey(new AttributeName("proxyAddresses"))
                .doesNotContainKey(new AttributeName("sAMAccountName"));
    }

    @Test
    default void back_links_and_what_the_directory_keeps_are_not_writable(TestDomain domain) {
        var user = domain.reader(SchemaDiscovery.class)
                .discover()
                .type(Selection.USER)
                .orElseThrow()
                .attributes();

        assertThat(user.get(new AttributeName("memberOf")))
                .satisfies(attribute -> assertThat(attribute.writable()).isFalse());
        assertThat(user.get(new AttributeName("objectSid")))
                .satisfies(attribute -> assertThat(attribute.writable()).isFalse());
    }
}
