package org.syncline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `syncline rule`: what stands in the files changes by the line that is meant, and by no other.
class RuleVerbsTest {

    private static final Shell SHELL = new Shell(Map.of());

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private RuleFolder files = new RuleFolder(Path.of(""));

    @BeforeEach
    void begin() {
        files = RuleFolder.in(folder);
    }

    @Test
    void the_list_has_the_strongest_first() {
        var rows = SHELL.json("rule", "list", "-f", folder.toString());

        assertThat(rows.findValuesAsString("name")).containsExactly("First", "Second", "Shipped");
        assertThat(rows.findValuesAsString("file"))
                .containsExactly("rules/first.yaml", "rules/second.yaml", "rules/shipped.yaml");
        assertThat(rows.get(0).get("enabled").asBoolean()).isTrue();
    }

    @Test
    void a_rule_is_shown_as_it_was_written() {
        var shown = rule("show", "FIRST");

        assertThat(shown.out().stripTrailing())
                .isEqualTo(files.text("rules/first.yaml").stripTrailing());
        assertThat(rule("show", "35eb03fa-6768-5919-8f8b-dba9d5f4efd1").out()).isEqualTo(shown.out());
    }

    @Test
    void a_rule_that_is_not_there_is_told_with_those_that_are() {
        var answer = SHELL.run("rule", "show", "Third", "-f", folder.toString());

        assertThat(answer.code()).isEqualTo(9);
        assertThat(answer.beside()).contains("There is no rule 'Third'", "  Second");
    }

    @Test
    void switching_a_rule_changes_one_line() {
        var before = files.text("rules/first.yaml");

        rule("disable", "First");
        assertThat(files.text("rules/first.yaml"))
                .isEqualTo(before.replace("precedence: 10 # strong\n", "precedence: 10 # strong\ndisabled: true\n"));
        assertThat(rule("disable", "First").out()).contains("disabled already");

        rule("enable", "First");
        assertThat(files.text("rules/first.yaml"))
                .isEqualTo(before.replace("precedence: 10 # strong\n", "precedence: 10 # strong\ndisabled: false\n"));
    }

    @Test
    void a_rule_put_before_another_gets_its_number_and_all_others_move_down() {
        var added = files.text("rules/first.yaml")
                .replace("d1", "d9")
                .replace("First", "New")
                .replace("precedence: 10 # strong\n", "precedenceBefore: Second\n");

        var answer = add(added);

        assertThat(answer.out()).contains("rules/011-new.yaml");
        assertThat(files.text("rules/011-new.yaml"))
                .isEqualTo(added.replace("linkType: Join\n", "linkType: Join\nprecedence: 11\n"));
        assertThat(precedences()).containsExactly("First 10", "New 11", "Second 12", "Shipped 105");
        assertThat(files.text("rules/second.yaml")).contains("precedence: 12 # strong", "# as people call it");
    }

    @Test
    void a_rule_put_behind_another_gets_the_next_number() {
        add(RuleFolder.RULE.formatted("x", "d9", "New", "0"), "--after", "Second");

        assertThat(precedences()).containsExactly("First 10", "Second 11", "New 12", "Shipped 104");
    }

    @Test
    void a_rule_without_a_number_is_the_weakest_of_an_administrators_own() {
        add(RuleFolder.RULE.formatted("x", "d9", "New", "1").replace("precedence: 1 # strong\n", ""));

        assertThat(precedences()).containsExactly("First 10", "Second 11", "New 12", "Shipped 104");
    }

    @Test
    void a_number_that_is_taken_is_refused_and_the_way_out_named() {
        var file = new RuleFolder(elsewhere).write("new.yaml", RuleFolder.RULE.formatted("x", "d9", "New", "11"));

        var answer = SHELL.run("rule", "add", "-f", file.toString(), "--folder", folder.toString());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.beside())
                .contains("The precedence 11 is that of 'Second' already")
                .contains("--before 'Second'");
        assertThat(precedences()).containsExactly("First 10", "Second 11", "Shipped 104");
    }

    @Test
    void another_text_for_a_known_rule_takes_the_place_of_the_old_one() {
        add(files.text("rules/first.yaml").replace("title}", "mail}").replace("precedence: 10 # strong\n", ""));

        assertThat(files.text("rules/first.yaml")).contains("source: mail", "precedence: 10\n");
        assertThat(precedences()).containsExactly("First 10", "Second 11", "Shipped 104");
    }

    @Test
    void what_would_not_read_back_is_not_written() {
        var file = new RuleFolder(elsewhere).write("new.yaml", RuleFolder.RULE.formatted("x", "d9", "Second", "12"));

        var answer = SHELL.run("rule", "apply", "-f", file.toString(), "--folder", folder.toString());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.beside()).contains("Nothing was changed.", "The name 'Second' is that of");
        assertThat(Files.exists(folder.resolve("rules/012-second.yaml"))).isFalse();
    }

    @Test
    void shipped_rules_are_numbered_without_gaps() {
        rule("renumber");

        assertThat(precedences()).containsExactly("First 10", "Second 11", "Shipped 100");
    }

    @Test
    void a_deleted_rule_is_gone_once_it_was_agreed_to() {
        var unasked = SHELL.run("rule", "delete", "Second", "-f", folder.toString());
        assertThat(unasked.code()).isEqualTo(1);
        assertThat(unasked.beside()).contains("--yes");

        rule("delete", "Second", "--yes");
        assertThat(precedences()).containsExactly("First 10", "Shipped 104");
    }

    private Shell.Answer rule(String verb, String... words) {
        var all = new ArrayList<>(List.of("rule", verb));
        all.addAll(List.of(words));
        all.addAll(List.of("-f", folder.toString()));
        return SHELL.run(all.toArray(String[]::new)).succeeds();
    }

    private Shell.Answer add(String text, String... words) {
        var file = new RuleFolder(elsewhere).write("new.yaml", text);
        var all = new ArrayList<>(List.of("rule", "add", "-f", file.toString()));
        all.addAll(List.of(words));
        all.addAll(List.of("--folder", folder.toString()));
        return SHELL.run(all.toArray(String[]::new)).succeeds();
    }

    private List<String> precedences() {
        return SHELL.json("rule", "list", "-f", folder.toString()).values().stream()
                .map(row ->
                        row.get("name").asString() + " " + row.get("precedence").asInt())
                .toList();
    }
}
