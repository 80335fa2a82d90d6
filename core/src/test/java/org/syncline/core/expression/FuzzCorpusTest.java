package org.syncline.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.syncline.core.function.CertificateFuzz;

/// What coverage-guided fuzzing has found to lead somewhere, tried again: one input a line, in base64.
class FuzzCorpusTest {

    private static final Path FOLDER = Path.of("src/test/resources/fuzz");

    @Test
    void no_kept_expression_does_what_is_not_declared() throws IOException {
        tried("ExpressionFuzz.txt", ExpressionFuzz::fuzzerTestOneInput);
    }

    @Test
    void no_kept_certificate_does_what_is_not_declared() throws IOException {
        tried("CertificateFuzz.txt", CertificateFuzz::fuzzerTestOneInput);
    }

    private static void tried(String corpus, Consumer<byte[]> target) throws IOException {
        var lines = Files.readAllLines(FOLDER.resolve(corpus));

        assertThat(lines).isNotEmpty();
        assertThat(lines)
                .allSatisfy(line -> assertThatCode(
                                () -> target.accept(Base64.getDecoder().decode(line)))
                        .as(line)
                        .doesNotThrowAnyException());
    }
}
