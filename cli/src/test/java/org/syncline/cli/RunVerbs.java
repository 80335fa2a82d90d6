package org.syncline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;

/// What an administrator types to see what a run changed, to keep what an import reads, and to keep a preview.
record RunVerbs(Office office) {

    /// @param run the number of a run that added objects
    void changes(String run) {
        var name = Office.ORGANIZATION.selected().getFirst().dn();
        var changes = office.shell.json("run", "changes", run, "--object", name.toUpperCase(Locale.ROOT));

        assertThat(changes.findValuesAsString("object")).containsOnly(name);
        assertThat(changes.findValuesAsString("operation")).containsOnly("add");
        assertThat(changes.findValuesAsString("attribute")).contains("mail", "displayName");
        assertThat(office.shell.run("run", "changes", "999999").code()).isEqualTo(9);
    }

    void dropAndResume() throws IOException {
        var shell = office.shell;
        var file = office.home.resolve("drop.jsonl");

        assertThat(shell.run("run", "start", "contoso", "full-import", "--drop", file.toString())
                        .succeeds()
                        .out())
                .contains("written-to-file");
        assertThat(Files.readAllLines(file)).first().asString().contains("full-import", "contoso");
        assertThat(shell.run("run", "start", "contoso", "full-import", "--resume", file.toString())
                        .succeeds()
                        .out())
                .contains("stage-no-change")
                .doesNotContain("stage-delete", "stage-update");
        assertThat(shell.run("run", "start", "contoso", "export", "--resume", "x")
                        .code())
                .isEqualTo(1);
        assertThat(shell.run("run", "start", "contoso", "full-import", "--drop", "x", "--audit", "y")
                        .code())
                .isEqualTo(1);
    }

    void keepPreview() throws IOException {
        var shell = office.shell;
        var name = Office.ORGANIZATION.selected().getFirst().dn();
        var page = office.home.resolve("report.html");
        var json = office.home.resolve("report.json");

        assertThat(shell.run("object", "preview", "contoso", "--dn", name, "--commit", "--report", page.toString())
                        .succeeds()
                        .out())
                .contains("Kept: success");
        shell.run("object", "preview", "contoso", "--dn", name, "--report", json.toString())
                .succeeds();

        assertThat(Files.readString(page)).contains("<h2>Summary</h2>", "Kept: success");
        assertThat(Files.readString(json))
                .contains("\"provisioningAction\"", "\"sourceIdentity\"", "Computed, and not kept.");
        assertThat(shell.run("object", "preview", "contoso", "--dn", name, "--report", json.toString())
                        .code())
                .isEqualTo(1);
    }
}
