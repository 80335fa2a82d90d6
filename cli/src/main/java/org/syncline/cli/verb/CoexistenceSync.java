package org.syncline.cli.verb;

import java.util.concurrent.Callable;
import org.syncline.engine.Cycle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What the hands of those who ran the vendor's first engine type: a cycle (commands.md 5).
@Command(
        name = "Start-OnlineCoexistenceSync",
        hidden = true,
        description = "The same as 'cycle start --policy delta'.")
public final class CoexistenceSync implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "-FullSync", description = "The same as 'cycle start --policy initial'.")
    private boolean full;

    public CoexistenceSync(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return CycleNoun.run(desk, full ? Cycle.Policy.INITIAL : Cycle.Policy.DELTA);
    }
}
