package org.syncline.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.cloud.model.Json;
import tools.jackson.databind.JsonNode;

/// Accounts with cloud mailboxes are taken over by a sync client (DECISIONS 22c, the cloud's part).
class FoundingJourneyTest {

    private static final String LEGACY = "/o=ExchangeLabs/ou=Exchange/cn=Recipients/cn=ana";
    private static final CloudServer SERVER = Emulated.SERVER;
    private static final Client CLIENT = Emulated.CLIENT;

    @BeforeEach
    void one_cloud_mailbox() {
        Emulated.fresh();
        SERVER.seed(Stream.of(SeedObject.user("ana@contoso.test", "Ana of the cloud")
                .with("mailNickname", "ana")
                .with("city", "Oslo")
                .with("proxyAddresses", List.of("SMTP:ana@contoso.test", "smtp:ana@contoso.onmicrosoft.example"))
                .mailbox(LEGACY, 1073741824)));
    }

    private static JsonNode everything() {
        return CLIENT.get("/sync/v1/changes").expect(200).body();
    }

    @Test
    void a_cloud_mailbox_is_read_as_cloud_mastered_with_its_own_attributes() {
        var item = everything().path("items").path(0);

        assertThat(item.path("cloudMastered").booleanValue()).isTrue();
        assertThat(item.path("sourceAnchor").isNull()).isTrue();
        assertThat(item.path("attributes")).isEqualTo(Json.parse("""
                {"accountEnabled":true,"alias":"ana","city":"Oslo","cloudLegacyExchangeDN":"%s",
                 "cloudMSExchRecipientDisplayType":1073741824,"displayName":"Ana of the cloud",
                 "proxyAddresses":["SMTP:ana@contoso.test","smtp:ana@contoso.onmicrosoft.example"],
                 "userPrincipalName":"ana@contoso.test"}""".formatted(LEGACY)));
    }

    @Test
    void a_soft_match_keeps_the_object_and_reads_back_what_was_ingested() {
        var before = everything();
        var sent = Sent.addresses(Sent.user("anchor==", "ana@contoso.test"), "SMTP:ana@contoso.test", "x500:" + LEGACY);

        var result = CLIENT.batch(CLIENT.openExport(), sent).expect(200).result(0);
        var changes = CLIENT.get("/sync/v1/changes?watermark=" + Json.text(before, "watermark"))
                .expect(200)
                .body()
                .path("items");

        assertThat(Json.text(result, "outcome")).isEqualTo("matched-soft");
        assertThat(Json.text(result, "cloudAnchor"))
                .isEqualTo(Json.text(before.path("items").path(0), "cloudAnchor"));
        assertThat(changes.size()).isEqualTo(1);
        var item = changes.path(0);
        assertThat(item.path("cloudMastered").booleanValue()).isFalse();
        assertThat(Json.text(item, "sourceAnchor")).isEqualTo("anchor==");
        sent.path("attributes")
                .properties()
                .forEach(ingested -> assertThat(item.path("attributes").path(ingested.getKey()))
                        .isEqualTo(ingested.getValue()));
        assertThat(Json.text(item.path("attributes"), "city")).isEqualTo("Oslo");
        assertThat(Json.text(item.path("attributes"), "cloudLegacyExchangeDN")).isEqualTo(LEGACY);
    }

    @Test
    void the_same_upsert_again_is_unchanged_and_no_change() {
        var export = CLIENT.openExport();
        CLIENT.batch(export, Sent.addresses(Sent.user("anchor==", "ana@contoso.test"), "SMTP:ana@contoso.test"));
        var watermark = Json.text(everything(), "watermark");

        var again = CLIENT.batch(
                export, Sent.addresses(Sent.user("anchor==", "ana@contoso.test"), "SMTP:ana@contoso.test"));

        assertThat(Json.text(again.result(0), "outcome")).isEqualTo("unchanged");
        assertThat(CLIENT.get("/sync/v1/changes?watermark=" + watermark)
                        .body()
                        .path("items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_user_created_by_sync_has_no_mailbox() {
        CLIENT.batch(CLIENT.openExport(), Sent.user("new", "new@contoso.test"));

        var item = CLIENT.get("/sync/v1/objects?type=user&sourceAnchor=new")
                .expect(200)
                .body();

        assertThat(item.path("attributes").has("cloudLegacyExchangeDN")).isFalse();
    }

    @Test
    void the_clouds_own_attributes_are_refused() {
        var sent = Sent.attribute(Sent.user("anchor==", "ana@contoso.test"), "cloudLegacyExchangeDN", "x");

        var result = CLIENT.batch(CLIENT.openExport(), sent).result(0);

        assertThat(Json.text(result.path("error"), "code")).isEqualTo("SchemaViolation");
    }
}
