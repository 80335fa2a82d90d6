package org.syncline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `config import-vendor`: from an export to a folder that can be applied. No database, no network.
class ImportVendorTest {

    private static final Path EXPORTS =
            Path.of("../configuration/src/test/resources/org/syncline/configuration/vendor");
    private static final Shell SHELL = new Shell(Map.of());

    @TempDir
    private Path out;

    @Test
    void an_export_becomes_a_folder_whose_examples_can_be_played() throws IOException {
        var answer = SHELL.run(
                "config", "import-vendor", EXPORTS.resolve("server").toString(), "--out", out.toString(), "--all");

        assertThat(answer.code()).as(answer.out()).isEqualTo(2);
        assertThat(answer.out()).startsWith("78 files with ");
        assertThat(answer.beside()).contains("config apply --dry-run");
        assertThat(out.resolve("import-report.txt")).content().isEqualTo(answer.out());
        Files.createDirectories(out.resolve("examples"));
        Files.writeString(
                out.resolve("examples/outcomes.yaml"),
                Files.readString(EXPORTS.resolve("outcomes.yaml"))
                        .replace("${directory}", "contoso.com")
                        .replace("${domain}", "contoso.com")
                        .replace("${cloud}", "contoso.onmicrosoft.com - AAD"));
        SHELL.run("rule", "test", out.toString()).succeeds();
    }

    @Test
    void nothing_is_written_over_unless_wanted() throws IOException {
        var rules = EXPORTS.resolve("rules.xml").toString();
        SHELL.run("config", "import-vendor", rules, "--out", out.toString());
        Files.writeString(out.resolve("metaverse.yaml"), "mine");

        assertThat(SHELL.run("config", "import-vendor", rules, "--out", out.toString())
                        .code())
                .isEqualTo(1);
        assertThat(out.resolve("metaverse.yaml")).hasContent("mine");
        SHELL.run("config", "import-vendor", rules, "--out", out.toString(), "--force");
        assertThat(out.resolve("metaverse.yaml")).content().startsWith("#");
    }

    @Test
    void a_dry_run_only_reports() throws IOException {
        var answer = SHELL.run(
                "config", "import-vendor", EXPORTS.resolve("wizard.json").toString(), "--dry-run", "-o", "json");

        assertThat(answer.json().get("entries")).isNotEmpty();
        assertThat(StreamSupport.stream(answer.json().get("entries").spliterator(), false)
                        .mapToInt(entry -> entry.get("elements").intValue())
                        .sum())
                .isEqualTo(answer.json().get("elements").intValue());
        try (var files = Files.list(out)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void what_is_no_export_is_refused_in_words() throws IOException {
        var bad = Files.writeString(out.resolve("bad.xml"), "<!DOCTYPE a><a/>");

        var answer = SHELL.run("config", "import-vendor", bad.toString(), "--dry-run");

        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.out()).contains("bad.xml:1:", "document type");
        assertThat(SHELL.run("config", "import-vendor", out.resolve("none").toString(), "--dry-run")
                        .code())
                .isEqualTo(9);
        assertThat(SHELL.run("config", "import-vendor", bad.toString()).code()).isEqualTo(1);
    }
}
