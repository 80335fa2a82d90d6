package org.syncline.configuration.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.core.rule.SyncRule;

/// Which shipped rules of the vendor's ours stand in for: those that nobody has changed.
class ShippedRulesTest {

    private static final String NAME = "In from AD - User AccountEnabled";

    /// As the vendor ships it, as far as scope, join and attributes go; a cloud rule brings the other connector along.
    private static final Rule SHIPPED = Rule.own()
            .named(NAME)
            .numbered(1, 102)
            .tagged("Microsoft.InfromADUserAccountEnabled.007")
            .mapping("<dest>cn</dest><src><attr>cn</attr></src>")
            .asking("userAccountControl ISBITNOTSET 2");

    private static final String CLOUD = Rule.own()
            .named("Out to AAD - Own")
            .numbered(9, 60)
            .xml()
            .replace(Rule.DIRECTORY, "5f0b6c1e-3a7d-4f7c-9a55-0d4f6a1b2c02");

    @Test
    void an_unchanged_one_is_replaced_by_ours_at_the_same_place() {
        var outcome = Rule.imported(SHIPPED.xml(), CLOUD);

        assertThat(outcome.rules())
                .extracting(SyncRule::precedence, SyncRule::name)
                .contains(Tuple.tuple(102, "In from directory - User AccountEnabled"));
        assertThat(outcome.told(Fate.REPLACED))
                .singleElement()
                .asString()
                .contains(NAME, "Ours flows to these as well", "objectsid");
    }

    @Test
    void a_disabled_one_stays_disabled() {
        var xml = SHIPPED.xml().replace("<precedence>", "<disabled>True</disabled><precedence>");

        assertThat(Rule.imported(xml, CLOUD).rules())
                .filteredOn(rule -> rule.precedence() == 102)
                .singleElement()
                .matches(SyncRule::disabled);
    }

    @ParameterizedTest
    @CsvSource({
        "userAccountControl ISBITNOTSET 2,department EQUAL Sales,cn,cn,its scope is another",
        "userAccountControl ISBITNOTSET 2,,cn,favourites,it flows to favourites",
        "userAccountControl ISBITNOTSET 2,,displayName,cn,its flow to cn reads displayname"
    })
    void a_changed_one_is_taken_over(String clause, String more, String source, String target, String why) {
        var flow = "<dest>%s</dest><src><attr>%s</attr></src>".formatted(target, source);
        var rule = Rule.own()
                .named(NAME)
                .numbered(1, 102)
                .tagged("Microsoft.InfromADUserAccountEnabled.007")
                .mapping(flow);
        var changed = more == null ? rule.asking(clause) : rule.asking(clause, more);

        var outcome = Rule.imported(changed.xml(), CLOUD);

        assertThat(outcome.told(Fate.REPLACED)).isEmpty();
        assertThat(outcome.told(Fate.TAKEN_OVER))
                .anySatisfy(told -> assertThat(told).contains(NAME, why));
        assertThat(outcome.rules()).extracting(SyncRule::name).contains(NAME);
    }

    @Test
    void one_that_joins_in_another_way_is_taken_over() {
        var outcome = Rule.imported(SHIPPED.joining("mail", "mail").xml(), CLOUD);

        assertThat(outcome.told(Fate.TAKEN_OVER))
                .anySatisfy(told -> assertThat(told).contains("it joins by other attributes"));
    }

    @Test
    void a_clone_with_a_place_of_the_administrators_is_his_own() {
        var outcome = Rule.imported(SHIPPED.numbered(1, 20).xml(), CLOUD);

        assertThat(outcome.told(Fate.REPLACED)).isEmpty();
        assertThat(outcome.rules()).extracting(SyncRule::precedence).isEqualTo(List.of(20, 60));
    }

    @ParameterizedTest
    @CsvSource({"mail,mail", "objectSid,objectSid", "sAMAccountName,accountName", "objectGUID,sourceAnchorBinary"})
    void the_way_accounts_were_matched_there_is_kept(String cs, String mv) {
        var join = Rule.own()
                .named("In from AD - User Join")
                .numbered(1, 100)
                .tagged("Microsoft.InfromADUserJoin.005")
                .linking("Provision")
                .mapping(
                        "<dest>cloudFiltered</dest><src/><expression>IIF(IsPresent([isCriticalSystemObject]),True,NULL)</expression>")
                .asking("isCriticalSystemObject NOTEQUAL TRUE", "adminDescription NOTSTARTSWITH User_")
                .joining(cs, mv);
        var whole = switch (cs) {
            case "objectSid" ->
                join.joining("msExchMasterAccountSid", "objectSid")
                        .joining("objectSid", "msExchMasterAccountSid")
                        .joining("msRTCSIP-OriginatorSid", "objectSid")
                        .joining("objectSid", "msRTCSIP-OriginatorSid");
            case "sAMAccountName" -> join.joining("mailNickname", "mailNickname");
            default -> join;
        };

        assertThat(Rule.imported(whole.xml(), CLOUD).told(Fate.REPLACED)).hasSize(1);
    }
}
