package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.syncline.configuration.DefaultRules.Options;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.FlowSource;
import org.syncline.core.rule.MergeType;
import org.syncline.core.rule.RuleCompiler;
import org.syncline.core.rule.RuleProblem;
import org.syncline.core.rule.SyncRule;
import org.syncline.engine.ConnectorDefinition;

class DefaultRulesTest {

    private static final Options EVERYTHING =
            new Options(SourceAnchor.CONSISTENCY_GUID, true, true, EnumSet.allOf(Workload.class));

    @Test
    void the_usual_rules_stand_in_the_order_administrators_know() {
        assertThat(usual().rules().stream().map(rule -> rule.precedence() + " " + rule.name()))
                .containsExactly(
                        "100 In from contoso.com - User Join",
                        "102 In from contoso.com - User AccountEnabled",
                        "104 In from contoso.com - User Common from Exchange",
                        "106 In from contoso.com - User Common",
                        "108 In from contoso.com - User Exchange",
                        "119 In from Contoso cloud - User Join",
                        "123 Out to Contoso cloud - User Join",
                        "124 Out to Contoso cloud - User Identity",
                        "125 Out to Contoso cloud - User ExchangeOnline",
                        "150 In from Contoso cloud - User Exchange Hybrid",
                        "154 Out to contoso.com - User Join",
                        "158 Out to contoso.com - User Exchange Hybrid",
                        "162 Out to contoso.com - User Exchange Hybrid PublicDelegates");
    }

    @Test
    void with_the_whole_schema_only_what_no_cloud_takes_is_left_out() {
        assertThat(usual().leftOut())
                .containsExactly(
                        "'In from Contoso cloud - User Join', flow to cloudUserSMIMECertificate: Contoso cloud has no userSMIMECertificate",
                        "'Out to Contoso cloud - User Identity', flow to onPremisesUserPrincipalName: users of Contoso cloud have no such attribute",
                        "'Out to Contoso cloud - User ExchangeOnline', flow to onPremisesUserPrincipalName: users of Contoso cloud have no such attribute",
                        "'Out to Contoso cloud - User ExchangeOnline', flow to userSMIMECertificate: users of Contoso cloud have no such attribute",
                        "'Out to Contoso cloud - User ExchangeOnline', flow to wWWHomePage: users of Contoso cloud have no such attribute");
    }

    @ParameterizedTest
    @MethodSource("choices")
    void every_generated_set_compiles_without_a_problem(ConnectorDefinition onPremises, Options options) {
        var generated = DefaultRules.forConnectors(onPremises, Sample.CLOUD, options);

        assertThat(generated.rules().stream().flatMap(rule -> problems(rule, onPremises)))
                .isEmpty();
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> choices() {
        var bare = new Options(SourceAnchor.OBJECT_GUID, false, false, Set.of());
        return Stream.of(Sample.CONTOSO, Sample.withoutExchange())
                .flatMap(onPremises -> Stream.of(Options.USUAL, EVERYTHING, bare)
                        .map(options -> org.junit.jupiter.params.provider.Arguments.of(onPremises, options)));
    }

    @Test
    void a_directory_without_exchange_gets_rules_that_do_not_ask_for_it() {
        var generated = DefaultRules.forConnectors(Sample.withoutExchange(), Sample.CLOUD, Options.USUAL);

        assertThat(generated.rules()).noneMatch(rule -> rule.precedence() == 104 || rule.precedence() == 108);
        assertThat(generated.leftOut())
                .contains("'In from contoso.com - User Exchange': users of contoso.com have no mailNickname")
                .contains("'Out to contoso.com - User Exchange Hybrid PublicDelegates': nothing is left for it to do");
        assertThat(flow(generated.rules().getFirst(), "cloudFiltered").source().toString())
                .contains("MSOL_")
                .doesNotContain("mailNickname");
    }

    @Test
    void names_take_the_spelling_of_the_schema() {
        var upper = new ConnectorDefinition(
                Sample.CONTOSO.id(),
                Sample.CONTOSO.name(),
                Sample.CONTOSO.type(),
                Sample.CONTOSO.place(),
                Sample.CONTOSO.settings(),
                Sample.CONTOSO.objectTypes(),
                List.of(),
                Sample.CONTOSO.scope(),
                Sample.CONTOSO.guards(),
                Sample.CONTOSO.profiles(),
                Sample.shouting());

        var generated = DefaultRules.forConnectors(upper, Sample.CLOUD, EVERYTHING);

        assertThat(generated.rules().stream().flatMap(rule -> problems(rule, upper)))
                .isEmpty();
    }

    @Test
    void ids_stay_when_rules_are_made_anew_and_differ_between_connectors() {
        var ids = usual().rules().stream().map(SyncRule::id).toList();

        assertThat(usual().rules().stream().map(SyncRule::id)).containsExactlyElementsOf(ids);
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void write_back_gives_a_value_or_leaves_things_alone() {
        var flows = DefaultRules.forConnectors(Sample.CONTOSO, Sample.CLOUD, EVERYTHING).rules().stream()
                .filter(rule -> rule.direction() == Direction.OUTBOUND
                        && rule.connector().equals(Sample.CONTOSO.id()))
                .flatMap(rule -> rule.flows().stream())
                .toList();

        assertThat(flows)
                .hasSize(10)
                .allSatisfy(flow -> assertThat(flow.source())
                        .isInstanceOf(FlowSource.Computed.class)
                        .asString()
                        .contains(",IgnoreThisFlow)")
                        .doesNotContain("NULL"));
    }

    @Test
    void write_back_waits_for_the_cloud_account_and_only_adds_to_the_addresses() {
        var hybrid = usual().rules().stream()
                .filter(rule -> rule.precedence() == 158)
                .findFirst()
                .orElseThrow();

        assertThat(hybrid.scope().groups().getFirst().toString())
                .isEqualTo("[contributingConnectorExchange EQUAL %Connector.ID%, cloudAnchor ISNOTNULL]");
        assertThat(flow(hybrid, "proxyAddresses").addOnly()).isTrue();
        assertThat(flow(hybrid, "proxyAddresses").merge()).isEqualTo(MergeType.MERGE_CASE_INSENSITIVE);
    }

    @Test
    void only_the_chosen_anchor_is_joined_by() {
        assertThat(join(Options.USUAL)).isEqualTo("[[objectGUID = sourceAnchorBinary]]");
        assertThat(join(EVERYTHING))
                .isEqualTo("[[mS-DS-ConsistencyGuid = sourceAnchorBinary], [objectGUID = sourceAnchorBinary]]");
    }

    @Test
    void nobody_contributes_cloud_mastered_to_the_metaverse() {
        assertThat(usual().rules().stream()
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
    }

    private static DefaultRules.Generated usual() {
        return DefaultRules.forConnectors(Sample.CONTOSO, Sample.CLOUD, Options.USUAL);
    }

    private static String join(Options options) {
        var rules = DefaultRules.forConnectors(Sample.CONTOSO, Sample.CLOUD, options)
                .rules();
        return rules.getFirst().join().groups().toString();
    }

    static AttributeFlow flow(SyncRule rule, String target) {
        return rule.flows().stream()
                .filter(flow -> flow.target().text().equals(target))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<RuleProblem> problems(SyncRule rule, ConnectorDefinition onPremises) {
        var connector = rule.connector().equals(onPremises.id()) ? onPremises : Sample.CLOUD;
        return RuleCompiler.compile(rule, connector.discovered().schema(), ShippedMetaverse.schema())
                .problems()
                .stream();
    }
}
