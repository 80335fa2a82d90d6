package org.syncline.cli.verb;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.syncline.configuration.Examples;
import org.syncline.configuration.RulePlaces;
import org.syncline.configuration.Trial;
import org.syncline.engine.Configuration;
import org.syncline.engine.Installed;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `syncline rule test`: plays the examples beside the rules. Needs no database.
@Command(
        name = "test",
        description =
                "Play the examples of a configuration with its rules, and tell every difference. Needs no database.")
public final class RuleTest implements Callable<Integer> {

    private final Desk desk;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FOLDER",
            defaultValue = "",
            description = "The folder of the configuration. Otherwise: the one of this installation.")
    private String folder = "";

    @Option(names = "--coverage", description = "List what of the rules no example reaches.")
    private boolean coverage;

    @Option(
            names = "--require-coverage",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "Fail unless the examples reach that much of the rules.")
    private int required;

    public RuleTest(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var place = new Workplace(folder.isEmpty() ? desk.home().configuration() : Path.of(folder));
        var ready = place.read();
        var configuration = ready.configuration();
        demandUsable(configuration);
        var examples = Examples.read(place.folder(), configuration);
        if (!examples.problems().isEmpty()) {
            throw new Refused(
                    ExitCode.USAGE,
                    "The examples cannot be played:\n%s"
                            .formatted(examples.problems().stream()
                                    .map(Object::toString)
                                    .collect(Collectors.joining("\n"))));
        }
        if (examples.all().isEmpty()) {
            throw new Refused(
                    ExitCode.NOT_FOUND,
                    "There are no examples in %s. Write some: docs/rule-tests.md tells how."
                            .formatted(place.folder().resolve("examples")));
        }
        var trial = Trial.of(configuration, examples.all());
        var view = new TrialView(
                trial, new CoverageView(trial.coverage(), RulePlaces.of(ready.files())), coverage, required);
        desk.show(view.text(), view.parts());
        return view.isGood() ? 0 : ExitCode.ERRORS.number();
    }

    private static void demandUsable(Configuration configuration) {
        var installed = Installed.install(configuration);
        if (!installed.isUsable()) {
            throw new Refused(
                    ExitCode.USAGE,
                    "The rules cannot be used:\n%s"
                            .formatted(installed.problems().stream()
                                    .map(Object::toString)
                                    .collect(Collectors.joining("\n"))));
        }
    }
}
