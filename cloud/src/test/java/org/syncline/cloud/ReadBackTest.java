package org.syncline.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.cloud.model.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What an import reads, full and since a watermark (cloud-emulator.md 7.1, 7.5, 7.6).
class ReadBackTest {

    private static final CloudServer SERVER = Emulated.SERVER;
    private static final Client CLIENT = Emulated.CLIENT;
    private String export = "";

    @BeforeEach
    void empty() {
        Emulated.fresh();
        export = CLIENT.openExport();
    }

    private JsonNode send(ObjectNode item) {
        var result = CLIENT.batch(export, item).expect(200).result(0);
        assertThat(Json.text(result, "status")).as("%s", result).isEqualTo("ok");
        return result;
    }

    private static ObjectNode user(String name) {
        return Sent.addresses(Sent.user(name, name + "@contoso.test"), "SMTP:" + name + "@contoso.test");
    }

    private static JsonNode changes(String watermark) {
        return CLIENT.get("/sync/v1/changes?watermark=" + watermark).expect(200).body();
    }

    private static String now() {
        var page = CLIENT.get("/sync/v1/changes").expect(200).body();
        while (page.has("nextLink")) {
            page = CLIENT.get(Json.text(page, "nextLink")).expect(200).body();
        }
        return Json.text(page, "watermark");
    }

    private static JsonNode only(JsonNode page) {
        assertThat(page.path("items").size()).as("%s", page).isEqualTo(1);
        return page.path("items").path(0);
    }

    @Test
    void pages_give_every_object_once() {
        for (var i = 0; i < 25; i++) {
            send(user("u" + i));
        }
        var seen = new ArrayList<String>();
        var page = CLIENT.get("/sync/v1/changes?types=user&$top=10").expect(200).body();
        Json.items(page.path("items")).forEach(item -> seen.add(Json.text(item, "sourceAnchor")));
        while (page.has("nextLink")) {
            page = CLIENT.get(Json.text(page, "nextLink")).expect(200).body();
            Json.items(page.path("items")).forEach(item -> seen.add(Json.text(item, "sourceAnchor")));
        }

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(changes(Json.text(page, "watermark")).path("items").isEmpty())
                .isTrue();
    }

    @Test
    void types_choose_what_is_read() {
        send(user("u"));
        send(Sent.group("g"));

        var page = CLIENT.get("/sync/v1/changes?types=group").expect(200).body();

        assertThat(Json.text(only(page), "type")).isEqualTo("group");
    }

    @Test
    void a_watermark_is_good_for_seven_days() {
        var watermark = now();
        CLIENT.control("POST", "clock", "{\"advance\":\"P6D\"}").expect(200);
        changes(watermark);
        CLIENT.control("POST", "clock", "{\"advance\":\"P2D\"}").expect(200);

        var answer = CLIENT.get("/sync/v1/changes?watermark=" + watermark);

        assertThat(answer.expect(410).code()).isEqualTo("WatermarkExpired");
    }

    @Test
    void a_watermark_from_before_a_reset_is_worthless() {
        var watermark = now();
        SERVER.reset();

        assertThat(CLIENT.get("/sync/v1/changes?watermark=" + watermark).status())
                .isEqualTo(410);
    }

    @Test
    void a_watermark_that_was_tampered_with_is_refused() {
        assertThat(CLIENT.get("/sync/v1/changes?watermark=" + now() + "x").status())
                .isEqualTo(400);
    }

    @Test
    void a_changed_group_sends_who_came_and_who_left() {
        send(user("a"));
        send(user("b"));
        send(Sent.group("g"));
        var ana = send(Sent.members("g", List.of("a"), List.of()));
        assertThat(Json.text(ana, "outcome")).isEqualTo("updated");
        var watermark = now();

        var result = send(Sent.members("g", List.of("b", "nobody"), List.of("a")));

        assertThat(Json.texts(result.path("unresolved"))).containsExactly("nobody");
        var delta = only(changes(watermark)).path("memberDelta");
        assertThat(Json.texts(delta.path("add"))).containsExactly(cloudAnchor("b"));
        assertThat(Json.texts(delta.path("remove"))).containsExactly(cloudAnchor("a"));
    }

