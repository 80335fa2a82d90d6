package org.syncline.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The rows of rules.md 5 to 9, one line each: an expression and what it comes to for Ann.
class LanguageTablesTest {

    private static final Path FOLDER = Path.of("src/test/resources/language");
    private static final Path MANUAL = Path.of("../docs/reference/expressions.md");
    private static final String COMES_TO = " => ";
    private static final String ERROR = "error: ";

    @ParameterizedTest(name = "{0} => {1}")
    @MethodSource("functions")
    void a_function_comes_to_what_its_row_says(String expression, String expected) {
        comesTo(expression, expected);
    }

    @ParameterizedTest(name = "{0} => {1}")
    @MethodSource("semantics")
    void an_expression_comes_to_what_its_row_says(String expression, String expected) {
        comesTo(expression, expected);
    }

    @ParameterizedTest(name = "{0} => {1}")
    @MethodSource("manual")
    void the_manual_says_what_is(String expression, String expected) {
        comesTo(expression, expected);
    }

    /// Of an error the beginning of its message is enough.
    private static void comesTo(String expression, String expected) {
        var said = SampleObject.ann().says(expression);
        if (expected.startsWith(ERROR)) {
            assertThat(said).startsWith(expected);
        } else {
            assertThat(said).isEqualTo(expected);
        }
    }

    static Stream<Arguments> functions() {
        return rows("functions.txt");
    }

    static Stream<Arguments> semantics() {
        return rows("semantics.txt");
    }

    /// The lines of its examples.
    static Stream<Arguments> manual() {
        return rows(MANUAL, "(?m)^(?!.* => ).*$");
    }

    private static Stream<Arguments> rows(String file) {
        return rows(FOLDER.resolve(file), "(?m)^#.*$");
    }

    private static Stream<Arguments> rows(Path file, String noRow) {
        try {
            return Files.readString(file)
                    .replaceAll(noRow, "")
                    .replaceAll(",\n ", ",\u0085")
                    .lines()
                    .filter(line -> !line.isEmpty())
                    .map(line -> line.replace('\u0085', '\n'))
                    .map(LanguageTablesTest::row);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Arguments row(String line) {
        int arrow = line.lastIndexOf(COMES_TO);
        return Arguments.of(line.substring(0, arrow), line.substring(arrow + COMES_TO.length()));
    }
}
