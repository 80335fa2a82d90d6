package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.syncline.configuration.DefaultRules.Options;
import org.syncline.core.rule.RuleCompiler;
import org.syncline.core.rule.RuleProblem;
import org.syncline.core.value.AttributeName;
import org.syncline.engine.ConnectorDefinition;

/// Whatever is chosen and whatever the connected systems have: the rules that are made load without a warning.
class RuleLoadTest {

    private static final List<Set<Workload>> WORKLOADS = workloads();
    private static final List<String> ANCHORS =
            List.of("objectGUID", "consistencyGuid", "employeeID", "msExchMailboxGuid");
    private static final List<String> MATCHINGS = List.of("once", "mail", "account-sid", "account-name", "employeeID");

    static Stream<Arguments> choices() {
        return directories()
                .flatMap(directories -> options(directories)
                        .map(options -> Arguments.of(
                                directories.stream()
                                                .map(one -> one.name() + " "
                                                        + one.discovered()
                                                                .schema()
                                                                .type(DefaultRules.USER)
                                                                .orElseThrow()
                                                                .attributes()
                                                                .size())
                                                .toList()
                                        + " " + options.anchor().word() + " "
                                        + options.matching().word() + " " + options.workloads(),
                                directories,
                                options)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void choices(String name, List<ConnectorDefinition> directories, Options options) {
        assertThat(problems(directories, options)).as(name).isEmpty();
    }

    @Test
    void names_take_the_spelling_of_the_schema() {
        assertThat(problems(List.of(Sample.contoso(Sample.shouting())), DefaultRulesTest.EVERYTHING))
                .isEmpty();
    }

    @Test
    void a_directory_without_exchange_gets_rules_that_do_not_ask_for_it() {
        var generated = DefaultRules.forConnectors(Sample.withoutExchange(), Sample.CLOUD, Options.USUAL);

        assertThat(generated.rules()).noneMatch(rule -> rule.name().matches("In .*(Exchange|Lync)"));
        assertThat(LeftOut.told(generated.leftOut()))
                .contains(
                        "Not made, because objects of type group in contoso.com have no mailNickname: 'In from contoso.com - Group Exchange'.",
                        "Not made, because objects of type user in contoso.com have no mailNickname: 'In from contoso.com - User Common from Exchange', 'In from contoso.com - User Exchange', 'Out to contoso.com - User Exchange Hybrid'.")
                .hasSizeLessThan(20);
        assertThat(generated.rules().getFirst().toString()).contains("User Join");
        assertThat(DefaultRulesTest.flow(generated.rules().getFirst(), "cloudFiltered")
                        .source()
                        .toString())
                .contains("MSOL_")
                .doesNotContain("mailNickname");
    }

    @Test
    void only_the_chosen_anchor_is_joined_by() {
        assertThat(join("objectGUID", "once")).isEqualTo("[[objectGUID = sourceAnchorBinary]]");
        assertThat(join("consistencyGuid", "once"))
                .isEqualTo("[[mS-DS-ConsistencyGuid = sourceAnchorBinary], [objectGUID = sourceAnchorBinary]]");
        assertThat(join("employeeID", "once")).isEqualTo("[[employeeID = sourceAnchor]]");
        assertThat(join("msExchMailboxGuid", "once")).isEqualTo("[[msExchMailboxGuid = sourceAnchorBinary]]");
        assertThat(join("objectGUID", "mail")).isEqualTo("[[mail = mail]]");
        assertThat(join("objectGUID", "account-sid"))
                .isEqualTo(
                        "[[objectSid = objectSid], [msExchMasterAccountSid = objectSid], [objectSid = msExchMasterAccountSid], [msRTCSIP-OriginatorSid = objectSid], [objectSid = msRTCSIP-OriginatorSid]]");
        assertThat(join("objectGUID", "account-name"))
                .isEqualTo("[[sAMAccountName = accountName], [mailNickname = mailNickname]]");
    }

    private static String join(String anchor, String matching) {
        return DefaultRulesTest.rule(
                        "In from contoso.com - User Join",
                        new Options(SourceAnchor.of(anchor), false, true, Set.of()).with(Matching.of(matching)))
                .join()
                .groups()
                .toString();
    }

    private static Stream<List<ConnectorDefinition>> directories() {
        return Stream.of(
                List.of(Sample.CONTOSO),
                List.of(Sample.withoutExchange()),
                List.of(Sample.CONTOSO, Sample.fabrikam()),
                List.of(Sample.withoutExchange(), Sample.fabrikam()));
    }

    /// Every anchor, every matching, and every service alone.
    private static Stream<Options> options(List<ConnectorDefinition> directories) {
        var all = EnumSet.allOf(Workload.class);
        var joined = ANCHORS.stream()
                .filter(anchor -> directories.stream()
                        .allMatch(one -> one.discovered()
                                .schema()
                                .attribute(
                                        DefaultRules.USER,
                                        SourceAnchor.of(anchor).attribute())
                                .isPresent()))
                .flatMap(anchor -> MATCHINGS.stream()
                        .filter(matching -> anchor.equals("objectGUID") || matching.equals("once"))
                        .map(matching -> new Options(
                                        SourceAnchor.of(anchor), anchor.equals("consistencyGuid"), true, all)
                                .with(Matching.of(matching))));
        var served = WORKLOADS.stream()
                .map(chosen -> new Options(SourceAnchor.OBJECT_GUID, false, chosen.size() % 2 == 0, chosen)
                        .withLogin(new AttributeName("mail")));
        return Stream.concat(joined, served);
    }

    private static List<Set<Workload>> workloads() {
        var each = new ArrayList<Set<Workload>>();
        each.add(Set.of());
        EnumSet.allOf(Workload.class).forEach(one -> each.add(EnumSet.of(one)));
        return each;
    }

    private static List<RuleProblem> problems(List<ConnectorDefinition> directories, Options options) {
        return DefaultRules.forConnectors(directories, Sample.CLOUD, options).rules().stream()
                .flatMap(rule -> Stream.concat(directories.stream(), Stream.of(Sample.CLOUD))
                        .filter(connector -> connector.id().equals(rule.connector()))
                        .flatMap(
                                connector -> RuleCompiler.compile(
                                        rule, connector.discovered().schema(), ShippedMetaverse.schema())
                                        .problems()
                                        .stream()))
                .toList();
    }
}