    private static String cloudAnchor(String sourceAnchor) {
        return Json.text(
                CLIENT.get("/sync/v1/objects?type=user&sourceAnchor=" + sourceAnchor)
                        .expect(200)
                        .body(),
                "cloudAnchor");
    }

    @Test
    void members_of_a_large_group_come_in_pieces_and_none_is_missing() {
        var lines = IntStream.range(0, 6_001)
                .mapToObj(i ->
                        "{\"type\":\"user\",\"id\":\"u%d\",\"attributes\":{\"userPrincipalName\":\"u%d@contoso.test\"}}"
                                .formatted(i, i))
                .toList();
        var ids = IntStream.range(0, 6_001).mapToObj(i -> "u" + i).toList();
        CLIENT.control("POST", "seed", String.join("\n", lines)).expect(200);
        CLIENT.control("POST", "seed", "{\"type\":\"group\",\"members\":" + Json.texts(ids) + "}")
                .expect(200);
        var members = new HashSet<String>();
        var partial = new ArrayList<Boolean>();
        var page = CLIENT.get("/sync/v1/changes?types=group&$top=1").expect(200).body();
        while (true) {
            for (var item : page.path("items")) {
                members.addAll(Json.texts(item.path("references").path("member")));
                partial.add(item.path("partial").booleanValue(false));
            }
            if (!page.has("nextLink")) {
                break;
            }
            page = CLIENT.get(Json.text(page, "nextLink")).expect(200).body();
        }

        assertThat(members).hasSize(6_001);
        assertThat(partial).containsExactly(true, false);
    }

    @Test
    void references_are_read_as_cloud_anchors_and_unknown_ones_are_errors() {
        send(user("boss"));
        var ana = user("a");
        ana.putObject("references").put("manager", "boss");
        send(ana);

        var item = CLIENT.get("/sync/v1/objects?type=user&sourceAnchor=a")
                .expect(200)
                .body();
        assertThat(Json.text(item.path("references"), "manager")).isEqualTo(cloudAnchor("boss"));

        var bad = user("b");
        bad.putObject("references").put("manager", "nobody");
        var error = CLIENT.batch(export, bad).result(0).path("error");
        assertThat(Json.text(error, "code")).isEqualTo("ReferenceNotFound");
    }

    @Test
    void a_deleted_user_comes_back_the_same_into_the_same_groups() {
        var created = send(user("a"));
        send(Sent.group("g"));
        send(Sent.members("g", List.of("a"), List.of()));
        var watermark = now();
        assertThat(Json.text(send(Sent.delete("user", "a")), "outcome")).isEqualTo("deleted");
        var gone = changes(watermark);
        assertThat(Json.items(gone.path("items")).map(item -> Json.text(item, "reason")))
                .contains("soft");
        CLIENT.get("/sync/v1/objects?type=user&sourceAnchor=a").expect(404);

        var back = send(user("a"));

        assertThat(Json.text(back, "outcome")).isEqualTo("restored");
        assertThat(Json.text(back, "cloudAnchor")).isEqualTo(Json.text(created, "cloudAnchor"));
        var group = CLIENT.get("/sync/v1/objects?type=group&sourceAnchor=g").body();
        assertThat(Json.texts(group.path("references").path("member"))).containsExactly(cloudAnchor("a"));
    }

    @Test
    void a_user_deleted_for_more_than_thirty_days_is_gone() {
        var created = send(user("a"));
        send(Sent.delete("user", "a"));
        CLIENT.control("POST", "clock", "{\"advance\":\"P31D\"}").expect(200);
        export = CLIENT.openExport();

        var again = send(user("a"));

        assertThat(Json.text(again, "outcome")).isEqualTo("created");
        assertThat(Json.text(again, "cloudAnchor")).isNotEqualTo(Json.text(created, "cloudAnchor"));
    }

