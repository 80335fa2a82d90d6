package org.syncline.connector.cloudsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.syncline.connector.cloudsync.Samples.add;
import static org.syncline.connector.cloudsync.Samples.name;
import static org.syncline.connector.cloudsync.Samples.pointers;
import static org.syncline.connector.cloudsync.Samples.update;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.syncline.cloud.SeedObject;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Reason;
import org.syncline.connector.ExportEntry;
import org.syncline.connector.ExportOutcome;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.Watermark;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTest {

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
    void a_full_import_tells_every_object_once_over_all_pages() {
        cloud.server.seed(
                IntStream.range(0, 25).mapToObj(i -> SeedObject.user("u%02d@contoso.test".formatted(i), "User " + i)));

        var told = Cloud.drained(connector.readAll(Cloud.request(connector, Samples.SCHEMA, 10)));

        assertThat(told.entries())
                .hasSize(25)
                .allSatisfy(entry -> assertThat(entry).isInstanceOf(ImportEntry.Seen.class));
        assertThat(told.entries()).doesNotHaveDuplicates();
    }

    @Test
    void a_cloud_object_is_named_after_its_anchor_and_mastered_there() {
        cloud.server.seed(Stream.of(
                SeedObject.user("ana@contoso.test", "Ana").with("proxyAddresses", List.of("SMTP:ana@contoso.test"))));

        var seen = (ImportEntry.Seen) Cloud.readAll(connector).entries().getFirst();

        assertThat(seen.anchor().text()).matches("User_[0-9a-f-]{36}");
        assertThat(seen.object().dn()).isEqualTo(Names.of(seen.anchor().text()));
        assertThat(seen.object().attributes())
                .containsEntry(name("cloudMastered"), Values.of(Value.of(true)))
                .containsEntry(name("accountEnabled"), Values.of(Value.of(true)))
                .containsEntry(name("cloudAnchor"), Values.text(seen.anchor().text()))
                .containsEntry(name("displayName"), Values.text("Ana"))
                .containsEntry(name("proxyAddresses"), Values.text("SMTP:ana@contoso.test"));
    }

    @Test
    void what_was_sent_comes_back_as_it_was_sent() {
        var boss = Samples.person("boss");
        var ann = Samples.person("kT8m+/==")
                .with(name("userPrincipalName"), Values.text("ann@unverified.test"))
                .with(name("countryCode"), Values.of(Value.of(49)))
                .with(name("msExchMailboxGuid"), Values.of(Value.of(new byte[] {1, 2, 3})))
                .with(name("proxyAddresses"), Values.text("SMTP:ann@contoso.test", "smtp:a.lee@contoso.test"))
                .with(name("manager"), pointers("boss"));
        Cloud.export(connector, add(boss), add(ann));

        var told = Cloud.readAll(connector);

        var back = told.seen("kT8m+/==").object();
        ann.attributes().keySet().stream()
                .filter(attribute -> !attribute.text().equals("manager"))
                .forEach(attribute ->
                        assertThat(back.values(attribute)).as(attribute.text()).isEqualTo(ann.values(attribute)));
        assertThat(back.values(name("manager"))).isEqualTo(Values.of((Value)
                JsonValues.pointer(told.seen("boss").anchor().text())));
        assertThat(back.values(name("cloudMastered"))).isEqualTo(Values.of(Value.of(false)));
    }

    @Test
    void a_delta_import_tells_what_came_changed_and_went() {
        var outcomes = Cloud.export(
                connector, add(Samples.person("stays")), add(Samples.person("changes")), add(Samples.person("goes")));
        var since = Cloud.readAll(connector).watermark();
        Cloud.export(
                connector,
                add(Samples.person("comes")),
                update(anchor(outcomes.get(1)), Samples.person("changes"), Map.of("department", Values.text("Sales"))),
                new ExportEntry.Delete(anchor(outcomes.get(2)), Samples.person("goes")));

        var told = Cloud.readChanges(connector, since);

        assertThat(told.entries()).hasSize(3).contains(new ImportEntry.Gone(anchor(outcomes.get(2))));
        assertThat(told.seen("comes").object().values(name("displayName"))).isEqualTo(Values.text("Person comes"));
        assertThat(told.seen("changes").object().values(name("department"))).isEqualTo(Values.text("Sales"));
        assertThat(Cloud.readChanges(connector, told.watermark()).entries()).isEmpty();
    }

    @Test
    void a_changed_group_is_told_whole_as_long_as_the_directory_does_not_say_it_was_there_before() {
        var outcomes = Cloud.export(
                connector,
                add(Samples.person("m1")),
                add(Samples.person("m2")),
                add(Samples.person("m3")),
                add(Samples.group("g", "m1", "m2")));
        var full = Cloud.readAll(connector);
        Cloud.export(
                connector,
                update(
                        anchor(outcomes.get(3)),
                        Samples.group("g", "m1", "m2"),
                        Map.of("member", pointers("m2", "m3"))));
        var members = Cloud.readChanges(connector, full.watermark());
        Cloud.export(
                connector,
                update(anchor(outcomes.get(3)), Samples.group("g"), Map.of("displayName", Values.text("Renamed"))));
        var renamed = Cloud.readChanges(connector, members.watermark());

        assertThat(full.seen("g").object().values(name("member"))).isEqualTo(anchors(outcomes.get(0), outcomes.get(1)));
        assertThat(members.seen("g").object().values(name("member")))
                .isEqualTo(anchors(outcomes.get(1), outcomes.get(2)));
        assertThat(renamed.seen("g").object().values(name("member")))
                .isEqualTo(anchors(outcomes.get(1), outcomes.get(2)));
        assertThat(renamed.seen("g").object().values(name("displayName"))).isEqualTo(Values.text("Renamed"));
    }

    @Test
    void a_watermark_that_is_too_old_asks_for_a_full_import() {
        var since = Cloud.readAll(connector).watermark();
        cloud.control.call("POST", "clock", "{\"advance\":\"P8D\"}");

        var refused = catchThrowableOfType(ConnectorException.class, () -> Cloud.readChanges(connector, since));

        assertThat(refused.reason()).isEqualTo(Reason.WATERMARK);
        assertThat(refused).hasMessageContaining("full import");
    }

    @Test
    void a_read_that_breaks_is_never_taken_for_the_end() {
        cloud.server.seed(
                IntStream.range(0, 5).mapToObj(i -> SeedObject.user("u%d@contoso.test".formatted(i), "User")));
        var reader = connector.readAll(Cloud.request(connector, Samples.SCHEMA, 2));
        reader.next();
        cloud.control.call("POST", "faults", "{\"match\":{\"path\":\"changes\"},\"action\":{\"drop\":true}}");

        var broken = catchThrowableOfType(ConnectorException.class, reader::next);

        assertThat(broken.reason()).isEqualTo(Reason.DROPPED);
    }

    @Test
    void one_object_is_found_by_anchor_and_by_name() {
        var anchor = anchor(Cloud.export(connector, add(Samples.person("a+1="))).getFirst());
        var request = Cloud.request(connector, Samples.SCHEMA, 10);

        assertThat(connector.read(request, anchor, Names.of("a+1="))).isPresent();
        assertThat(connector.read(request, Anchor.NONE, Names.of("a+1=")))
                .hasValueSatisfying(seen -> assertThat(seen.anchor()).isEqualTo(anchor));
        assertThat(connector.read(request, Anchor.NONE, Names.of("A+1="))).isEmpty();
    }

    @Test
    void a_watermark_nobody_gave_is_refused() {
        assertThat(catchThrowableOfType(
                        ConnectorException.class, () -> Cloud.readChanges(connector, new Watermark("made up"))))
                .isNotNull();
    }

    private static Anchor anchor(ExportOutcome outcome) {
        return ((ExportOutcome.Accepted) outcome).anchor();
    }

    private static Values anchors(ExportOutcome... outcomes) {
        return Values.of(Stream.of(outcomes)
                .<Value>map(outcome -> JsonValues.pointer(anchor(outcome).text()))
                .toList());
    }
}
