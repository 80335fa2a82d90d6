package org.syncline.configuration.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.configuration.ConfigurationText;
import org.syncline.configuration.ReadResult;
import org.syncline.configuration.vendor.source.SourceFile;
import org.syncline.connector.Scope;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.ValueType;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.PlannedStep;
import org.syncline.engine.RunStep;

/// What becomes of the connectors of an export.
class ConnectorImportTest {

    private static final ObjectTypeName USER = new ObjectTypeName("user");

    @ParameterizedTest
    @ValueSource(strings = {"server", "server.json"})
    void a_directory_keeps_its_name_its_account_its_types_and_its_scope(String form) {
        var directory = connector(form, "contoso.com");

        assertThat(directory.id()).hasToString(Rule.DIRECTORY);
        assertThat(directory.type()).isEqualTo("active-directory");
        assertThat(directory.settings())
                .containsEntry("host", "dc1.contoso.com")
                .containsEntry("user", "svc-sync@contoso.com")
                .containsEntry("password", "secret:contoso-com-password");
        assertThat(directory.objectTypes())
                .extracting(ObjectTypeName::text)
                .contains("user", "group", "msDS-Device")
                .doesNotContain("organizationalUnit", "container");
        assertThat(directory.scope().included())
                .extracting(Scope.Selected::name)
                .containsExactly("OU=Staff,DC=contoso,DC=com", "OU=Groups,DC=contoso,DC=com");
        assertThat(directory.scope().excluded())
                .extracting(Scope.Selected::name)
                .containsExactly("OU=Old,OU=Staff,DC=contoso,DC=com");
        assertThat(directory.attributes()).contains(new AttributeName("userAccountControl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"server", "server.json"})
    void what_rules_can_read_of_a_domain_comes_along(String form) {
        assertThat(connector(form, "contoso.com").discovered().partitions())
                .singleElement()
                .satisfies(partition -> {
                    assertThat(partition.dn()).hasToString("DC=contoso,DC=com");
                    assertThat(partition.parameters())
                            .containsEntry("Domain.Netbios", "CONTOSO")
                            .containsEntry("Forest.FQDN", "contoso.com");
                });
    }

    @Test
    void the_schema_of_the_export_says_what_attributes_hold() {
        var schema = connector("server", "contoso.com").discovered().schema();

        assertThat(schema.attribute(USER, new AttributeName("proxyAddresses"))).hasValueSatisfying(found -> {
            assertThat(found.type()).isEqualTo(ValueType.TEXT);
            assertThat(found.multiValued()).isTrue();
        });
        assertThat(schema.attribute(USER, new AttributeName("objectGUID"))).hasValueSatisfying(found -> {
            assertThat(found.type()).isEqualTo(ValueType.BYTES);
            assertThat(found.writable()).isFalse();
        });
    }

    @Test
    void the_deletion_limit_of_the_server_stands_with_the_cloud() {
        assertThat(connector("server", "contoso.onmicrosoft.com - AAD").guards().deletions())
                .isEqualTo(250);
        assertThat(connector("server", "contoso.com").guards().deletions()).isEqualTo(500);
    }

    @Test
    void run_profiles_keep_their_steps() {
        var directory = connector("server", "contoso.com");

        assertThat(directory.profile("Nightly"))
                .hasValueSatisfying(profile -> assertThat(profile.steps())
                        .extracting(PlannedStep::step)
                        .containsExactly(new RunStep.FullImport(), new RunStep.FullSync()));
        assertThat(directory.profile("Old style"))
                .hasValueSatisfying(profile -> assertThat(profile.steps())
                        .extracting(PlannedStep::step)
                        .containsExactly(new RunStep.DeltaImportDeltaSync()));
        assertThat(directory.profile("Audit")).isEmpty();
        assertThat(directory.profiles()).hasSize(7);
    }

    @Test
    void the_metaverse_gets_the_attributes_of_the_administrators_own() {
        var imported = VendorImport.of(Exports.files("server"), false);

        assertThat(imported.files().get("metaverse.yaml")).contains("    costCentre: text\n  group:");
    }

    @ParameterizedTest
    @CsvSource({
        "Generic SQL (Microsoft), no connector here for 'Extensible2 Generic SQL",
        "PowerShell, no connector here for 'Extensible2 PowerShell"
    })
    void a_connected_system_that_we_cannot_speak_to_is_told_of(String subtype, String why) {
        var outcome = Rule.imported(
                "<ma-data><id>{%s}</id><name>HR</name><category>Extensible2</category><subtype>%s</subtype><ma-run-data/></ma-data>"
                        .formatted(Rule.DIRECTORY, subtype),
                Rule.own().xml());

        assertThat(outcome.rules()).isEmpty();
        assertThat(outcome.told(Fate.NOT_POSSIBLE))
                .hasSize(2)
                .anySatisfy(told -> assertThat(told).contains(why));
    }

    @Test
    void a_group_filter_is_never_lost_without_a_word() {
        var outcome = Rule.imported(
                "<ma-data><id>{%s}</id><name>a.example</name><category>AD</category><private-configuration><parameter name='Connector.GroupFilteringGroupDn'>CN=Pilot,DC=a,DC=example</parameter></private-configuration><ma-run-data/></ma-data>"
                        .formatted(Rule.DIRECTORY));

        assertThat(outcome.told(Fate.NOT_POSSIBLE)).singleElement().asString().contains("CN=Pilot,DC=a,DC=example");
    }

    @Test
    void no_secret_is_written() {
        var outcome = VendorImport.of(
                List.of(new SourceFile(
                        "file",
                        "<ma-data><id>{%s}</id><name>a.example</name><category>AD</category><private-configuration><parameter name='password'>hunter2</parameter></private-configuration><ma-run-data/></ma-data>"
                                .formatted(Rule.DIRECTORY)
                                .getBytes(StandardCharsets.UTF_8))),
                false);

        assertThat(outcome.files().toString()).doesNotContain("hunter2");
        assertThat(ReportText.of(outcome.report())).doesNotContain("hunter2");
    }

    private static ConnectorDefinition connector(String form, String name) {
        var imported = VendorImport.of(Exports.files(form), false);
        var ready = (ReadResult.Ready) ConfigurationText.read(imported.files(), List.of());
        return ready.configuration().connector(name).orElseThrow();
    }
}
