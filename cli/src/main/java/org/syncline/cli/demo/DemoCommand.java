package org.syncline.cli.demo;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.syncline.cli.verb.Desk;
import org.syncline.home.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `syncline demo`: the founding journey on embedded parts, with the commands that a user would type.
@Command(
        name = "demo",
        description =
                "Play a mail move-in from start to end: a sample directory, a sample cloud, and what lies between.")
public final class DemoCommand implements Callable<Integer> {

    private final Desk desk;
    private final Commands commands;

    @Option(names = "--exit", description = "End when the journey is over, instead of leaving everything running.")
    private boolean exit;

    @Option(
            names = "--in",
            paramLabel = "DIR",
            defaultValue = "",
            description = "Where it keeps its data; the folder 'demo' of the usual home unless told otherwise.")
    private String folder = "";

    public DemoCommand(Desk desk, Commands commands) {
        this.desk = desk;
        this.commands = commands;
    }

    @Override
    public Integer call() throws InterruptedException {
        var where = folder.isEmpty()
                ? Home.usual(System.getenv()).folder().resolve("demo")
                : Path.of(folder).toAbsolutePath();
        try (var stage = Stage.set(where, desk.terminal(), commands)) {
            var play = new Play(stage, desk.terminal());
            int code = play.perform();
            if (code != 0 || exit) {
                return code;
            }
            play.inviteToLookAround();
            Thread.currentThread().join();
            return 0;
        }
    }
}
