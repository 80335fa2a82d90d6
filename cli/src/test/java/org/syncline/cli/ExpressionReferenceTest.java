package org.syncline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every row and example of the language's specification, run through the batch of `syncline expression eval`.
///
/// The table's columns: expression, attributes, result, place in rules.md. `*` stands for any message.
class ExpressionReferenceTest {

    private static final Path TABLE = Path.of("src/test/resources/org/syncline/cli/expression-reference.tsv");

    @TestFactory
    List<DynamicTest> the_language_does_what_its_specification_says() throws IOException {
        var lines = Files.readAllLines(TABLE);
        var answers = new Shell(Map.of())
                .run("expression", "eval", "--batch", TABLE.toString())
                .out()
                .lines()
                .toList();

        assertThat(answers).hasSameSizeAs(lines);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> row(i + 1, lines.get(i).split("\t", -1), answers.get(i)))
                .toList();
    }

    private static DynamicTest row(int number, String[] cells, String answer) {
        return DynamicTest.dynamicTest("%s, row %d: %s".formatted(cells[3], number, cells[0]), () -> {
            var expected = json(cells[2]);
            var actual = json(answer);

            assertThat(
                            expected.path("$error").stringValue("").equals("*")
                                    ? actual.has("$error")
                                    : actual.equals(expected))
                    .as("%s with %s is %s, not %s", cells[0], cells[1], cells[2], answer)
                    .isTrue();
        });
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
