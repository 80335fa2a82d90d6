package org.syncline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `syncline expression eval`, as a program uses it.
class ExpressionTest {

    /// Expression, attributes, result.
    private static final Path TABLE = Path.of("src/test/resources/org/syncline/cli/expressions.tsv");

    private static final Shell SHELL = new Shell(Map.of());

    @Test
    void a_batch_answers_each_line_in_order_whatever_is_in_it() throws IOException {
        var lines = Files.readAllLines(TABLE);

        var answers = SHELL.run("expression", "eval", "--batch", TABLE.toString())
                .succeeds()
                .out();

        assertThat(answers.lines())
                .containsExactlyElementsOf(
                        lines.stream().map(line -> line.split("\t", -1)[2]).toList());
    }

    @Test
    void a_batch_is_read_from_the_input_with_line_ends_of_any_system() {
        var answers = SHELL.reading("1+1\r\n[x]\t{\"x\": \"\u00e9\"}\r\n\n2", "expression", "eval", "--batch", "-")
                .succeeds()
                .out();

        assertThat(answers.lines())
                .containsExactly("2", "\"\u00e9\"", "{\"$error\":\"the expression is empty (1:1)\"}", "2");
    }

    /// Attributes, and what `[x]` comes to (=), or a part of the error (!).
    private static final List<String> NASTY = List.of(
            "{\"x\":1.0}\t= 1",
            "{\"x\":-1e3}\t= -1000",
            "{\"x\":9223372036854775807.00}\t= 9223372036854775807",
            "{\"x\":0e999999999}\t= 0",
            "{\"x\":1.5}\t! numbers are whole",
            "{\"x\":1e-999999999}\t! numbers are whole",
            "{\"x\":1e999999999}\t! numbers are whole",
            "{\"x\":9223372036854775808}\t! numbers are whole",
            "{\"x\":" + "9".repeat(5000) + "}\t! not JSON",
            "{\"x\":1,\"x\":2}\t! not JSON",
            "{\"@imported\":{\"x\":1,\"x\":2}}\t! not JSON",
            "[".repeat(100_000) + "\t! not JSON",
            "{\"x\":[[1]]}\t! can be a text, a number",
            "{\"x\":\"\\ud83d\"}\t= \"\\ud83d\"",
            "{\"x\":\"a\\ude00\\ud83d\\ude00\"}\t= \"a\\ude00\ud83d\ude00\"",
            "{\"x\":{\"$bin\":\"%%%\"}}\t! is not base64",
            "{\"x\":{\"$bin\":7}}\t! can be a text, a number",
            "{\"x\":{\"$ref\":\"\"}}\t! not a distinguished name",
            "{\"x\":{\"$ref\":\"nobody\"}}\t! nobody",
            "{\"x\":{\"$what\":1}}\t! can be a text, a number",
            "{\"x\":{\"$ref\":\"CN=a\",\"$bin\":\"AA==\"}}\t! can be a text, a number",
            "{\"x\":{}}\t! can be a text, a number",
            "{\"x\":[null,1,null]}\t= [1]",
            "{\"x\":[]}\t= null",
            "{\"x\":[1,\"a\"]}\t! of different types",
            "{\"@imported\":[1]}\t! are a JSON object",
            "{\"@imported\":null}\t! are a JSON object",
            "{\"%Domain.FQDN%\":1}\t! is a text",
            "{\"dn\":1}\t! is a text",
            "{\"\":1}\t! name",
            "[]\t! are a JSON object",
            "null\t! are a JSON object",
            "{\"x\":1} {\t! not JSON",
            "{\"x\":NaN}\t! not JSON",
            "{\"x\"\t! not JSON",
            "\t= null");

    @Test
    void whatever_the_attributes_are_each_line_has_its_one_answer_in_its_place() {
        var lines = NASTY.stream()
                .map(line -> "[x]\t" + line.substring(0, line.indexOf('\t')) + "\tmore\tcolumns")
                .toList();

        var answer = SHELL.reading(
                "\uFEFF" + String.join("\r\n", lines) + "\n[x]\n\n1", "expression", "eval", "--batch", "-");

        var out = answer.succeeds().out().lines().toList();
        assertThat(out).hasSize(NASTY.size() + 3);
        for (int i = 0; i < NASTY.size(); i++) {
            var wanted = NASTY.get(i).substring(NASTY.get(i).indexOf('\t') + 1);
            var came = out.get(i).startsWith("{\"$error\":\"") ? "! " + out.get(i) : "= " + out.get(i);
            assertThat(came)
                    .as(NASTY.get(i).substring(0, Math.min(60, NASTY.get(i).length())))
                    .matches(it -> wanted.startsWith("=")
                            ? it.equals(wanted)
                            : it.startsWith("!") && it.contains(wanted.substring(2)));
        }
        assertThat(out.subList(NASTY.size(), out.size()))
                .containsExactly("null", "{\"$error\":\"the expression is empty (1:1)\"}", "1");
    }

    @Test
    void thousands_of_lines_take_no_time_to_speak_of() {
        var line = "IIF(IsPresent([x]), Trim([x]), NULL)\t{\"x\": [\" a \", \"b\"]}\n";

        var answers = SHELL.reading(line.repeat(20_000), "expression", "eval", "--batch", "-")
                .succeeds()
                .out();

        assertThat(answers.lines().toList()).isEqualTo(Collections.nCopies(20_000, "[\"a\",\"b\"]"));
    }

    @Test
    void one_expression_is_answered_with_its_attributes_from_the_command_or_a_file(@TempDir Path folder)
            throws IOException {
        var file = Files.writeString(folder.resolve("ann.json"), "{\"x\": \" a \"}");

        assertThat(List.of(
                        SHELL.run("expression", "eval", "Trim([x])", "--attributes", "{\"x\": \" a \"}"),
                        SHELL.run("expression", "eval", "--attributes", "@" + file, "Trim([x])", "-o", "json")))
                .allSatisfy(answer -> assertThat(answer.succeeds().out()).isEqualTo("\"a\"\n"));
        assertThat(SHELL.run("expression", "eval", "-5-2").succeeds().out()).isEqualTo("-7\n");
    }

    @Test
    void what_cannot_be_read_is_shown_with_its_place() {
        var answer = SHELL.run("expression", "eval", "Trim([x]", "-o", "json");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.json().path("$error").stringValue()).contains("not closed");
        assertThat(answer.beside()).contains("  Trim([x]\n      ^");
    }

    @Test
    void what_fails_is_an_error_and_what_may_fail_is_warned_of() {
        var failed = SHELL.run("expression", "eval", "1/0");
        var warned = SHELL.run("expression", "eval", "IIF(True, 1, Trim(5))");

        assertThat(failed.code()).isEqualTo(3);
        assertThat(failed.out()).contains("divided by zero");
        assertThat(warned.succeeds().out()).isEqualTo("1\n");
        assertThat(warned.beside()).contains("warning: Trim takes text here, not a number");
    }

    @Test
    void without_anything_to_evaluate_the_command_is_refused() {
        assertThat(SHELL.run("expression", "eval").code()).isEqualTo(1);
        assertThat(SHELL.run("expression", "eval", "1", "--batch", "-").code()).isEqualTo(1);
        assertThat(SHELL.run("expression", "eval", "--batch", "no/such/file").code())
                .isEqualTo(9);
    }
}
