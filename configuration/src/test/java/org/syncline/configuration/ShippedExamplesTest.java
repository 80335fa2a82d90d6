package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.engine.Configuration;

class ShippedExamplesTest {

    private static final Configuration CONTOSO =
            ((ReadResult.Ready) ConfigurationText.read(Sample.files(), List.of())).configuration();

    @Test
    void every_shipped_example_holds_for_the_shipped_rules() {
        var generated = ShippedExamples.forConnectors(Sample.CONTOSO, Sample.CLOUD, CONTOSO);

        assertThat(generated.leftOut()).isEmpty();
        var examples = Examples.read(generated.files(), CONTOSO);
        assertThat(examples.problems()).isEmpty();
        assertThat(examples.all()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void every_file_of_examples_is_listed() throws Exception {
        var folder = Path.of(ShippedExamples.class.getResource("examples").toURI());
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml"))
                            .map(name -> name.replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(ShippedExamples.names());
        }
    }
}
