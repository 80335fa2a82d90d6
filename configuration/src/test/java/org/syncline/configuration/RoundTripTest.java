package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.FlowSource;
import org.syncline.core.rule.JoinCriteria;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.ScopeFilter;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.rule.TargetType;
import org.syncline.core.sync.Parting;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.RuleId;

class RoundTripTest {

    @Test
    void what_is_written_reads_back_to_what_it_was() {
        var read = ready(ConfigurationText.read(Sample.files(), List.of()));

        assertThat(read.connectors().values()).containsExactlyInAnyOrder(Sample.CONTOSO, Sample.CLOUD);
        assertThat(read.metaverse()).isEqualTo(ShippedMetaverse.schema());
        assertThat(read.rules())
                .isEqualTo(DefaultRules.forConnectors(Sample.CONTOSO, Sample.CLOUD, DefaultRules.Options.USUAL)
                        .rules());
    }

    @Test
    void what_becomes_of_objects_that_leave_reads_back_too() {
        for (var action : Parting.Deprovisioning.values()) {
            for (var recalls : new boolean[] {true, false}) {
                var contoso = Sample.CONTOSO.with(new Parting(action, recalls));
                var files = Sample.files();
                files.put(FileNames.connector(contoso.name()), ConnectorFile.write(contoso));

                assertThat(ready(ConfigurationText.read(files, List.of()))
                                .connectors()
                                .values())
                        .contains(contoso);
            }
        }
    }

    @Test
    void a_folder_reads_like_its_texts(@TempDir Path folder) throws IOException {
        for (var file : Sample.files().entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Files.writeString(folder.resolve("rules/README.md"), "Notes may stand beside the rules.");

        assertThat(ConfigurationFolder.read(folder)).isEqualTo(ConfigurationText.read(Sample.files(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "true",
                "No",
                "~",
                "12",
                "1e3",
                "a: b",
                "a #b",
                "it's",
                "\"",
                "- x",
                "{a}",
                "[a]",
                "%P%",
                "&H1",
                "line\nline",
                " leading",
                "trailing ",
                "trailing\n",
                "tab\t",
                "Ä ö 日本 😀",
                "\u0000\u0085\u2028",
                "|",
                "\\",
                "@x",
                "first\n\n  third",
                "IIF([a] = \"it's\",\n    NULL,\n  \"\\\\0ACNF:\")",
                "* x",
                "x:",
                "null",
                "?",
                "!x"
            })
    void every_text_comes_back_as_it_was(String text) {
        var flow = AttributeFlow.of("displayName", new FlowSource.Computed(text));
        var constant = AttributeFlow.of("title", new FlowSource.Constant(text));
        var rule = new SyncRule(
                new RuleId(UUID.fromString("35eb03fa-6768-5919-8f8b-dba9d5f4efd0")),
                text,
                text,
                Direction.INBOUND,
                true,
                Sample.CONTOSO.id(),
                new ObjectTypeName("user"),
                TargetType.ANY,
                LinkType.STICKY_JOIN,
                7,
                true,
                ScopeFilter.EVERYTHING,
                JoinCriteria.NONE,
                List.of(flow, constant));
        var files = new TreeMap<>(Sample.files());
        files.put("rules/007.yaml", RuleFile.write(rule, "contoso.com"));

        assertThat(ready(ConfigurationText.read(files, List.of())).rules()).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contoso.com", "Contoso -- Com ", "CONTOSO/com"})
    void names_make_file_names(String name) {
        assertThat(FileNames.connector(name)).isEqualTo("connectors/contoso-com.yaml");
    }

    static org.syncline.engine.Configuration ready(ReadResult result) {
        return switch (result) {
            case ReadResult.Ready(var configuration, var _) -> configuration;
            case ReadResult.Broken(var problems) -> throw new AssertionError(problems);
        };
    }
}
