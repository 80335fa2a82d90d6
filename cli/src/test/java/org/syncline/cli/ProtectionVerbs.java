package org.syncline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;

/// What an administrator types when a limit holds a run, or when an installation is to stage only.
record ProtectionVerbs(Office office) {

    /// A leaver too many is held, looked at, approved and deleted.
    void holdAndApprove() throws IOException {
        var shell = office.shell;
        var file = office.home.resolve("configuration/connectors/cloud.yaml");
        Files.writeString(file, Files.readString(file) + "guards: {deletions: 0}\n");
        shell.run("config", "apply", "--yes").succeeds();
        var leaver = Office.ORGANIZATION.selected().getLast().dn();
        office.directory.apply("dn: " + leaver + "\nchangetype: delete\n");

        var cycle = shell.run("cycle", "start");

        assertThat(cycle.code()).isEqualTo(7);
        assertThat(cycle.out()).contains("1 deletions are waiting for cloud", "held approve cloud --hash");
        var held = shell.json("held", "list");
        var hash = held.at("/0/hash").asString();
        assertThat(held).hasSize(1);
        assertThat(shell.json("held", "show", "cloud").at("/0/what").asString()).isEqualTo("delete");
        assertThat(shell.run("held", "approve", "cloud", "--hash", "0123456789abcdef").code())
                .isEqualTo(9);
        assertThat(shell.run("held", "approve", "cloud", "--hash", hash, "--expect", "2").code())
                .isEqualTo(7);
        assertThat(shell.run("run", "start", "cloud", "export").code()).isEqualTo(7);
        shell.run("held", "approve", "cloud", "--hash", hash, "--expect", "1").succeeds();
        assertThat(shell.run("run", "start", "cloud", "export").succeeds().out()).contains("export-delete");
        assertThat(shell.json("held", "list")).isEmpty();
    }

    /// Nothing is exported while it only stages, unless the connector's name is typed once more.
    void stageOnly() {
        var shell = office.shell;
        assertThat(shell.run("staging", "on").succeeds().out()).contains("nothing is exported");

        var refused = shell.run("run", "start", "cloud", "export");

        assertThat(refused.code()).isEqualTo(7);
        assertThat(refused.out()).contains("no-start-staging-mode", "--override-staging cloud");
        assertThat(shell.run("run", "start", "cloud", "export", "--override-staging", "clod")
                        .code())
                .isEqualTo(1);
        shell.run("run", "start", "cloud", "export", "--override-staging", "cloud")
                .succeeds();
        assertThat(shell.run("staging", "off").succeeds().out()).contains("off");
        assertThat(shell.run("staging", "status").succeeds().out()).contains("off");
    }

    /// Housekeeping.
    void tidy() {
        var shell = office.shell;
        assertThat(shell.run("pending", "retry", "cloud").succeeds().out()).contains("0 failed objects of 'cloud'");
        assertThat(shell.run("history", "purge", "--before", "2020-01-01")
                        .succeeds()
                        .out())
                .contains("0 runs are forgotten");
    }
}
