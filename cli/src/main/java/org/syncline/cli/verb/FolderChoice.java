package org.syncline.cli.verb;

import java.nio.file.Path;
import org.syncline.home.Home;
import picocli.CommandLine.Option;

/// Where the files of a configuration are.
final class FolderChoice {

    static final String WHERE = "The configuration's folder; that of the home unless told otherwise.";

    @Option(
            names = {"-f", "--folder"},
            paramLabel = "DIR",
            defaultValue = "",
            description = WHERE)
    private String folder = "";

    Path in(Home home) {
        return folder.isEmpty() ? home.configuration() : Path.of(folder);
    }
}
