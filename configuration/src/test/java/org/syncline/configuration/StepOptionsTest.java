package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.PlannedStep;
import org.syncline.engine.RunProfile;
import org.syncline.engine.RunStep;
import org.syncline.engine.StepOptions;

/// The options of a step in the text of a connector (operations.md 2.2).
class StepOptionsTest {

    private static final String PROFILES = """
            profiles:
              - {name: Part, steps: [{step: full-import, partition: 'DC=contoso,DC=com', batchSize: 50}, export]}
            """;

    private static final RunProfile PART = new RunProfile(
            "Part",
            List.of(
                    new PlannedStep(
                            new RunStep.FullImportFullSync(),
                            StepOptions.USUAL
                                    .withPartition("DC=contoso,DC=com")
                                    .withBatchSize(50)
                                    .withPageSize(500)
                                    .withTimeout(Duration.ofMinutes(2))
                                    .withObjects(7)
                                    .withDeletions(8)
                                    .withErrors(9)),
                    PlannedStep.usual(new RunStep.Export())));

    @Test
    void what_is_written_reads_back_to_what_it_was() {
        var connector = with(List.of(PART));

        assertThat(problems(ConnectorFile.write(connector))).isEmpty();
        assertThat(read(ConnectorFile.write(connector)).profiles()).containsExactly(PART);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            batchSize: 50     | batchSize: 0        | 'batchSize' is a number from 1 upward, not 0. Leave it out for the usual.
            batchSize: 50     | objectProcessLimit: -1 | 'objectProcessLimit' is a number from 0 upward, not -1.
            batchSize: 50     | batchsize: 50       | A step has no key 'batchsize'. Did you mean 'batchSize'?
            step: full-import | step: full-synk     | A step is one of full-import, delta-import,
            step: full-import | step: full-sync     | 'batchSize' says nothing to full-sync, which does not talk to a connected system like that. Remove it.
            `batchSize: 50}, export` | `{step: export, pageSize: 3}` | 'pageSize' says nothing to export
            DC=contoso,DC=com | DC=fabrikam,DC=com  | The run profile 'Part' has a step full-import for the partition 'DC=fabrikam,DC=com', which is not there. There is: DC=contoso,DC=com. Correct it, or leave it out for all of them.
            """)
    void what_is_wrong_is_told_with_what_helps(String good, String bad, String problem) {
        assertThat(PROFILES).contains(good);
        var spoiled = bad.startsWith("{step: export")
                ? PROFILES.replace(good, "batchSize: 50}, " + bad)
                : PROFILES.replace(good, bad);

        assertThat(problems(text() + spoiled))
                .as(spoiled)
                .anySatisfy(told -> assertThat(told).contains(problem));
    }

    @Test
    void the_profiles_that_the_cases_spoil_are_good_ones() {
        assertThat(problems(text() + PROFILES)).isEmpty();
    }

    private static String text() {
        return ConnectorFile.write(Sample.CONTOSO).replaceAll("(?s)\nprofiles:.*", "\n");
    }

    private static ConnectorDefinition with(List<RunProfile> profiles) {
        var one = Sample.CONTOSO;
        return new ConnectorDefinition(
                one.id(),
                one.name(),
                one.type(),
                one.place(),
                one.settings(),
                one.objectTypes(),
                one.attributes(),
                one.scope(),
                one.guards(),
                one.parting(),
                profiles,
                one.discovered());
    }

    private static ConnectorDefinition read(String text) {
        var problems = new Problems();
        var node = Document.yaml("connectors/contoso-com.yaml", text, problems).orElseThrow();
        return ConnectorFile.read(node, Sample.CONTOSO.discovered(), problems);
    }

    private static List<String> problems(String text) {
        var files = Sample.files();
        files.put(FileNames.connector(Sample.CONTOSO.name()), text);
        return switch (ConfigurationText.read(files, List.of())) {
            case ReadResult.Ready _ -> List.of();
            case ReadResult.Broken(var problems) ->
                problems.stream().map(Object::toString).toList();
        };
    }
}
