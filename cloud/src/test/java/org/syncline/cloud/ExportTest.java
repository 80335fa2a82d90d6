package org.syncline.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.cloud.model.Json;
import tools.jackson.databind.node.ObjectNode;

/// Sessions and batches (cloud-emulator.md 7.1, 7.2).
class ExportTest {

    private static final Client CLIENT = Emulated.CLIENT;

    @BeforeEach
    void empty() {
        Emulated.fresh();
    }

    private static ObjectNode batch(String id, String city) {
        return Client.batchOf(id, Sent.attribute(Sent.user("a1", "ana@contoso.test"), "city", city));
    }

    private static int objects() {
        return CLIENT.control("GET", "health", "").body().path("objects").intValue();
    }

    @Test
    void a_batch_that_is_sent_again_gets_its_former_answer_and_changes_nothing() {
        var export = CLIENT.openExport();
        var batch = batch(UUID.randomUUID().toString(), "Oslo");
        var first = CLIENT.whole(export, batch).expect(200);

        var again = CLIENT.whole(export, batch).expect(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(Json.text(again.result(0), "outcome")).isEqualTo("created");
    }

    @Test
    void a_batch_id_with_another_content_is_refused() {
        var export = CLIENT.openExport();
        var id = UUID.randomUUID().toString();
        CLIENT.whole(export, batch(id, "Oslo")).expect(200);

        assertThat(CLIENT.whole(export, batch(id, "Rome")).expect(409).code()).isEqualTo("BatchIdReused");
    }

    @Test
    void a_batch_id_is_forgotten_after_a_day() {
        var batch = batch(UUID.randomUUID().toString(), "Oslo");
        CLIENT.whole(CLIENT.openExport(), batch).expect(200);
        CLIENT.control("POST", "clock", "{\"advance\":\"PT25H\"}").expect(200);

        var again = CLIENT.whole(CLIENT.openExport(), batch).expect(200);

        assertThat(Json.text(again.result(0), "outcome")).isEqualTo("unchanged");
    }

    @Test
    void an_answer_that_was_lost_is_found_by_sending_the_batch_again() {
        var export = CLIENT.openExport();
        CLIENT.control("POST", "faults", """
                {"match":{"method":"POST","path":"/batches$"},"action":{"when":"after-commit","drop":true},"times":1}""").expect(200);
        var batch = batch(UUID.randomUUID().toString(), "Oslo");
        assertThatExceptionOfType(Client.ConnectionLost.class).isThrownBy(() -> CLIENT.whole(export, batch));
        assertThat(objects()).isEqualTo(1);

        var again = CLIENT.whole(export, batch).expect(200);

        assertThat(Json.text(again.result(0), "outcome")).isEqualTo("created");
        assertThat(objects()).isEqualTo(1);
    }

    @Test
    void an_answer_can_be_kept_waiting_after_the_write() throws InterruptedException {
        var export = CLIENT.openExport();
        CLIENT.control("POST", "faults", """
                {"match":{"path":"/batches$"},"action":{"when":"after-commit","delayMs":3000},"times":1}""").expect(200);
        var batch = batch(UUID.randomUUID().toString(), "Oslo");

        var asking = Thread.ofVirtual().start(() -> CLIENT.whole(export, batch));
        while (objects() == 0) {
            Thread.sleep(10);
        }

        assertThat(asking.isAlive()).isTrue();
        asking.join();
    }

    @Test
    void a_fault_before_the_commit_prevents_the_write() {
        var export = CLIENT.openExport();
        CLIENT.control("POST", "faults", """
                {"match":{"path":"/batches$"},"action":{"status":503,"headers":{"Retry-After":"1"}},"times":1}""").expect(200);

        var refused = CLIENT.whole(export, batch(UUID.randomUUID().toString(), "Oslo"));

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(objects()).isZero();
    }

    @Test
    void one_export_lives_at_a_time_unless_it_is_taken_over() {
        var former = CLIENT.openExport();
        assertThat(CLIENT.open(false).expect(409).code()).isEqualTo("ExportInProgress");

        var later = CLIENT.openExport();

        assertThat(CLIENT.batch(former, Sent.contact("c")).expect(404).code()).isEqualTo("ExportNotFound");
        CLIENT.batch(later, Sent.contact("c")).expect(200);
    }

    @Test
    void an_idle_export_dies_after_half_an_hour() {
        var export = CLIENT.openExport();
        CLIENT.control("POST", "clock", "{\"advance\":\"PT31M\"}").expect(200);

        CLIENT.batch(export, Sent.contact("c")).expect(404);
        CLIENT.open(false).expect(201);
    }

    @Test
    void a_completed_export_leaves_the_time_of_the_last_synchronization() {
        var export = CLIENT.openExport();
        CLIENT.call("POST", "/sync/v1/exports/" + export + "/complete", "").expect(200);

        var configuration = CLIENT.get("/sync/v1/configuration").expect(200).body();

        assertThat(configuration.path("lastSyncTime").isString()).isTrue();
        CLIENT.open(false).expect(201);
    }

    @Test
    void nothing_is_exported_into_a_tenant_that_does_not_synchronize() {
        CLIENT.call("PATCH", "/sync/v1/configuration", "{\"dirSyncEnabled\":false}")
                .expect(204);
        try {
            assertThat(CLIENT.open(true).expect(403).code()).isEqualTo("DirSyncDisabled");
        } finally {
            CLIENT.call("PATCH", "/sync/v1/configuration", "{\"dirSyncEnabled\":true}")
                    .expect(204);
        }
    }

    @Test
    void a_failed_item_does_not_stop_the_batch() {
        var answer = CLIENT.batch(
                CLIENT.openExport(), Sent.user("a", "bad name@contoso.test"), Sent.user("b", "b@contoso.test"));

        assertThat(Json.text(answer.result(0).path("error"), "code")).isEqualTo("IdentityDataValidationFailed");
        assertThat(Json.text(answer.result(1), "outcome")).isEqualTo("created");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\":[]}",
                "{\"batchId\":\"x\",\"items\":[]}",
                "{\"batchId\":\"8e1b9f62-0d7d-4b7e-9d4e-1d2f3a4b5c6d\"}",
                "{\"batchId\":\"8e1b9f62-0d7d-4b7e-9d4e-1d2f3a4b5c6d\",\"items\":[{\"seq\":1,\"op\":\"fly\",\"type\":\"user\"}]}",
                "no json"
            })
    void a_malformed_batch_is_refused_as_a_whole(String body) {
        var answer = CLIENT.call("POST", "/sync/v1/exports/" + CLIENT.openExport() + "/batches", body);

        assertThat(answer.expect(400).code()).isEqualTo("InvalidRequest");
    }

    @Test
    void a_batch_takes_a_hundred_items_and_four_mebibytes() {
        var export = CLIENT.openExport();
        var items = IntStream.range(0, 101).mapToObj(i -> Sent.contact("c" + i)).toArray(ObjectNode[]::new);
        assertThat(CLIENT.batch(export, items).status()).isEqualTo(400);

        var large = CLIENT.call("POST", "/sync/v1/exports/" + export + "/batches", " ".repeat(4 * 1024 * 1024 + 1));

        assertThat(large.status()).isEqualTo(413);
    }

    @Test
    void statistics_count_by_route_and_status() {
        CLIENT.batch(CLIENT.openExport(), Sent.contact("c"));

        var stats = CLIENT.control("GET", "stats", "").expect(200).body();

        assertThat(stats.path("requests")
                        .path("POST /sync/v1/exports/{exportId}/batches")
                        .path("200")
                        .intValue())
                .isPositive();
        assertThat(stats.path("items").path("upsert contact").path("created").intValue())
                .isPositive();
    }
}
