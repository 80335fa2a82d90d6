package org.syncline.cli.verb;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.syncline.engine.RunProfile;
import org.syncline.engine.RunStep;
import org.syncline.engine.StepFile;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import picocli.CommandLine.Option;

/// Which file the import or export of a run writes, or its import reads.
final class FileChoice {

    @Option(
            names = "--audit",
            paramLabel = "FILE",
            defaultValue = "",
            description = "Write what the import reads to this new file, too.")
    private String audit = "";

    @Option(
            names = "--drop",
            paramLabel = "FILE",
            defaultValue = "",
            description = "Write what the import reads to this new file and stop: nothing is staged.")
    private String drop = "";

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            defaultValue = "",
            description = "Read such a file instead of the connected system.")
    private String resume = "";

    /// @throws Refused if several are named, or the profile does not import exactly once
    StepFile of(RunProfile profile) {
        var named =
                Stream.of(audit, drop, resume).filter(file -> !file.isEmpty()).toList();
        if (named.isEmpty()) {
            return new StepFile.None();
        }
        if (named.size() > 1) {
            throw new Refused(ExitCode.USAGE, "Name one file: with --audit, --drop or --resume.");
        }
        var about = resume.isEmpty() ? "import or export" : "import";
        if (profile.steps().stream()
                        .filter(planned -> planned.step().imports()
                                || resume.isEmpty() && planned.step() instanceof RunStep.Export)
                        .count()
                != 1) {
            throw new Refused(
                    ExitCode.USAGE,
                    "A file belongs to one %s, and the profile '%s' does not have exactly one."
                            .formatted(about, profile.name()));
        }
        var file = Path.of(named.getFirst());
        return audit.isEmpty()
                ? drop.isEmpty() ? new StepFile.Resume(file) : new StepFile.Drop(file)
                : new StepFile.Audit(file);
    }
}
