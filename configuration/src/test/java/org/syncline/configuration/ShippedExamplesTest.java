package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.syncline.configuration.DefaultRules.Options;
import org.syncline.core.example.ExampleResult;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.Configuration;
import org.syncline.engine.ConnectorDefinition;

class ShippedExamplesTest {

    static final Options ALL_SERVICES =
            new Options(SourceAnchor.OBJECT_GUID, false, true, EnumSet.allOf(Workload.class));

    static Stream<ExampleResult> examples() {
        var configuration = configuration(ALL_SERVICES);
        var shipped = new ShippedExamples(Sample.CONTOSO, Sample.CLOUD);
        var files = new TreeMap<String, String>();
        ShippedExamples.names().forEach(name -> {
            var path = Examples.FOLDER + "/" + name + ".yaml";
            files.put(path, shipped.text(Resource.text(path)));
        });
        var read = Examples.read(files, configuration);
        assertThat(read.problems()).isEmpty();
        return Trial.of(configuration, read.all()).results().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void every_shipped_example_holds_where_everything_is_chosen(ExampleResult result) {
        assumeThat(result.example().name())
                .doesNotContain("written anchor", "anchor that was written", "alternate login");
        assertThat(result.differences()).as(result.example().name()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void with_any_choice_an_administrator_gets_examples_that_hold(Options options, int leftOut) {
        var configuration = configuration(options);
        var generated = ShippedExamples.of(made(options), configuration);

        assertThat(generated.leftOut()).hasSize(leftOut);
        var examples = Examples.read(generated.files(), configuration);
        assertThat(examples.problems()).isEmpty();
        assertThat(Trial.of(configuration, examples.all()).results()).allMatch(ExampleResult::isAsExpected);
    }

    static Stream<Arguments> choices() {
        return Stream.of(
                Arguments.of(ALL_SERVICES, 3),
                Arguments.of(Options.USUAL, 3),
                Arguments.of(DefaultRulesTest.EVERYTHING, 4));
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

    static DefaultRulesFile.Made made(Options options) {
        return new DefaultRulesFile.Made(options, List.of(Sample.CONTOSO.name()), Sample.CLOUD.name());
    }

    static Configuration configuration(Options options) {
        var connectors = new TreeMap<ConnectorId, ConnectorDefinition>();
        connectors.put(Sample.CONTOSO.id(), Sample.CONTOSO);
        connectors.put(Sample.CLOUD.id(), Sample.CLOUD);
        return new Configuration(
                ShippedMetaverse.schema(),
                connectors,
                DefaultRules.forConnectors(Sample.CONTOSO, Sample.CLOUD, options)
                        .rules());
    }
}
