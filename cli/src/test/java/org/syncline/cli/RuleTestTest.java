package org.syncline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `rule test`, from a folder and nothing else.
class RuleTestTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/syncline/cli/ruletest");
    private static final Shell SHELL = new Shell(Map.of());

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            files.filter(Files::isRegularFile).forEach(this::copy);
        }
    }

    @Test
    void examples_that_hold_are_counted() {
        assertThat(run().succeeds().out()).isEqualTo("All 2 examples are as expected.\n");
    }

    @Test
    void what_no_example_reaches_is_listed_with_its_place() {
        assertThat(run("--coverage").succeeds().out()).isEqualTo("""
                Not reached by any example
                  In from contoso.com - User
                    rules/100-in.yaml:22  flow to title, branch never taken: "Professor"
                    rules/100-in.yaml:23  flow to title, branch never taken: [title]

                All 2 examples are as expected.
                Reached: 2 of 2 rules, 11 of 11 flows, 4 of 4 clauses, 4 of 6 branches; 91 %.
                """);
    }

    @Test
    void what_no_example_can_reach_is_listed_apart_and_does_not_count() throws IOException {
        edit("metaverse.yaml", "    accountEnabled: flag", "    accountEnabled: flag\n    company: text");
        edit("rules/110-out.yaml", "source: displayName", "source: company");

        assertThat(run("--coverage").out()).contains("""
                        Idle: no rule gives the metaverse what is asked for here
                          Out to cloud - User
                            rules/110-out.yaml:17  flow to displayName never gives a value that counts
                        """).contains("10 of 10 flows");
    }

    @Test
    void too_little_coverage_fails_where_it_is_required() {
        assertThat(run("--require-coverage", "91").code()).isZero();

        var answer = run("--require-coverage", "92");

        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.out()).endsWith("""
                That is less than the 92 % that are required. --coverage lists what is missing.
                """);
    }

    @Test
    void a_rule_that_is_changed_fails_the_example_and_is_named() throws IOException {
        edit("rules/100-in.yaml", "\"Doctor\"", "\"Dr. med.\"");

        var answer = run();

        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.out()).isEqualTo("""
                FAILED  An employee gets a cloud account, and her manager with it.  (examples/staff.yaml:1)
                    ann, title  (line 9)
                        expected  Doctor
                        actual    Dr. med.   by rule 'In from contoso.com - User'
                    ann in cloud, title  (line 12)
                        expected  Doctor
                        actual    Dr. med.   by rule 'Out to cloud - User'

                1 of 2 examples are not as expected.
                """);
    }

    @Test
    void a_program_learns_the_same() throws IOException {
        edit("examples/staff.yaml", "change: delete", "change: update");

        var answer = run("-o", "json");

        assertThat(answer.code()).isEqualTo(3);
        var json = answer.json();
        assertThat(json.at("/examples").asInt()).isEqualTo(2);
        assertThat(json.at("/failed").asInt()).isEqualTo(1);
        assertThat(json.at("/coverage/percent").asInt()).isEqualTo(91);
        assertThat(json.at("/coverage/unreached/0/line").asInt()).isEqualTo(22);
        assertThat(json.at("/results/1/passed").asBoolean()).isFalse();
        assertThat(json.at("/results/1/differences/0/step").asInt()).isEqualTo(3);
        assertThat(json.at("/results/1/differences/0/expected").asString()).isEqualTo("update");
        assertThat(json.at("/results/1/differences/0/actual").asString()).isEqualTo("nothing");
    }

    @Test
    void an_example_that_cannot_be_read_is_told_with_its_place() throws IOException {
        edit("examples/staff.yaml", "employeeID: 8", "employeID: 8");

        var answer = run();

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.beside())
                .contains("examples/staff.yaml:5:")
                .contains("A user of contoso.com has no attribute 'employeID'. Did you mean 'employeeID'?");
    }

    private Shell.Answer run(String... options) {
        var words = new String[options.length + 3];
        words[0] = "rule";
        words[1] = "test";
        words[2] = folder.toString();
        System.arraycopy(options, 0, words, 3, options.length);
        return SHELL.run(words);
    }

    private void edit(String file, String from, String to) throws IOException {
        var text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    private void copy(Path file) {
        try {
            var target = folder.resolve(FOLDER.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
