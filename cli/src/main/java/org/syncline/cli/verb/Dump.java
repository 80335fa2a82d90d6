package org.syncline.cli.verb;

import java.util.concurrent.Callable;
import org.syncline.engine.CanonicalDump;
import picocli.CommandLine.Command;

/// `syncline dump`: all that is true of the connector spaces and the metaverse, for tests (DECISIONS 33a).
@Command(name = "dump", hidden = true, description = "Write the canonical dump.")
public final class Dump implements Callable<Integer> {

    private final Desk desk;

    public Dump(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (var session = desk.open()) {
            CanonicalDump.of(session.database(), session.engine().installed()).forEach(desk.terminal()::say);
        }
        return 0;
    }
}
