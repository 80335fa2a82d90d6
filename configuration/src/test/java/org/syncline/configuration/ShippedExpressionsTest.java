package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.EnumSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.configuration.DefaultRules.Options;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// The shipped expressions that are more than a copy, compiled and run (default-rules.md 3).
class ShippedExpressionsTest {

    private static final Options CONSISTENCY =
            new Options(SourceAnchor.CONSISTENCY_GUID, true, true, EnumSet.of(Workload.EXCHANGE_ONLINE));

    private static final String JOIN = "In from contoso.com - User Join";
    private static final String COMMON = "In from contoso.com - User Common";
    private static final String OUT_JOIN = "Out to Contoso cloud - User Join";
    private static final String OUT_EXCHANGE = "Out to Contoso cloud - User ExchangeOnline";
    private static final String CLOUD_HYBRID = "In from Contoso cloud - User Exchange Hybrid";
    private static final String WRITE_BACK = "Out to contoso.com - User Exchange Hybrid";

    static Stream<Arguments> filtered() {
        var ann = Account.ann();
        return Stream.concat(
                Stream.of(
                        arguments("an ordinary account", ann, "nothing"),
                        arguments("without mailbox", ann.with("mailNickname", Values.NONE), "nothing"),
                        arguments("a user mailbox", ann.with("msExchRecipientTypeDetails", Value.of(1)), "nothing"),
                        arguments(
                                "a remote mailbox",
                                ann.with("msExchRecipientTypeDetails", Value.of(2147483648L)),
                                "nothing"),
                        arguments("CAS_ without brace", ann.with("sAMAccountName", "CAS_1"), "nothing"),
                        arguments("1 critical", ann.with("isCriticalSystemObject", Value.of(true)), "True"),
                        arguments(
                                "1 said not to be critical",
                                ann.with("isCriticalSystemObject", Value.of(false)),
                                "True"),
                        arguments("2 no name", ann.with("sAMAccountName", Values.NONE), "True"),
                        arguments("3 support", ann.with("sAMAccountName", "SUPPORT_388945a0"), "True"),
                        arguments("4 system mailbox", ann.with("mailNickname", "SystemMailbox{1f05a927}"), "True"),
                        arguments("5 sync", ann.with("sAMAccountName", "AAD_f1"), "True"),
                        arguments("6 client access, alias", ann.with("mailNickname", "CAS_{12}"), "True"),
                        arguments("7 client access, name", ann.with("sAMAccountName", "CAS_{12}"), "True"),
                        arguments("8 sync, newer", ann.with("sAMAccountName", "MSOL_8a"), "True"),
                        arguments("10 conflict", ann.at("CN=Ann Lee\\0ACNF:9f33,OU=Staff,DC=contoso,DC=com"), "True"),
                        arguments("ours: health", ann.with("sAMAccountName", "HealthMailbox3f"), "True")),
                Stream.of(0x1000, 0x2000, 0x4000, 0x400000, 0x800000, 0x1000000, 0x20000000)
                        .map(kind -> arguments(
                                "9 type " + kind, ann.with("msExchRecipientTypeDetails", Value.of(kind)), "True")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void filtered(String name, Account account, String shown) {
        assertThat(account.shows(rule(JOIN), "cloudFiltered")).as(name).isEqualTo(shown);
    }

    static Stream<Arguments> inbound() {
        var ann = Account.ann();
        var linked = ann.with("msExchRecipientTypeDetails", Value.of(2));
        return Stream.of(
                arguments("userPrincipalName", ann.with("userPrincipalName", "ann@contoso.com"), "ann@contoso.com"),
                arguments("userPrincipalName", ann, "alee@contoso.com"),
                arguments(
                        "userPrincipalName",
                        Account.nobody(),
                        "sync-rule-error-function-triggered: The account has no name to sign in with. Give it a userPrincipalName."),
                arguments("displayName", ann.with("displayName", "Ann Lee (Sales)"), "Ann Lee (Sales)"),
                arguments("displayName", ann, "Ann Lee"),
                arguments(
                        "proxyAddresses",
                        ann.with("proxyAddresses", " SMTP:a@x ", "SMTP:a@x", "smtp:b@x"),
                        "[SMTP:a@x, smtp:b@x]"),
                arguments(
                        "proxyAddresses",
                        ann.with("proxyAddresses", "SMTP:a@x").staged("proxyAddresses", "SMTP:a@x", "x500:/o=c"),
                        "SMTP:a@x"),
                arguments("proxyAddresses", ann, "nothing"),
                arguments("accountEnabled", ann.with("userAccountControl", Value.of(512)), "True"),
                arguments("accountEnabled", ann.with("userAccountControl", Value.of(514)), "False"),
                arguments("sourceObjectType", ann, "User"),
                arguments("sourceObjectType", linked, "nothing"),
                arguments("sourceAnchor", ann, "AQIDBAUGBwgJCgsMDQ4PEA=="),
                arguments("sourceAnchor", linked, "nothing"),
                arguments("sourceAnchorBinary", linked, "nothing"),
                arguments("pwdLastSet", ann.with("pwdLastSet", Value.of(130543784934250000L)), "20140905081453.0Z"),
                arguments("pwdLastSet", ann, "nothing"),
                arguments("description", ann.with("description", " first ", "second"), "first"),
                arguments("info", ann.with("info", "x".repeat(500)), "x".repeat(448)),
                arguments("info", ann, "nothing"),
                arguments("title", ann.with("title", " Head "), "Head"),
                arguments("forestNetBios", ann, "CONTOSO"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource
    void inbound(String target, Account account, String shown) {
        assertThat(account.shows(rule(COMMON), target)).isEqualTo(shown);
    }

    @Test
    void the_consistency_guid_is_the_anchor_once_it_is_there() {
        var written = Account.ann().with("mS-DS-ConsistencyGuid", Value.of(new byte[16]));

        assertThat(Account.ann().shows(DefaultRulesTest.rule(COMMON, CONSISTENCY), "sourceAnchor"))
                .isEqualTo("AQIDBAUGBwgJCgsMDQ4PEA==");
        assertThat(written.shows(DefaultRulesTest.rule(COMMON, CONSISTENCY), "sourceAnchor"))
                .isEqualTo("AAAAAAAAAAAAAAAAAAAAAA==");
        assertThat(written.shows(DefaultRulesTest.rule(JOIN, CONSISTENCY), "sourceAnchorBinary"))
                .isEqualTo(Value.of(new byte[16]).toString());
        assertThat(written.shows(rule(COMMON), "sourceAnchor")).isEqualTo("AQIDBAUGBwgJCgsMDQ4PEA==");
    }

    @Test
    void a_linked_mailbox_is_still_found_by_its_guid() {
        var linked = Account.ann().with("msExchRecipientTypeDetails", Value.of(2));

        assertThat(linked.shows(rule(JOIN), "sourceAnchorBinary"))
                .isEqualTo(Value.of(Account.GUID).toString());
    }

    static Stream<Arguments> toTheCloud() {
        var ann = Account.nobody().with("sourceAnchor", "AQ==").with("sourceObjectType", "User");
        var known = ann.with("cloudAnchor", "User_1f").with("cloudSourceAnchor", "AQ==");
        return Stream.of(
                arguments(OUT_JOIN, "dn", ann, "CN={41513D3D}"),
                arguments(OUT_JOIN, "sourceAnchor", ann, "AQ=="),
                arguments(OUT_JOIN, "sourceAnchor", known, "AQ=="),
                arguments(
                        OUT_JOIN,
                        "sourceAnchor",
                        known.with("cloudAnchor", "Contact_1f").with("sourceAnchor", "AR=="),
                        "AR=="),
                arguments(
                        OUT_JOIN,
                        "sourceAnchor",
                        known.with("sourceAnchor", "AR=="),
                        "sync-rule-error-function-triggered: The source anchor has changed. The cloud account keeps the one it was made with."),
                arguments(OUT_JOIN, "usageLocation", ann, "ignored"),
                arguments(OUT_JOIN, "usageLocation", ann.with("usageLocation", "DE"), "DE"),
                arguments(OUT_EXCHANGE, "countryCode", ann, "ignored"),
                arguments(OUT_EXCHANGE, "countryCode", ann.with("countryCode", Value.of(276)), "276"),
                arguments(OUT_EXCHANGE, "userCertificate", ann, "nothing"),
                arguments(
                        OUT_EXCHANGE,
                        "userCertificate",
                        ann.with("userCertificate", certificates(16)),
                        "authoritative null"));
    }

    @ParameterizedTest(name = "{1} {3}")
    @MethodSource
    void toTheCloud(String rule, String target, Account person, String shown) {
        assertThat(person.shows(rule(rule), target)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 2, 7, 8, 10, 16, 17, 18, 1073741824, 1073741840})
    void some_display_types_are_mailboxes_of_the_cloud(long type) {
        assertThat(Account.nobody()
                        .with("cloudMSExchRecipientDisplayType", Value.of(type))
                        .shows(rule(CLOUD_HYBRID), "cloudSOAExchMailbox"))
                .isEqualTo("True");
    }

    @Test
    void other_display_types_and_none_are_not() {
        assertThat(Account.nobody().shows(rule(CLOUD_HYBRID), "cloudSOAExchMailbox"))
                .isEqualTo("False");
        assertThat(Account.nobody()
                        .with("cloudMSExchRecipientDisplayType", Value.of(1))
                        .shows(rule(CLOUD_HYBRID), "cloudSOAExchMailbox"))
                .isEqualTo("False");
    }

    static Stream<Arguments> writtenBack() {
        var ann = Account.nobody();
        var hash = ann.with("cloudMSExchSafeSendersHash", Value.of(new byte[] {1}));
        return Stream.of(
                arguments("proxyAddresses", ann.with("cloudLegacyExchangeDN", "/o=Labs/cn=a"), "x500:/o=Labs/cn=a"),
                arguments("proxyAddresses", ann, "ignored"),
                arguments("msDS-ExternalDirectoryObjectId", ann.with("cloudAnchor", "User_1f"), "User_1f"),
                arguments("msExchArchiveStatus", ann, "ignored"),
                arguments("msExchArchiveStatus", ann.with("cloudMSExchArchiveStatus", Value.of(1)), "1"),
                arguments("msExchUCVoiceMailSettings", ann, "ignored"),
                arguments("msExchUserHoldPolicies", ann, "ignored"),
                arguments("msExchSafeSendersHash", ann.with("cloudSOAExchMailbox", Value.of(true)), "ignored"),
                arguments("msExchSafeSendersHash", hash, "ignored"),
                arguments("msExchSafeSendersHash", hash.with("cloudSOAExchMailbox", Value.of(false)), "ignored"),
                arguments(
                        "msExchSafeSendersHash",
                        hash.with("cloudSOAExchMailbox", Value.of(true)),
                        Value.of(new byte[] {1}).toString()));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource
    void writtenBack(String target, Account person, String shown) {
        assertThat(person.shows(rule(WRITE_BACK), target)).isEqualTo(shown);
    }

    private static Values certificates(int many) {
        return Values.of(IntStream.range(0, many)
                .mapToObj(each -> Value.of(new byte[] {(byte) each}))
                .toList());
    }

    private static SyncRule rule(String name) {
        return DefaultRulesTest.rule(name, Options.USUAL);
    }
}
