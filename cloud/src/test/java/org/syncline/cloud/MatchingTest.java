package org.syncline.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.syncline.cloud.model.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Every branch of cloud-emulator.md 7.4 under both profiles.
class MatchingTest {

    private static final String ANA = "ana@contoso.test";
    private static final String PRIMARY = "SMTP:" + ANA;
    private static final Client CLIENT = Emulated.CLIENT;

    /// @param seeds  lines of the seed
    /// @param before items sent before, which must succeed
    /// @param newer  outcome or error code, and warnings, under the profile 2025
    /// @param older  the same under the classic one
    record Case(
            String name,
            List<String> seeds,
            String features,
            List<ObjectNode> before,
            ObjectNode sent,
            String newer,
            String older) {

        Case(String name, String newer, ObjectNode sent) {
            this(name, List.of(), "{}", List.of(), sent, newer, newer);
        }

        Case seeded(String... lines) {
            return new Case(name, List.of(lines), features, before, sent, newer, older);
        }

        Case with(String switched) {
            return new Case(name, seeds, switched, before, sent, newer, older);
        }

        Case after(ObjectNode... items) {
            return new Case(name, seeds, features, List.of(items), sent, newer, older);
        }

        Case classic(String other) {
            return new Case(name, seeds, features, before, sent, newer, other);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static ObjectNode ana() {
        return Sent.addresses(Sent.user("a1", ANA), PRIMARY);
    }

    private static ObjectNode known(ObjectNode item, String identifier) {
        return item.put("onPremisesObjectIdentifier", identifier);
    }

    private static String seed(String type, String rest) {
        return "{\"type\":\"" + type + "\"," + rest + "}";
    }

    private static String cloudAna(String more) {
        return seed(
                "user",
                more
                        + "\"attributes\":{\"userPrincipalName\":\"%s\",\"displayName\":\"A\",\"mail\":\"%s\"}"
                                .formatted(ANA, ANA));
    }

    private static String holder(String type, String addresses) {
        return seed(
                type,
                "\"attributes\":{\"userPrincipalName\":\"x@contoso.test\",\"displayName\":\"X\",\"proxyAddresses\":%s}"
                        .formatted(addresses));
    }

    static Stream<Case> cases() {
        return Stream.of(byAnchor(), bySoftMatch(), byUniqueness(), byUpdate()).flatMap(cases -> cases);
    }

    private static Stream<Case> byAnchor() {
        return Stream.of(
                new Case("1 anchor of another type", "ObjectTypeMismatch", ana()).after(Sent.contact("a1")),
                new Case("2a cloud managed", "skipped-cloud-managed", ana()).after(ana()),
                new Case("2b changed", "updated", Sent.attribute(ana(), "city", "Oslo")).after(ana()),
                new Case("2b same", "unchanged", ana()).after(ana()),
                new Case("2b other identifier", "HardMatchBlocked", known(ana(), "g2")).after(known(ana(), "g1")),
                new Case("2b other identifier allowed", "updated", known(ana(), "g2"))
                        .after(known(ana(), "g1"))
                        .with("{\"allowOnPremUpdateOfOnPremisesObjectIdentifierEnabled\":true}"),
                new Case("2c hard match", "matched-hard MatchedOverwrite", ana())
                        .seeded(cloudAna("\"sourceAnchor\":\"a1\",")),
                new Case("2c hard match blocked", "InvalidHardMatch", ana())
                        .seeded(cloudAna("\"sourceAnchor\":\"a1\","))
                        .with("{\"blockCloudObjectTakeoverThroughHardMatchEnabled\":true}"),
                new Case("2c hard match of an administrator", "InvalidHardMatch", ana())
                        .seeded(cloudAna("\"sourceAnchor\":\"a1\",\"roles\":[\"Helpdesk\"],")),
                new Case("2c formerly synced", "matched-hard MatchedOverwrite", ana())
                        .seeded(cloudAna("\"sourceAnchor\":\"a1\",\"dirSyncEnabled\":false,")),
                new Case("2c restore", "restored", ana()).after(ana(), Sent.delete("user", "a1")));
    }

    private static Stream<Case> bySoftMatch() {
        return Stream.of(
                new Case("3 by primary address", "matched-soft MatchedOverwrite", ana()).seeded(cloudAna("")),
                new Case("3 by name", "matched-soft MatchedOverwrite", Sent.user("a1", ANA)).seeded(cloudAna("")),
                new Case("3 by name switched off", "created Quarantined", Sent.user("a1", ANA))
                        .seeded(cloudAna(""))
                        .with("{\"softMatchOnUpnEnabled\":false}"),
                new Case("3 blocked", "AttributeValueMustBeUnique", ana())
                        .seeded(cloudAna(""))
                        .with("{\"blockSoftMatchEnabled\":true}"),
                new Case("3 secondary addresses never match", "created Quarantined", ana())
                        .seeded(holder("user", "[\"SMTP:x@contoso.test\",\"smtp:%s\"]".formatted(ANA))),
                new Case("3a another type", "ObjectTypeMismatch", ana())
                        .seeded(holder("contact", "[\"%s\"]".formatted(PRIMARY))),
                new Case("3b administrator", "ExistingAdminRoleConflict", ana())
                        .seeded(cloudAna("\"roles\":[\"Helpdesk\"],")),
                new Case("3c group", "matched-soft MatchedOverwrite", Sent.addresses(Sent.group("g"), PRIMARY))
                        .seeded(holder("group", "[\"%s\"]".formatted(PRIMARY))),
                new Case("3c contact", "matched-soft MatchedOverwrite", Sent.addresses(Sent.contact("c"), PRIMARY))
                        .seeded(holder("contact", "[\"%s\"]".formatted(PRIMARY))),
                new Case("3 plain groups never match", "created", Sent.group("g"))
                        .seeded(holder("group", "[\"%s\"]".formatted(PRIMARY))),
                new Case("3d other anchor, same address", "AttributeValueMustBeUnique", ana())
                        .seeded(cloudAna("\"sourceAnchor\":\"a2\","))
                        .classic("InvalidSoftMatch"),
                new Case("3d other anchor, same name", "created Quarantined", Sent.user("a1", ANA))
                        .seeded(cloudAna("\"sourceAnchor\":\"a2\","))
                        .classic("InvalidSoftMatch"),
                new Case("3 the deleted are no candidates", "created", Sent.addresses(Sent.user("b", ANA), PRIMARY))
                        .after(ana(), Sent.delete("user", "a1")));
    }

    private static Stream<Case> byUniqueness() {
        return Stream.of(
                new Case("4 nothing in the way", "created", ana()),
                new Case("4 security identifier", "AttributeValueMustBeUnique", sid(ana()))
                        .after(sid(Sent.user("b", "b@contoso.test"))),
                new Case("4 other address, no quarantine", "AttributeValueMustBeUnique", ana())
                        .seeded(holder("user", "[\"smtp:%s\"]".formatted(ANA)))
                        .with("{\"quarantineUponProxyAddressesConflictEnabled\":false}"),
                new Case("4 name, no quarantine", "AttributeValueMustBeUnique", Sent.user("a1", ANA))
                        .seeded(cloudAna(""))
                        .with("{\"softMatchOnUpnEnabled\":false,\"quarantineUponUpnConflictEnabled\":false}"),
                new Case("4 unverified suffix", "created UpnSuffixNotVerified", Sent.user("u", "u@elsewhere.test")),
                new Case("4 anchor of a cloud group", "AttributeValueMustBeUnique", Sent.group("g"))
                        .seeded(seed("group", "\"sourceAnchor\":\"g\",\"attributes\":{\"displayName\":\"G\"}")));
    }

    private static Stream<Case> byUpdate() {
        var bea = Sent.addresses(Sent.user("b", "bea@contoso.test"), "SMTP:bea@contoso.test");
        return Stream.of(
                new Case(
                                "5 primary taken",
                                "AttributeValueMustBeUnique",
                                Sent.addresses(Sent.user("b", "bea@contoso.test"), PRIMARY))
                        .after(ana(), bea),
                new Case(
                                "5 other address taken",
                                "updated Quarantined",
                                Sent.addresses(
                                        Sent.user("b", "bea@contoso.test"), "SMTP:bea@contoso.test", "smtp:" + ANA))
                        .after(ana(), bea),
                new Case("5 name taken is no match", "updated Quarantined", Sent.user("b", ANA)).after(ana(), bea),
                new Case("5 names of managed users stay", "updated UpnUnchanged", Sent.user("b", "new@contoso.test"))
                        .after(bea)
                        .with("{\"synchronizeUpnForManagedUsersEnabled\":false}"));
    }

    private static ObjectNode sid(ObjectNode item) {
        return Sent.attribute(item, "onPremiseSecurityIdentifier", "AQUAAAAAAAUVAAAA");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_newer_profile_answers_as_the_table_says(Case one) {
        assertThat(outcome(one, "2025")).isEqualTo(one.newer());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_classic_profile_answers_as_the_table_says(Case one) {
        assertThat(outcome(one, "classic")).isEqualTo(one.older());
    }

    private static String outcome(Case one, String profile) {
        Emulated.fresh();
        CLIENT.control("PUT", "features", one.features()).expect(204);
        CLIENT.control("PUT", "match-profile", "{\"profile\":\"" + profile + "\"}")
                .expect(204);
        CLIENT.control("POST", "seed", String.join("\n", one.seeds())).expect(200);
        var export = CLIENT.openExport();
        for (var item : one.before()) {
            var result = CLIENT.batch(export, item.deepCopy()).expect(200).result(0);
            assertThat(Json.text(result, "status")).isEqualTo("ok");
            if (one.newer().equals("skipped-cloud-managed")) {
                var id = Json.text(result, "cloudAnchor").substring("User_".length());
                CLIENT.control("PUT", "objects/" + id + "/cloud-managed", "{\"isCloudManaged\":true}")
                        .expect(204);
            }
        }
        return words(CLIENT.batch(export, one.sent().deepCopy()).expect(200).result(0));
    }

    private static String words(JsonNode result) {
        if (result.has("error")) {
            return Json.text(result.path("error"), "code");
        }
        var warnings = Json.items(result.path("warnings")).map(warning -> Json.text(warning, "code"));
        return String.join(
                " ",
                Stream.concat(Stream.of(Json.text(result, "outcome")), warnings).toList());
    }
}
