package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.AttributeName;

/// The rules to the cloud hold exactly what default-rules.md 7 says, service by service and type by type.
class WorkloadTableTest {

    /// The columns of the specification's table, and the rules that are made of them.
    private static final Map<String, Integer> SERVICES = Map.of(
            "ExchangeOnline", 2,
            "SharePointOnline", 3,
            "LyncOnline", 4,
            "AzureRMS", 5,
            "Intune", 6,
            "DynamicsCRM", 7,
            "Identity", 8,
            "OfficeProPlus", 9);

    /// What the join rules carry whatever services are chosen (default-rules.md 7).
    private static final List<String> ALWAYS = List.of(
            "commonName",
            "lastPasswordChangeTimestamp",
            "onPremiseSecurityIdentifier",
            "securityEnabled",
            "sourceAnchor",
            "usageLocation");

    private static final List<SyncRule> RULES = DefaultRules.forConnectors(
                    Sample.CONTOSO, Sample.CLOUD, DefaultRulesTest.EVERYTHING.withLogin(new AttributeName("mail")))
            .rules();

    static Stream<Arguments> services() {
        return RULES.stream()
                .filter(rule -> rule.name().matches("Out to Contoso cloud - .*") && !rule.isLinking())
                .map(rule -> Arguments.of(rule.name(), rule));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void a_service_gets_what_it_asks_for(String name, SyncRule rule) {
        var type = rule.targetType().toString();
        var wanted = new TreeSet<>(asked(type, name.substring(name.lastIndexOf(' ') + 1)));
        ALWAYS.forEach(wanted::remove);
        if (type.equals("group")) {
            // The table asks Teams groups for it; neither groups of a directory nor those of the metaverse have it.
            wanted.remove("facsimileTelephoneNumber");
        }
        if (type.equals("user")) {
            wanted.addAll(List.of("accountEnabled", "onPremisesUserPrincipalName", "userPrincipalName"));
        }

        assertThat(targets(rule)).as(name).isEqualTo(wanted);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void what_every_service_asks_for_is_in_the_rule_that_makes_the_object(String name, SyncRule rule) {
        var type = rule.targetType().toString();
        var join = RULES.stream()
                .filter(other -> other.isLinking()
                        && other.connector().equals(rule.connector())
                        && other.name().startsWith("Out")
                        && other.targetType().equals(rule.targetType()))
                .findFirst()
                .orElseThrow();
        var wanted = new TreeSet<>(asked(type, name.substring(name.lastIndexOf(' ') + 1)));
        wanted.retainAll(ALWAYS);

        assertThat(targets(join)).as(name).containsAll(wanted);
    }

    private static Set<String> targets(SyncRule rule) {
        return rule.flows().stream().map(flow -> flow.target().text()).collect(Collectors.toSet());
    }

    private static List<String> asked(String type, String service) {
        int column = SERVICES.getOrDefault(service, -1);
        var letter = Map.of("user", "U", "contact", "C", "group", "G").getOrDefault(type, "?");
        return Resource.text("services-of-the-specification.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .filter(cells -> cells.get(column).contains(letter))
                .map(cells -> cells.get(1))
                .toList();
    }
}
