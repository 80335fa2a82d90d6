package org.syncline.connector.cloudsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.connector.cloudsync.Samples.pointers;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ExportEntry;
import org.syncline.connector.ExportOutcome;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

class DraftsTest {

    private static final Anchor ANCHOR = new Anchor("User_01234567-0123-0123-0123-0123456789ab");

    private final Drafts drafts = new Drafts(Samples.SCHEMA, 3);

    @Test
    void an_add_is_an_upsert_with_every_value_in_its_json_type() {
        var object = Samples.user(
                "a1",
                Map.of(
                        "displayName", Values.text("Ann"),
                        "countryCode", Values.of(Value.of(49)),
                        "accountEnabled", Values.of(Value.of(false)),
                        "msExchMailboxGuid", Values.of(Value.of(new byte[] {1, 2})),
                        "proxyAddresses", Values.text("smtp:b@x", "SMTP:a@x"),
                        "manager", pointers("m1"),
                        "publicDelegates", pointers("d2", "d1")));

        assertThat(items(Samples.add(object))).containsExactly("""
                {"op":"upsert","type":"user","sourceAnchor":"a1",\
                "attributes":{"accountEnabled":false,"countryCode":49,"displayName":"Ann","msExchMailboxGuid":"AQI=",\
                "proxyAddresses":["SMTP:a@x","smtp:b@x"]},\
                "references":{"manager":"m1","publicDelegates":["d1","d2"]}}""");
    }

    @Test
    void an_update_tells_what_changed_and_null_for_what_is_cleared() {
        var before = Samples.user("a1", Map.of("displayName", Values.text("Ann"), "manager", pointers("m1")));

        var update = Samples.update(ANCHOR, before, Map.of("displayName", Values.text("Anna"), "manager", Values.NONE));

        assertThat(items(update)).containsExactly("""
                {"op":"upsert","type":"user","sourceAnchor":"a1",\
                "attributes":{"displayName":"Anna"},"references":{"manager":null}}""");
    }

    @Test
    void a_long_list_goes_as_additions_and_removals() {
        var many = IntStream.range(0, 60)
                .mapToObj(i -> "smtp:a%02d@x".formatted(i))
                .toArray(String[]::new);
        var before = Samples.user("a1", Map.of("proxyAddresses", Values.text(many)));
        var after = Values.text(many).without(Values.text("smtp:a07@x")).with(Values.text("smtp:new@x"));

        assertThat(items(Samples.update(ANCHOR, before, Map.of("proxyAddresses", after))))
                .containsExactly("""
                {"op":"upsert","type":"user","sourceAnchor":"a1",\
                "attributes":{"proxyAddresses":{"add":["smtp:new@x"],"remove":["smtp:a07@x"]}}}""");
    }

    @Test
    void members_go_in_portions_behind_their_group() {
        assertThat(items(Samples.add(Samples.group("g", "m4", "m1", "m3", "m2"))))
                .containsExactly("""
                {"op":"upsert","type":"group","sourceAnchor":"g",\
                "attributes":{"displayName":"Group g","securityEnabled":true}}""", """
                {"op":"members","type":"group","sourceAnchor":"g","add":["m1","m2","m3"],"remove":[]}""", """
                {"op":"members","type":"group","sourceAnchor":"g","add":["m4"],"remove":[]}""");
    }

    @Test
    void changed_members_alone_need_no_upsert() {
        var update = Samples.update(ANCHOR, Samples.group("g", "m1", "m2"), Map.of("member", pointers("m2", "m3")));

        assertThat(items(update)).containsExactly("""
                {"op":"members","type":"group","sourceAnchor":"g","add":[],"remove":["m1"]}""", """
                {"op":"members","type":"group","sourceAnchor":"g","add":["m3"],"remove":[]}""");
    }

    @Test
    void the_same_entry_is_written_the_same_whatever_the_order_of_its_values() {
        var one = Samples.group("g", "m1", "m2");
        var other = Samples.group("g", "m2", "m1");

        assertThat(items(Samples.add(one))).isEqualTo(items(Samples.add(other)));
    }

    @Test
    void an_object_without_source_anchor_is_not_ours_to_change() {
        var cloudOnly = Hologram.of(new ObjectTypeName("user"), Names.of(ANCHOR.text()), Map.of());

        assertThat(drafts.of(new ExportEntry.Delete(ANCHOR, cloudOnly)))
                .isInstanceOfSatisfying(
                        Draft.Settled.class,
                        settled -> assertThat(settled.outcome())
                                .isInstanceOfSatisfying(
                                        ExportOutcome.Refused.class,
                                        refused -> assertThat(refused.code()).isEqualTo("missing-anchor-component")));
    }

    @Test
    void a_changed_source_anchor_is_refused_before_anything_is_sent() {
        var before = Samples.person("a1");
        var after = Samples.person("a2");
        var change = (Delta.Update) Delta.between(before, after);

        assertThat(drafts.of(new ExportEntry.Update(ANCHOR, after, change)))
                .isInstanceOfSatisfying(
                        Draft.Settled.class,
                        settled -> assertThat(settled.outcome().toString())
                                .contains("modify-naming-attribute", "a1", "a2"));
    }

    @Test
    void a_reference_to_a_name_of_another_form_is_refused() {
        var astray = Values.of((Value) new Value.Pointer(DistinguishedName.of("CN=Boss,OU=Staff"), Anchor.NONE));
        var object = Samples.user("a1", Map.of("manager", astray));

        assertThat(drafts.of(Samples.add(object)))
                .isInstanceOfSatisfying(
                        Draft.Settled.class,
                        settled -> assertThat(settled.outcome().toString())
                                .contains("invalid-reference-value", "CN=Boss,OU=Staff"));
    }

    @Test
    void a_reference_to_what_is_gone_and_has_no_name_any_more_is_taken_away_without_naming_it() {
        var gone = Values.of((Value) new Value.Pointer(DistinguishedName.of("CN=7,OU=~transient~"), Anchor.NONE));
        var before = Samples.user("a1", Map.of("manager", gone));
        var after = Samples.user("a1", Map.of());
        var change = (Delta.Update) Delta.between(before, after);

        assertThat(items(new ExportEntry.Update(ANCHOR, after, change)))
                .singleElement()
                .asString()
                .contains("\"manager\":null");
    }

    private List<String> items(ExportEntry entry) {
        return drafts.of(entry).toSend().stream().map(Object::toString).toList();
    }
}
