package org.syncline.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.core.expression.SampleObject.ann;

import org.junit.jupiter.api.Test;
import org.syncline.core.value.Value;

/// The shared logic of the default rules (default-rules.md 3) as expression texts.
class DefaultRuleExpressionsTest {

    private static final String ACCT_ENABLED = "IIF(IsBitSet([userAccountControl], 2), False, True)";

    private static final String DISPLAY = "IIF(IsPresent([displayName]), [displayName], [cn])";

    private static final String PROXY = "RemoveDuplicates(Trim(ImportedValue(\"proxyAddresses\")))";

    private static final String SID_TEXT = "StringFromSid([objectSid])";

    private static final String PWD_TIME = "FormatDateTime(DateFromNum([pwdLastSet]), \"yyyyMMddHHmmss.0Z\")";

    private static final String F448 = "IIF(IsPresent([description]), Left(Trim(Item([description], 1)), 448), NULL)";

    private static final String UPN = """
            IIF(IsPresent([userPrincipalName]), [userPrincipalName],
              IIF(IsPresent([sAMAccountName]), [sAMAccountName] & "@" & %Domain.FQDN%,
                Error("AccountName is not present")))""";

    private static final String ANCHOR_OG = """
            IIF([msExchRecipientTypeDetails] = 2, NULL,
              IIF(IsString([objectGUID]), CStr([objectGUID]), ConvertToBase64([objectGUID])))""";

    private static final String ANCHOR_CG = """
            IIF([msExchRecipientTypeDetails] = 2, NULL,
              IIF(IsPresent([mS-DS-ConsistencyGuid]),
                IIF(IsString([mS-DS-ConsistencyGuid]),
                  CStr([mS-DS-ConsistencyGuid]), ConvertToBase64([mS-DS-ConsistencyGuid])),
                IIF(IsString([objectGUID]), CStr([objectGUID]), ConvertToBase64([objectGUID]))))""";

    private static final String ANCHOR_BIN = """
            IIF([msExchRecipientTypeDetails] = 2, NULL,
              IIF(IsPresent([mS-DS-ConsistencyGuid]), [mS-DS-ConsistencyGuid], [objectGUID]))""";

    private static final String SRC_USER = "IIF([msExchRecipientTypeDetails] = 2, NULL, \"User\")";

    private static final String MAIL_ENABLED = """
            IIF((Contains([proxyAddresses], "SMTP:") > 0
                && InStr(Item([proxyAddresses], Contains([proxyAddresses], "SMTP:")), "@") > 0)
              || InStr([mail], "@") > 0, True, False)""";

    private static final String OUT_DN =
            "IIF(IsPresent([sourceAnchor]), \"CN={\" & ConvertToUTF8Hex([sourceAnchor]) & \"}\", NULL)";

    private static final String OUT_ANCHOR = """
            IIF(IsPresent([cloudSourceAnchor]) && Word([cloudAnchor], 1, "_") = [sourceObjectType],
              IIF([sourceAnchor] = [cloudSourceAnchor], [sourceAnchor], Error("SourceAnchor attribute has changed.")),
              [sourceAnchor])""";

    private static final String KEEP_CLOUD = "IIF(IsPresent([usageLocation]), [usageLocation], IgnoreThisFlow)";

    private static final String USER_FILTERED = """
            IIF(IsPresent([isCriticalSystemObject])
              || IsPresent([sAMAccountName]) = False
              || [sAMAccountName] = "SUPPORT_388945a0"
              || Left([mailNickname], 14) = "SystemMailbox{"
              || Left([sAMAccountName], 4) = "AAD_"
              || (Left([mailNickname], 4) = "CAS_" && InStr([mailNickname], "}") > 0)
              || (Left([sAMAccountName], 4) = "CAS_" && InStr([sAMAccountName], "}") > 0)
              || Left([sAMAccountName], 5) = "MSOL_"
              || BitAnd([msExchRecipientTypeDetails], &H21C07000) > 0
              || InStr(DNComponent(CRef([dn]), 1), "\\\\0ACNF:") > 0, True, NULL)""";

    private static final String CONTACT_FILTERED = """
            IIF(IsPresent([isCriticalSystemObject])
              || (InStr([displayName], "(MSOL)") > 0 && [msExchHideFromAddressLists] = True)
              || (Left([mailNickname], 4) = "CAS_" && InStr([mailNickname], "}") > 0)
              || InStr(DNComponent(CRef([dn]), 1), "\\\\0ACNF:") > 0, True, NULL)""";

    private static final String GROUP_FILTERED = """
            IIF(IsPresent([isCriticalSystemObject])
              || [sAMAccountName] = "MSOL_AD_Sync_RichCoexistence"
              || BitAnd([msExchRecipientTypeDetails], &H40000000) > 0
              || InStr(DNComponent(CRef([dn]), 1), "\\\\0ACNF:") > 0, True, NULL)""";

