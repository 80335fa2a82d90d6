package org.syncline.connector.cloudsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.connector.cloudsync.Samples.add;
import static org.syncline.connector.cloudsync.Samples.name;
import static org.syncline.connector.cloudsync.Samples.pointers;
import static org.syncline.connector.cloudsync.Samples.update;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.syncline.cloud.SeedObject;
import org.syncline.cloud.model.Json;
import org.syncline.connector.ExportEntry;
import org.syncline.connector.ExportOutcome;
import org.syncline.connector.ExportOutcome.Accepted;
import org.syncline.connector.Manner;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {

    private Cloud cloud;
    private CloudSyncConnector connector;

    @BeforeAll
    void start() {
        cloud = new Cloud();
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    @BeforeEach
    void open() {
        cloud.reset();
        connector = cloud.open();
    }

    @AfterEach
    void close() {
        connector.close();
    }

    @Test
    void an_add_creates_and_tells_the_anchor() {
        var accepted =
                accepted(Cloud.export(connector, add(Samples.person("a1"))).getFirst());

        assertThat(accepted.manner()).isEqualTo(Manner.CREATED);
        assertThat(accepted.anchor().text()).startsWith("User_");
        assertThat(Cloud.readAll(connector).seen("a1").anchor()).isEqualTo(accepted.anchor());
    }

    @Test
    void an_add_takes_over_the_cloud_account_with_the_same_sign_in_name() {
        cloud.server.seed(Stream.of(SeedObject.user("a1@contoso.test", "Old name")));
        var before = Cloud.readAll(connector).entries().getFirst();

        var accepted =
                accepted(Cloud.export(connector, add(Samples.person("a1"))).getFirst());

        assertThat(accepted.manner()).isEqualTo(Manner.MATCHED_SOFT);
        assertThat(before.toString()).contains(accepted.anchor().text());
        assertThat(accepted.warnings()).singleElement().asString().contains("displayName");
    }

    @Test
    void an_add_takes_over_the_cloud_account_with_the_same_source_anchor() {
        cloud.server.seed(Stream.of(SeedObject.parse(Json.parse("""
                {"type":"user","sourceAnchor":"a1","attributes":{"userPrincipalName":"x@contoso.test","displayName":"X"}}"""))));

        assertThat(accepted(Cloud.export(connector, add(Samples.person("a1"))).getFirst())
                        .manner())
                .isEqualTo(Manner.MATCHED_HARD);
    }

    @Test
    void an_update_changes_and_clears() {
        var old = Samples.person("a1").with(name("department"), Values.text("Sales"));
        var anchor = accepted(Cloud.export(connector, add(old)).getFirst()).anchor();

        var accepted = accepted(Cloud.export(
                        connector,
                        update(anchor, old, Map.of("displayName", Values.text("Ann"), "department", Values.NONE)))
                .getFirst());

        var back = Cloud.readAll(connector).seen("a1").object();
        assertThat(accepted.manner()).isEqualTo(Manner.UPDATED);
        assertThat(back.values(name("displayName"))).isEqualTo(Values.text("Ann"));
        assertThat(back.values(name("department"))).isEqualTo(Values.NONE);
    }

    @Test
    void a_long_list_changes_by_additions_and_removals() {
        var many = Values.of(IntStream.range(0, 80)
                .mapToObj(i -> Value.of("smtp:a%d@contoso.test".formatted(i)))
                .toList());
        var old = Samples.person("a1").with(name("proxyAddresses"), many);
        var wanted = many.without(Values.text("smtp:a3@contoso.test")).with(Values.text("SMTP:ann@contoso.test"));
        var anchor = accepted(Cloud.export(connector, add(old)).getFirst()).anchor();

        Cloud.export(connector, update(anchor, old, Map.of("proxyAddresses", wanted)));

        assertThat(Cloud.readAll(connector).seen("a1").object().values(name("proxyAddresses")))
                .isEqualTo(wanted);
    }

    @Test
    void a_deleted_account_comes_back_as_the_same_one() {
        var anchor = accepted(Cloud.export(connector, add(Samples.person("a1"))).getFirst())
                .anchor();

        var deleted = accepted(Cloud.export(connector, new ExportEntry.Delete(anchor, Samples.person("a1")))
                .getFirst());
        var gone = accepted(Cloud.export(connector, new ExportEntry.Delete(anchor, Samples.person("nobody")))
                .getFirst());
        var restored =
                accepted(Cloud.export(connector, add(Samples.person("a1"))).getFirst());

        assertThat(deleted.manner()).isEqualTo(Manner.DELETED);
        assertThat(gone.manner()).isEqualTo(Manner.NOT_FOUND);
        assertThat(restored.manner()).isEqualTo(Manner.RESTORED);
        assertThat(restored.anchor()).isEqualTo(anchor);
    }

    @Test
    void a_reference_to_what_is_not_there_yet_is_tried_again() {
        var managed = Samples.person("a1").with(name("manager"), pointers("later"));

        var outcomes = Cloud.export(
                connector, add(managed), add(Samples.person("m1")), add(Samples.group("g", "m1", "later")));

        assertThat(outcomes.get(0)).isInstanceOf(ExportOutcome.TryAgain.class);
        assertThat(outcomes.get(1)).isInstanceOf(Accepted.class);
        assertThat(outcomes.get(2))
                .isInstanceOfSatisfying(
                        ExportOutcome.TryAgain.class,
                        again -> assertThat(again.message()).contains("later").doesNotContain("m1"));
    }

    @Test
    void a_value_that_another_object_has_is_quarantined_or_refused_with_what_helps() {
        var holder = Samples.person("a1").with(name("proxyAddresses"), Values.text("SMTP:shared@contoso.test"));
        var second = Samples.person("a2")
                .with(name("proxyAddresses"), Values.text("smtp:shared@contoso.test", "SMTP:two@contoso.test"));
        var third = Samples.person("a3").with(name("proxyAddresses"), Values.text("SMTP:shared@contoso.test"));

        var outcomes = Cloud.export(connector, add(holder), add(second), add(third));

        assertThat(accepted(outcomes.get(1)).warnings())
                .singleElement()
                .asString()
                .contains("quarantined", "shared@contoso.test");
        assertThat(outcomes.get(2)).isInstanceOfSatisfying(ExportOutcome.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("AttributeValueMustBeUnique");
            assertThat(refused.message())
                    .contains("proxyAddresses", "shared@contoso.test", "User_", "Find both objects");
        });
    }

    @Test
    void an_object_that_the_cloud_manages_is_left_alone_with_a_warning() {
        var anchor = accepted(Cloud.export(connector, add(Samples.person("a1"))).getFirst())
                .anchor();
        var id = anchor.text().substring("User_".length());
        cloud.control.call("PUT", "objects/" + id + "/cloud-managed", "{\"isCloudManaged\":true}");

        var accepted = accepted(Cloud.export(
                        connector, update(anchor, Samples.person("a1"), Map.of("displayName", Values.text("X"))))
                .getFirst());

        assertThat(accepted.manner()).isEqualTo(Manner.SKIPPED_CLOUD_MANAGED);
        assertThat(accepted.warnings()).singleElement().asString().contains("managed in the cloud");
    }

    @Test
    void what_cannot_be_said_does_not_disturb_the_others() {
        var outcomes = Cloud.export(
                connector,
                add(Samples.person("a1")),
                new ExportEntry.Delete(new Anchor("User_01234567-0123-0123-0123-0123456789ab"), cloudOnly()),
                add(Samples.person("a2")));

        assertThat(outcomes.get(1)).isInstanceOf(ExportOutcome.Refused.class);
        assertThat(accepted(outcomes.get(2)).manner()).isEqualTo(Manner.CREATED);
    }

    private static Hologram.Present cloudOnly() {
        return Hologram.of(
                new ObjectTypeName("user"), Names.of("User_01234567-0123-0123-0123-0123456789ab"), new TreeMap<>());
    }

    private static Accepted accepted(ExportOutcome outcome) {
        assertThat(outcome).isInstanceOf(Accepted.class);
        return (Accepted) outcome;
    }
}
