package org.syncline.cli.verb;

import java.util.List;
import java.util.Locale;
import org.syncline.cli.terminal.Json;
import org.syncline.engine.Cycle;
import org.syncline.engine.Result;
import org.syncline.engine.Run;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Session;
import org.syncline.store.CycleRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `syncline cycle`: imports, synchronizations and exports of all connectors, once.
@Command(name = "cycle", description = "Import, synchronize and export everything once.")
public final class CycleNoun {

    /// As it is typed.
    enum Policy {
        DELTA(Cycle.Policy.DELTA),
        INITIAL(Cycle.Policy.INITIAL);

        private final Cycle.Policy meant;

        Policy(Cycle.Policy meant) {
            this.meant = meant;
        }

        Cycle.Policy meant() {
            return meant;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Desk desk;

    public CycleNoun(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "start", description = "Run a cycle to its end.")
    int start(
            @Option(
                            names = "--policy",
                            paramLabel = "POLICY",
                            defaultValue = "delta",
                            description = "delta: what changed, the usual; initial: everything.")
                    Policy policy,
            @Option(names = "--wait", description = "Wait for the end; it is what happens anyway.") boolean waits) {
        return run(desk, policy.meant);
    }

    @Command(
            name = "stop",
            description = "Stop the cycle that runs, after the objects it works on. The schedule goes on.")
    int stop() {
        try (var session = desk.open()) {
            var open = session.database().in(transaction -> transaction.cycles().before(Long.MAX_VALUE, 1)).stream()
                    .filter(cycle -> cycle.end() instanceof org.syncline.store.Run.End.Open)
                    .mapToLong(CycleRecord::number)
                    .findFirst();
            boolean asked = open.isPresent() && session.engine().cycles().stop(open.getAsLong());
            desk.show(
                    asked ? "Cycle %d is asked to stop.".formatted(open.getAsLong()) : "No cycle is running.",
                    asked ? List.of(open.getAsLong()) : List.of());
        }
        return 0;
    }

    static int run(Desk desk, Cycle.Policy policy) {
        try (var session = desk.open()) {
            var runs = run(desk, session, policy);
            if (!desk.wantsText()) {
                desk.terminal().say(Json.text(RunBlock.parts(runs)));
            }
            return ExitCode.of(worst(runs)).number();
        }
    }

    /// Tells of every run when it has ended.
    static List<Run> run(Desk desk, Session session, Cycle.Policy policy) {
        var progress = desk.terminal().progress();
        var runs = session.engine().cycles().run(policy, session.starter(), progress, run -> {
            progress.clear();
            if (desk.wantsText()) {
                desk.terminal().say(new RunBlock(run).text());
            }
        });
        return runs.orElseThrow(() -> new Refused(
                ExitCode.BUSY,
                session.engine().cycles().busy().orElse("Something else was running. It is over now; try again.")));
    }

    private static Result worst(List<Run> runs) {
        return runs.stream().map(Run::result).reduce(Result.SUCCESS, Result::worse);
    }
}