    private static final String COMPUTER_FILTERED = "IIF(IsPresent([userCertificate]), NULL, True)";

    private static final String GROUP_LIMIT =
            "IIF([memberCount] > 250000, Error(\"Maximum Group member count exceeded\"), IgnoreThisFlow)";

    private static final String LINKED_MAILBOX = "msExchRecipientTypeDetails";

    @Test
    void none_of_them_has_a_problem() {
        assertThat(new String[] {
                    ACCT_ENABLED,
                    DISPLAY,
                    PROXY,
                    SID_TEXT,
                    PWD_TIME,
                    F448,
                    UPN,
                    ANCHOR_OG,
                    ANCHOR_CG,
                    ANCHOR_BIN,
                    SRC_USER,
                    MAIL_ENABLED,
                    OUT_DN,
                    OUT_ANCHOR,
                    KEEP_CLOUD,
                    USER_FILTERED,
                    CONTACT_FILTERED,
                    GROUP_FILTERED,
                    COMPUTER_FILTERED,
                    GROUP_LIMIT
                })
                .allSatisfy(text -> assertThat(
                                Expressions.compile(text, SampleObject.SCHEMA).problems())
                        .isEmpty());
    }

    @Test
    void an_account_is_enabled_unless_its_second_bit_is_set() {
        assertThat(ann().shows(ACCT_ENABLED)).isEqualTo("True");
        assertThat(ann().with("userAccountControl", Value.of(514)).shows(ACCT_ENABLED))
                .isEqualTo("False");
        assertThat(ann().without("userAccountControl").shows(ACCT_ENABLED)).isEqualTo("True");
    }

    @Test
    void the_display_name_falls_back_to_the_common_name() {
        assertThat(ann().shows(DISPLAY)).isEqualTo("Ann Lee (Sales)");
        assertThat(ann().without("displayName").shows(DISPLAY)).isEqualTo("Ann Lee");
    }

    @Test
    void addresses_are_those_that_the_directory_showed() {
        assertThat(ann().shows(PROXY)).isEqualTo("[SMTP:ann@contoso.com, smtp:a.lee@contoso.com]");
    }

    @Test
    void a_description_is_cut_and_single() {
        assertThat(ann().shows(F448)).isEqualTo("nothing");
        assertThat(ann().with("description", " " + "x".repeat(500), "second").shows(F448))
                .hasSize(448);
    }

    @Test
    void the_time_of_the_password_is_text() {
        assertThat(ann().shows(PWD_TIME)).isEqualTo("20140905081453.0Z");
        assertThat(ann().without("pwdLastSet").shows(PWD_TIME)).isEqualTo("nothing");
        assertThat(ann().shows(SID_TEXT)).isEqualTo("S-1-5-21-1004336348-1177238915-682003330-512");
    }

    @Test
    void the_sign_in_name_falls_back_to_the_account_name_at_the_domain() {
        assertThat(ann().shows(UPN)).isEqualTo("ann@contoso.com");
        assertThat(ann().without("userPrincipalName").shows(UPN)).isEqualTo("alee@contoso.com");
        assertThat(ann().without("userPrincipalName").without("sAMAccountName").shows(UPN))
                .isEqualTo("sync-rule-error-function-triggered: AccountName is not present");
    }

    @Test
    void the_anchor_is_base64_and_linked_mailboxes_have_none() {
        var marked = ann().with("mS-DS-ConsistencyGuid", Value.of(new byte[16]));

        assertThat(ann().shows(ANCHOR_OG)).isEqualTo("kQpMjF4bKk6fMwEjRWeJqw==");
        assertThat(ann().shows(ANCHOR_CG)).isEqualTo("kQpMjF4bKk6fMwEjRWeJqw==");
        assertThat(marked.shows(ANCHOR_CG)).isEqualTo("AAAAAAAAAAAAAAAAAAAAAA==");
        assertThat(marked.shows(ANCHOR_BIN)).isEqualTo("0".repeat(32));
        assertThat(ann().shows(ANCHOR_BIN)).isEqualTo("910a4c8c5e1b2a4e9f330123456789ab");
        assertThat(ann().with(LINKED_MAILBOX, Value.of(2)).shows(ANCHOR_OG)).isEqualTo("nothing");
        assertThat(ann().with(LINKED_MAILBOX, Value.of(2)).shows(ANCHOR_BIN)).isEqualTo("nothing");
        assertThat(ann().with(LINKED_MAILBOX, Value.of(2)).shows(SRC_USER)).isEqualTo("nothing");
        assertThat(ann().shows(SRC_USER)).isEqualTo("User");
    }

