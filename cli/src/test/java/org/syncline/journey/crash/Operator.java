package org.syncline.journey.crash;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Cycle;
import org.syncline.engine.Engine;
import org.syncline.engine.FullStepFlags;
import org.syncline.engine.Progress;
import org.syncline.engine.Run;
import org.syncline.engine.RunProfile;
import org.syncline.engine.Runner;

/// What an administrator does after starting the engine, knowing nothing but what the engine says of its state:
/// everything once if nothing was read yet, then cycles until two in a row have found nothing to do.
record Operator(Engine engine, Runner runner) {

    /// How many objects are taken at a time, in imports and in synchronizations.
    static final int PAGE = 10;

    /// How the lines begin that tell of steps, of those that had something to do and of the others.
    static final String BUSY = "run ";

    static final String IDLE = "idle ";

    private static final int MOST_CYCLES = 20;

    /// Counters of an object that is looked at and stays as it is.
    private static final Set<String> QUIET = Set.of(
            "disconnector-filtered", "disconnector-remains", "connector-no-flow", "filtered-objects", "no-change");

    Operator(Engine engine) {
        this(engine, new Runner(engine.database(), engine.installed(), engine.connections(), Clock.systemUTC(), PAGE));
    }

    /// How to begin.
    enum Way {
        /// With an ordinary cycle: what has changed is imported before anything is sent.
        CYCLE,
        /// With the exports: what was on its way is settled first.
        EXPORT_FIRST,
        /// With everything in full.
        START_OVER
    }

    void play(Way way) {
        if (way == Way.EXPORT_FIRST) {
            connectors().forEach(connector -> run(connector, RunProfile.EXPORT));
        }
        if (isNew()) {
            connectors().stream()
                    .filter(connector -> connector.place() == ConnectorDefinition.Place.ON_PREMISES)
                    .forEach(connector -> run(connector, RunProfile.FULL_IMPORT));
            cycle(Cycle.Policy.INITIAL);
        } else if (way == Way.START_OVER) {
            cycle(Cycle.Policy.INITIAL);
        }
        int silent = 0;
        for (int cycles = 0; silent < 2; cycles++) {
            if (cycles == MOST_CYCLES) {
                throw new IllegalStateException("it does not come to rest");
            }
            silent = cycle(Cycle.Policy.DELTA) ? silent + 1 : 0;
        }
    }

    private boolean isNew() {
        return engine.database()
                .in(transaction ->
                        transaction.connectors().all().stream().anyMatch(connector -> connector.fullImportRequired()));
    }

    private List<ConnectorDefinition> connectors() {
        return List.copyOf(engine.installed().configuration().connectors().values());
    }

    private void run(ConnectorDefinition connector, String profile) {
        say(runner.run(connector, connector.profile(profile).orElseThrow(), "crash test", Progress.SILENT));
    }

    /// Whether nothing was done.
    private boolean cycle(Cycle.Policy policy) {
        return new Cycle(runner, engine.installed(), new FullStepFlags(engine.database()))
                .run(policy, "crash test", Progress.SILENT, Operator::say).stream()
                        .allMatch(Operator::isSilent);
    }

    private static boolean isSilent(Run run) {
        return run.result().isCompleted()
                && run.steps().stream()
                        .flatMap(step -> step.outcome().counters().all().keySet().stream())
                        .allMatch(counter -> QUIET.contains(counter.substring(counter.lastIndexOf('/') + 1)));
    }

    static boolean isStep(String line) {
        return line.startsWith(BUSY) || line.startsWith(IDLE);
    }

    private static void say(Run run) {
        run.steps()
                .forEach(step -> IO.println("%s%s %s %s %s %s"
                        .formatted(
                                isSilent(run) ? IDLE : BUSY,
                                run.connector(),
                                run.profile(),
                                step.outcome().result().code(),
                                step.outcome().counters().all(),
                                step.outcome().message())));
    }
}
