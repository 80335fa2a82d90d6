package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syncline.configuration.DefaultRules.Options;
import org.syncline.configuration.DefaultRulesFile.Made;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.AttributeName;

/// A second directory comes to a folder that has its rules.
class RenewalTest {

    private static final Made BEFORE = new Made(Options.USUAL, List.of("contoso.com"), "Contoso cloud");
    private static final String JOIN = "rules/100-in-from-contoso-com-user-join.yaml";
    private static final String COMMON = "rules/106-in-from-contoso-com-user-common.yaml";

    @Test
    void the_rules_are_as_if_both_directories_had_been_there_at_once() {
        var renewed = rules(folder(), renewed(folder()));

        assertThat(renewed)
                .isEqualTo(DefaultRules.forConnectors(
                                List.of(Sample.CONTOSO, Sample.fabrikam()), Sample.CLOUD, Options.USUAL)
                        .rules());
    }

    @Test
    void what_an_administrator_wrote_stays_but_for_the_number() {
        var files = folder();
        files.merge(COMMON, "", (text, _) -> "# Ours.\n" + text.replace("source: cn", "source: name"));
        files.merge(JOIN, "", (text, _) -> "# Only a note.\n" + text + "disabled: true\n");

        var renewed = renewed(files);

        assertThat(renewed.notes())
                .containsExactly(
                        "'In from contoso.com - User Common' was changed. Only its number follows the others.");
        assertThat(renewed.removed()).contains(COMMON).doesNotContain(JOIN);
        assertThat(renewed.written().get("rules/112-in-from-contoso-com-user-common.yaml"))
                .isEqualTo(text(files, COMMON).replace("precedence: 106", "precedence: 112"));
        assertThat(renewed.written().get(JOIN)).isEqualTo(files.get(JOIN));
    }

    @Test
    void a_rule_that_was_deleted_does_not_come_back() {
        var files = folder();
        files.remove(COMMON);

        assertThat(renewed(files).notes())
                .containsExactly("'In from contoso.com - User Common' was deleted, and stays so.");
    }

    @Test
    void rules_of_ones_own_keep_their_numbers_and_the_others_go_around_them() {
        var files = folder();
        var own = text(files, JOIN)
                .replaceFirst("id: .*", "id: 35eb03fa-6768-5919-8f8b-dba9d5f4efd0")
                .replaceFirst("name: .*", "name: Ours")
                .replaceFirst("precedence: .*", "precedence: 160");
        files.put("rules/ours.yaml", own);
        files.put(
                "rules/stronger.yaml",
                own.replaceFirst("id: .*", "id: 45eb03fa-6768-5919-8f8b-dba9d5f4efd0")
                        .replaceFirst("name: .*", "name: Stronger")
                        .replaceFirst("precedence: .*", "precedence: 50"));

        var rules = rules(files, renewed(files));

        assertThat(rules.stream().filter(rule -> rule.name().matches("Ours|Stronger")))
                .extracting(SyncRule::precedence)
                .containsExactly(50, 160);
        assertThat(rules).extracting(SyncRule::precedence).contains(159, 161);
    }

    @Test
    void the_file_reads_back_to_what_was_chosen() {
        var options = new Options(SourceAnchor.of("employeeID"), false, false, Options.USUAL.workloads())
                .with(Matching.of("account-sid"))
                .with(new DefaultRules.Limits(false, false, 5))
                .withLogin(new AttributeName("mail"));
        var made = new Made(options, List.of("contoso.com", "it's: b"), "cloud");
        var files = new TreeMap<String, String>();
        files.put(FileNames.DEFAULT_RULES, DefaultRulesFile.write(made));

        assertThat(DefaultRulesFile.in(files)).contains(made);
    }

    @Test
    void what_is_wrong_with_the_file_is_told() {
        var files = folder();
        files.merge(
                FileNames.DEFAULT_RULES,
                "",
                (text, _) -> text.replace("exchange-online", "exchange").replace("hybrid:", "hybird:"));

        assertThat(ConfigurationText.read(files, List.of()).toString())
                .contains("A service is one of exchange-online, dynamics, intune", "not 'exchange'")
                .contains("Did you mean 'hybrid'?");
    }

    private static Renewal.Renewed renewed(SortedMap<String, String> files) {
        return Renewal.renew(ready(files), BEFORE, BEFORE.and("fabrikam.com"));
    }

    /// The rules of the folder after the renewal.
    private static List<SyncRule> rules(SortedMap<String, String> files, Renewal.Renewed renewed) {
        files.keySet().removeAll(renewed.removed());
        files.putAll(renewed.written());
        return ready(files).configuration().rules();
    }

    private static SortedMap<String, String> folder() {
        var files = new TreeMap<>(Sample.files());
        var second = Sample.fabrikam();
        files.put(FileNames.connector(second.name()), ConnectorFile.write(second));
        files.put(FileNames.discovered(second.name()), DiscoveredFile.write(second.discovered()));
        files.put(FileNames.DEFAULT_RULES, DefaultRulesFile.write(BEFORE));
        return files;
    }

    private static ReadResult.Ready ready(SortedMap<String, String> files) {
        return switch (ConfigurationText.read(files, List.of())) {
            case ReadResult.Ready ready -> ready;
            case ReadResult.Broken(var problems) -> throw new AssertionError(problems);
        };
    }

    private static String text(Map<String, String> files, String name) {
        return Optional.ofNullable(files.get(name)).orElseThrow();
    }
}