    @Test
    void mail_enabled_means_a_primary_address_or_a_mail_address() {
        assertThat(ann().shows(MAIL_ENABLED)).isEqualTo("True");
        assertThat(ann().without("mail").shows(MAIL_ENABLED)).isEqualTo("True");
        assertThat(ann().without("proxyAddresses").shows(MAIL_ENABLED)).isEqualTo("True");
        assertThat(ann().without("mail").without("proxyAddresses").shows(MAIL_ENABLED))
                .isEqualTo("False");
        assertThat(ann().without("mail").with("proxyAddresses", "SMTP:ann").shows(MAIL_ENABLED))
                .isEqualTo("False");
        assertThat(ann().without("mail").with("proxyAddresses", "smtp:a@b").shows(MAIL_ENABLED))
                .isEqualTo("False");
    }

    @Test
    void the_cloud_name_and_anchor_come_from_the_source_anchor() {
        var known = ann().with("sourceAnchor", "abc=")
                .with("sourceObjectType", "User")
                .with("cloudAnchor", "User_1");

        assertThat(known.shows(OUT_DN)).isEqualTo("CN={6162633D}");
        assertThat(ann().shows(OUT_DN)).isEqualTo("nothing");
        assertThat(known.shows(OUT_ANCHOR)).isEqualTo("abc=");
        assertThat(known.with("cloudSourceAnchor", "abc=").shows(OUT_ANCHOR)).isEqualTo("abc=");
        assertThat(known.with("cloudSourceAnchor", "xyz=").shows(OUT_ANCHOR))
                .isEqualTo("sync-rule-error-function-triggered: SourceAnchor attribute has changed.");
        assertThat(known.with("cloudSourceAnchor", "xyz=")
                        .with("cloudAnchor", "Contact_1")
                        .shows(OUT_ANCHOR))
                .isEqualTo("abc=");
    }

    @Test
    void an_empty_value_leaves_the_cloud_value_alone() {
        assertThat(ann().shows(KEEP_CLOUD)).isEqualTo("ignored");
        assertThat(ann().with("usageLocation", "DE").shows(KEEP_CLOUD)).isEqualTo("DE");
        assertThat(ann().with("memberCount", Value.of(250001)).shows(GROUP_LIMIT))
                .isEqualTo("sync-rule-error-function-triggered: Maximum Group member count exceeded");
        assertThat(ann().shows(GROUP_LIMIT)).isEqualTo("ignored");
    }

    @Test
    void a_user_is_filtered_for_each_of_the_ten_reasons() {
        assertThat(ann().shows(USER_FILTERED)).isEqualTo("nothing");
        assertThat(new SampleObject[] {
                    ann().with("isCriticalSystemObject", Value.of(false)),
                    ann().without("sAMAccountName"),
                    ann().with("sAMAccountName", "SUPPORT_388945a0"),
                    ann().with("mailNickname", "SystemMailbox{1}"),
                    ann().with("sAMAccountName", "AAD_1"),
                    ann().with("mailNickname", "CAS_{1}"),
                    ann().with("sAMAccountName", "CAS_{1}"),
                    ann().with("sAMAccountName", "MSOL_1"),
                    ann().with(LINKED_MAILBOX, Value.of(0x400000)),
                    ann().at("CN=Ann Lee\\0ACNF:8c4c0a91-1b5e-4e2a-9f33-0123456789ab,OU=Staff,DC=contoso,DC=com")
                })
                .allSatisfy(user -> assertThat(user.shows(USER_FILTERED)).isEqualTo("True"));
        assertThat(ann().with("sAMAccountName", "CAS_1").shows(USER_FILTERED)).isEqualTo("nothing");
        assertThat(ann().with(LINKED_MAILBOX, Value.of(128)).shows(USER_FILTERED))
                .isEqualTo("nothing");
    }

    @Test
    void contacts_groups_and_computers_have_their_own_reasons() {
        assertThat(ann().shows(CONTACT_FILTERED)).isEqualTo("nothing");
        assertThat(ann().with("displayName", "x (MSOL)").shows(CONTACT_FILTERED))
                .isEqualTo("nothing");
        assertThat(ann().with("displayName", "x (MSOL)")
                        .with("msExchHideFromAddressLists", Value.of(true))
                        .shows(CONTACT_FILTERED))
                .isEqualTo("True");
        assertThat(ann().shows(GROUP_FILTERED)).isEqualTo("nothing");
        assertThat(ann().with(LINKED_MAILBOX, Value.of(0x40000000)).shows(GROUP_FILTERED))
                .isEqualTo("True");
        assertThat(ann().without("userCertificate").shows(COMPUTER_FILTERED)).isEqualTo("True");
        assertThat(ann().with("userCertificate", Value.of(new byte[1])).shows(COMPUTER_FILTERED))
                .isEqualTo("nothing");
    }
}
