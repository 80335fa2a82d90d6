package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.syncline.configuration.DefaultRules.Options;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.FlowSource;
import org.syncline.core.rule.MergeType;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.AttributeName;

class DefaultRulesTest {

    static final Options EVERYTHING =
            new Options(SourceAnchor.CONSISTENCY_GUID, true, true, EnumSet.allOf(Workload.class));

    @Test
    void the_usual_rules_for_users_stand_in_the_order_administrators_know() {
        var rules = DefaultRules.forConnectors(
                        Sample.selecting(Sample.CONTOSO, "user"), Sample.selecting(Sample.CLOUD, "user"), Options.USUAL)
                .rules();

        assertThat(rules.stream().map(rule -> rule.precedence() + " " + rule.name()))
                .containsExactly(
                        "100 In from contoso.com - User Join",
                        "101 In from contoso.com - User AccountEnabled",
                        "102 In from contoso.com - User Common from Exchange",
                        "103 In from contoso.com - User Common",
                        "104 In from contoso.com - User Exchange",
                        "105 In from contoso.com - User Lync",
                        "106 In from Contoso cloud - User Join",
                        "107 Out to Contoso cloud - User Join",
                        "108 Out to Contoso cloud - User Identity",
                        "109 Out to Contoso cloud - User ExchangeOnline",
                        "110 In from Contoso cloud - User Exchange Hybrid",
                        "111 Out to contoso.com - User Join SOAInAD",
                        "112 Out to contoso.com - User Exchange Hybrid",
                        "113 Out to contoso.com - User Exchange Hybrid PublicDelegates");
    }

    @Test
    void every_row_of_the_specification_has_its_rule_and_its_place() {
        var rules = everything().rules();

        assertThat(rules.stream().map(DefaultRulesTest::row)).containsExactlyElementsOf(rows());
        assertThat(rules.stream().map(SyncRule::precedence))
                .containsExactlyElementsOf(
                        IntStream.range(100, 100 + rules.size()).boxed().toList());
    }

    @Test
    void with_two_directories_each_row_has_a_rule_for_each_of_them_one_after_the_other() {
        var rules = DefaultRules.forConnectors(List.of(Sample.CONTOSO, Sample.fabrikam()), Sample.CLOUD, EVERYTHING)
                .rules();

        assertThat(rules.stream().limit(4).map(rule -> rule.precedence() + " " + rule.name()))
                .containsExactly(
                        "100 In from contoso.com - User Join",
                        "101 In from fabrikam.com - User Join",
                        "102 In from contoso.com - InetOrgPerson Join",
                        "103 In from fabrikam.com - InetOrgPerson Join");
        assertThat(rules.stream().map(DefaultRulesTest::row))
                .containsExactlyElementsOf(rows().stream()
                        .flatMap(row -> row.contains(" AD - ") ? List.of(row, row).stream() : List.of(row).stream())
                        .toList());
        assertThat(rules.stream().map(SyncRule::precedence)).doesNotHaveDuplicates();
    }

    @Test
    void nothing_is_left_out_where_everything_is_there() {
        assertThat(everything().leftOut().stream().map(LeftOut::missing).toList())
                .isEmpty();
    }

    @Test
    void ids_stay_when_rules_are_made_anew_and_differ_between_connectors() {
        var ids = everything().rules().stream().map(SyncRule::id).toList();
        var more = DefaultRules.forConnectors(List.of(Sample.fabrikam(), Sample.CONTOSO), Sample.CLOUD, EVERYTHING)
                .rules();

        assertThat(everything().rules().stream().map(SyncRule::id)).containsExactlyElementsOf(ids);
        assertThat(more.stream().map(SyncRule::id)).doesNotHaveDuplicates().containsAll(ids);
    }

    @Test
    void write_back_gives_a_value_or_leaves_things_alone() {
        var flows = everything().rules().stream()
                .filter(rule -> rule.direction() == Direction.OUTBOUND
                        && rule.connector().equals(Sample.CONTOSO.id()))
                .flatMap(rule -> rule.flows().stream())
                .toList();

        assertThat(flows)
                .hasSize(22)
                .allSatisfy(flow -> assertThat(flow.source())
                        .isInstanceOf(FlowSource.Computed.class)
                        .asString()
                        .contains(",IgnoreThisFlow)")
                        .doesNotContain("NULL"));
    }

