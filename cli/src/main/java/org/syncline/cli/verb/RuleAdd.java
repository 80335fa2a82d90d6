package org.syncline.cli.verb;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.syncline.configuration.NewRule;
import org.syncline.configuration.NewRule.Position;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `syncline rule add`: a rule finds its place among the others (rules.md 1.2).
@Command(
        name = "add",
        aliases = "apply",
        description = "Take in a rule from a file: a new one, or another text for the one that has its id.")
public final class RuleAdd implements Callable<Integer> {

    private final Desk desk;

    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "FILE",
            description = "The rule. Without a precedence it gets the next free number of your own rules.")
    private Path file = Path.of("");

    @Option(names = "--folder", paramLabel = "DIR", defaultValue = "", description = FolderChoice.WHERE)
    private String folder = "";

    @Option(
            names = "--before",
            paramLabel = "RULE",
            defaultValue = "",
            description = "It gets that rule's number; that rule and all after it move down by one.")
    private String before = "";

    @Option(
            names = "--after",
            paramLabel = "RULE",
            defaultValue = "",
            description = "It gets the number behind that rule's; all that follow move down by one.")
    private String after = "";

    @Option(names = "--apply", description = RuleNoun.APPLY)
    private boolean apply;

    public RuleAdd(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var place = RuleWork.folder(desk, folder);
        var work = new RuleWork(place);
        var written = work.add(placed(work.reading(file)));
        work.save();
        desk.terminal().say("The rule is in %s.".formatted(written));
        RuleWork.finish(desk, place, apply);
        return 0;
    }

    private NewRule placed(NewRule rule) {
        if (!before.isEmpty() && !after.isEmpty()) {
            throw new Refused(ExitCode.USAGE, "A rule stands before another or after another. Say one of the two.");
        }
        if (!before.isEmpty()) {
            return rule.at(new Position.Before(before));
        }
        return after.isEmpty() ? rule : rule.at(new Position.After(after));
    }
}