    @Test
    void groups_and_contacts_are_deleted_for_good() {
        send(Sent.contact("c"));
        var watermark = now();

        send(Sent.delete("contact", "c"));

        var item = only(changes(watermark));
        assertThat(Json.text(item, "reason")).isEqualTo("hard");
        assertThat(Json.text(item, "sourceAnchor")).isEqualTo("c");
        assertThat(Json.text(send(Sent.delete("contact", "c")), "outcome")).isEqualTo("not-found");
    }

    @Test
    void a_cloud_object_cannot_be_deleted_by_sync() {
        CLIENT.control("POST", "seed", """
                {"type":"user","sourceAnchor":"a","attributes":{"userPrincipalName":"a@contoso.test"}}""").expect(200);

        var error = CLIENT.batch(export, Sent.delete("user", "a")).result(0).path("error");

        assertThat(Json.text(error, "code")).isEqualTo("DeletingCloudOnlyObjectNotAllowed");
    }

    @Test
    void a_quarantined_name_is_healed_when_it_is_free() {
        send(user("a"));
        CLIENT.control("PUT", "features", "{\"softMatchOnUpnEnabled\":false}").expect(204);
        var rival = Sent.user("b", "a@contoso.test");
        assertThat(Json.text(send(rival).path("warnings").path(0), "code")).isEqualTo("Quarantined");
        assertThat(Json.text(send(rival.deepCopy()), "outcome")).isEqualTo("unchanged");
        var held = CLIENT.get("/sync/v1/objects?type=user&sourceAnchor=b").body();
        assertThat(Json.text(held.path("attributes"), "userPrincipalName")).isEqualTo("a@contoso.test");
        assertThat(Json.text(held.path("visible"), "userPrincipalName"))
                .matches("a\\+\\d{4}@contoso\\.onmicrosoft\\.example");
        assertThat(Json.text(held.path("provisioningErrors").path(0), "propertyCausingError"))
                .isEqualTo("UserPrincipalName");

        send(Sent.delete("user", "a"));
        var watermark = now();
        CLIENT.control("POST", "jobs/quarantine-healer", "").expect(200);

        var healed = only(changes(watermark));
        assertThat(healed.has("visible")).isFalse();
        assertThat(healed.path("provisioningErrors").isEmpty()).isTrue();
        CLIENT.control("PUT", "features", "{\"softMatchOnUpnEnabled\":true}").expect(204);
    }

    @Test
    void a_name_in_a_foreign_domain_is_shown_in_the_initial_one() {
        send(Sent.attribute(Sent.user("a", "ana@elsewhere.test"), "alias", "anna"));

        var item = CLIENT.get("/sync/v1/objects?type=user&sourceAnchor=a").body();

        assertThat(Json.text(item.path("visible"), "userPrincipalName")).isEqualTo("anna@contoso.onmicrosoft.example");
        assertThat(Json.text(item.path("attributes"), "userPrincipalName")).isEqualTo("ana@elsewhere.test");
    }

    @Test
    void null_clears_arrays_replace_and_edits_edit() {
        send(Sent.attribute(user("a"), "otherMobile", List.of("1", "2")));
        var edit = Json.object();
        edit.set("add", Json.texts(List.of("3")));
        edit.set("remove", Json.texts(List.of("1")));
        send(Sent.attribute(user("a"), "otherMobile", edit));
        var attributes =
                CLIENT.get("/sync/v1/objects?type=user&sourceAnchor=a").body().path("attributes");
        assertThat(Json.texts(attributes.path("otherMobile"))).containsExactly("2", "3");

        send(user("a").set("attributes", Json.parse("{\"otherMobile\":null}")));

        var cleared =
                CLIENT.get("/sync/v1/objects?type=user&sourceAnchor=a").body().path("attributes");
        assertThat(cleared.has("otherMobile")).isFalse();
        assertThat(cleared.has("displayName")).isTrue();
    }
}