    @Test
    void write_back_waits_for_the_cloud_account_and_only_adds_to_the_addresses() {
        var hybrid = rule("Out to contoso.com - User Exchange Hybrid", Options.USUAL);

        assertThat(hybrid.scope().groups().getFirst().toString())
                .isEqualTo("[contributingConnectorExchange EQUAL %Connector.ID%, cloudAnchor ISNOTNULL]");
        assertThat(flow(hybrid, "proxyAddresses").addOnly()).isTrue();
        assertThat(flow(hybrid, "proxyAddresses").merge()).isEqualTo(MergeType.MERGE_CASE_INSENSITIVE);
    }

    @Test
    void groups_are_made_below_the_limit_that_was_chosen_and_kept_whatever_their_size() {
        var small = Options.USUAL.with(new DefaultRules.Limits(true, true, 5000));
        var join = rule("Out to Contoso cloud - Group Join", small);

        assertThat(join.scope().toString())
                .contains("memberCount LESSTHAN 5000")
                .contains("inCloud EQUAL True");
        assertThat(flow(join, "member").source().toString()).contains("[memberCount] > 5000");
        assertThat(rule("Out to Contoso cloud - Group Join", Options.USUAL)
                        .scope()
                        .toString())
                .contains("memberCount LESSTHAN 250000");
    }

    @Test
    void what_keeps_objects_away_can_be_chosen() {
        var choice = Options.USUAL.with(new DefaultRules.Limits(false, false, 250_000));
        var filtered = flow(rule("In from contoso.com - User Join", choice), "cloudFiltered")
                .source()
                .toString();

        assertThat(filtered)
                .contains("IIF([isCriticalSystemObject] = True")
                .contains("MSOL_")
                .doesNotContain("HealthMailbox");
    }

    @Test
    void only_an_alternate_login_keeps_the_real_name_aside() {
        var mail = Options.USUAL.withLogin(new AttributeName("mail"));
        var common = rule("In from contoso.com - User Common", mail);

        assertThat(flow(common, "userPrincipalName").source().toString()).contains("IIF(IsPresent([mail]),[mail],");
        assertThat(flow(common, "onPremisesUserPrincipalName").source().toString())
                .contains("[userPrincipalName]");
        assertThat(rule("In from contoso.com - User Common", Options.USUAL).flows())
                .noneMatch(flow -> flow.target().text().equals("onPremisesUserPrincipalName"));
    }

    @Test
    void nobody_contributes_cloud_mastered_to_the_metaverse() {
        assertThat(everything().rules().stream()
                        .filter(rule -> rule.direction() == Direction.INBOUND)
                        .flatMap(rule -> rule.flows().stream())
                        .map(each -> each.target().text()))
                .doesNotContain("cloudMastered");
    }

    @Test
    void choices_that_cannot_work_are_refused() {
        assertThatThrownBy(() -> new Options(SourceAnchor.OBJECT_GUID, true, true, Set.of()))
                .hasMessageContaining("Choose it as the anchor");
        assertThatThrownBy(() -> DefaultRules.forConnectors(
                        Sample.contoso(Sample.without("mS-DS-Consistency")), Sample.CLOUD, EVERYTHING))
                .hasMessageContaining("Users of contoso.com have no mS-DS-ConsistencyGuid");
        assertThatThrownBy(() -> DefaultRules.forConnectors(
                        Sample.CONTOSO, Sample.CLOUD, Options.USUAL.with(Matching.of("adminDescription"))))
                .hasMessageContaining("Persons of the metaverse have no adminDescription");
        assertThatThrownBy(() -> anchored("countryCode")).hasMessageContaining("it cannot be the anchor");
        assertThatThrownBy(() -> anchored("proxyAddresses")).hasMessageContaining("it cannot be the anchor");
    }

    private static DefaultRules.Generated anchored(String attribute) {
        return DefaultRules.forConnectors(
                Sample.CONTOSO,
                Sample.CLOUD,
                new Options(SourceAnchor.of(attribute), false, true, Options.USUAL.workloads()));
    }

    private static DefaultRules.Generated everything() {
        return DefaultRules.forConnectors(Sample.CONTOSO, Sample.CLOUD, EVERYTHING);
    }

    /// The rules of default-rules.md 2, in its words.
    private static List<String> rows() {
        return Resource.text("rows-of-the-specification.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static String row(SyncRule rule) {
        return rule.name().replaceFirst("(contoso|fabrikam)\\.com", "AD").replaceFirst("Contoso cloud", "AAD");
    }

    static SyncRule rule(String name, Options options) {
        return DefaultRules.forConnectors(Sample.CONTOSO, Sample.CLOUD, options).rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static AttributeFlow flow(SyncRule rule, String target) {
        return rule.flows().stream()
                .filter(flow -> flow.target().text().equals(target))
                .findFirst()
                .orElseThrow();
    }
}
