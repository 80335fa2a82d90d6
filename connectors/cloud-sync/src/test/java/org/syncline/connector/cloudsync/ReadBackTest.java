package org.syncline.connector.cloudsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.connector.cloudsync.Samples.name;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.connector.ImportEntry;
import org.syncline.core.space.Say;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadBackTest {

    private final ReadBack readBack = new ReadBack(Samples.SCHEMA);

    @Test
    void an_item_is_an_object_with_the_selected_attributes_in_their_types() {
        var seen = (ImportEntry.Seen) entry("""
                {"op":"upsert","type":"user","cloudAnchor":"User_1","sourceAnchor":"a1","cloudMastered":false,
                 "attributes":{"displayName":"Ann","accountEnabled":true,"countryCode":49,"msExchMailboxGuid":"AQI=",
                               "proxyAddresses":["SMTP:a@x","smtp:b@x"],"title":"not selected"},
                 "references":{"manager":"User_2","publicDelegates":["User_3","Group_4"]},
                 "visible":{"displayName":"other"}}""");

        assertThat(seen.anchor()).isEqualTo(new Anchor("User_1"));
        assertThat(seen.object().dn()).isEqualTo(Names.of("a1"));
        assertThat(seen.object().attributes().toString()).isEqualTo("""
                {accountEnabled=[True], cloudAnchor=[User_1], cloudMastered=[False], countryCode=[49], \
                displayName=[Ann], manager=[User_2], msExchMailboxGuid=[0102], \
                proxyAddresses=[SMTP:a@x, smtp:b@x], publicDelegates=[Group_4, User_3], sourceAnchor=[a1]}""");
    }

    @Test
    void an_object_without_source_anchor_is_named_after_its_cloud_anchor() {
        var seen = (ImportEntry.Seen) entry("""
                {"op":"upsert","type":"user","cloudAnchor":"User_1","sourceAnchor":null,"cloudMastered":true}""");

        assertThat(seen.object().dn()).isEqualTo(Names.of("User_1"));
        assertThat(seen.object().values(name("cloudMastered"))).isEqualTo(Values.of(Value.of(true)));
    }

    @Test
    void pieces_of_a_group_are_one_object() {
        var seen = (ImportEntry.Seen) entry("""
                {"op":"upsert","type":"group","cloudAnchor":"Group_1","attributes":{"displayName":"G"},
                 "references":{"member":["User_1"]},"partial":true}""", """
                {"op":"upsert","type":"group","cloudAnchor":"Group_1","references":{"member":["User_2"]}}""");

        assertThat(seen.object().values(name("displayName"))).isEqualTo(Values.text("G"));
        assertThat(seen.object().values(name("member")))
                .isEqualTo(Values.of(JsonValues.pointer("User_1"), JsonValues.pointer("User_2")));
    }

    @Test
    void changed_members_are_told_as_changes_and_the_rest_exactly() {
        var changed = (ImportEntry.Changed) entry("""
                {"op":"upsert","type":"group","cloudAnchor":"Group_1","isNew":false,
                 "attributes":{"displayName":"G"},"memberDelta":{"add":["User_1","User_3"],"remove":["User_2"]}}""", """
                {"op":"upsert","type":"group","cloudAnchor":"Group_1","memberDelta":{"add":[],"remove":["User_3"]}}""");

        assertThat(changed.changes().says())
                .containsEntry(
                        name("member"),
                        new Say.Changes(
                                Values.of((Value) JsonValues.pointer("User_1")),
                                Values.of(JsonValues.pointer("User_2"), JsonValues.pointer("User_3"))))
                .containsEntry(name("displayName"), new Say.Exactly(Values.text("G")))
                .containsEntry(name("securityEnabled"), new Say.Exactly(Values.NONE));
    }

    @Test
    void the_added_members_of_a_new_group_are_all_its_members() {
        var seen = (ImportEntry.Seen) entry("""
                {"op":"upsert","type":"group","cloudAnchor":"Group_1","isNew":true,
                 "attributes":{"displayName":"G"},"memberDelta":{"add":["User_1"],"remove":[]}}""");

        assertThat(seen.object().values(name("member"))).isEqualTo(Values.of((Value) JsonValues.pointer("User_1")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"type\":\"group\",\"memberDelta\":{}               | false",
                "\"type\":\"group\"                                  | false",
                "\"type\":\"group\",\"references\":{\"member\":[]} | true",
                "\"type\":\"group\",\"isNew\":false                  | true",
                "\"type\":\"user\"                                   | true",
            })
    void a_changed_group_is_complete_if_it_tells_all_members_or_was_there_before(String item, boolean complete) {
        var node = JsonMapper.shared().readTree("{\"op\":\"upsert\"," + item + "}");

        assertThat(ReadBack.isComplete(List.of(node))).isEqualTo(complete);
    }

    @Test
    void a_deleted_object_is_gone_and_one_of_another_type_filtered() {
        assertThat(entry("{\"op\":\"delete\",\"cloudAnchor\":\"User_1\",\"reason\":\"soft\"}"))
                .isEqualTo(new ImportEntry.Gone(new Anchor("User_1")));
        assertThat(entry("{\"op\":\"upsert\",\"type\":\"device\",\"cloudAnchor\":\"Device_1\"}"))
                .isEqualTo(new ImportEntry.Filtered());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"countryCode\":\"x\"         | invalid-numeric-value",
                "\"countryCode\":99999999999999999999 | invalid-numeric-value",
                "\"accountEnabled\":\"yes\"    | invalid-boolean-value",
                "\"msExchMailboxGuid\":\"%\"   | invalid-base64-value",
                "\"displayName\":[\"a\",\"b\"] | multi-single-mismatch",
            })
    void a_value_that_does_not_fit_makes_the_object_unreadable(String attribute, String code) {
        var item =
                "{\"op\":\"upsert\",\"type\":\"user\",\"cloudAnchor\":\"User_1\",\"attributes\":{" + attribute + "}}";

        assertThat(entry(item)).isInstanceOfSatisfying(ImportEntry.Unreadable.class, unreadable -> {
            assertThat(unreadable.code()).isEqualTo(code);
            assertThat(unreadable.subject()).isEqualTo("User_1");
        });
    }

    private ImportEntry entry(String... pieces) {
        return readBack.entry(List.of(pieces).stream()
                .<JsonNode>map(piece -> JsonMapper.shared().readTree(piece))
                .toList());
    }
}
