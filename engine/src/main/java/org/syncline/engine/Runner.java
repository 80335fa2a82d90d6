package org.syncline.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.syncline.connector.ConnectorException;
import org.syncline.store.Database;
import org.syncline.store.DatabaseException;
import org.syncline.store.Locks;
import org.syncline.store.RunDetail;
import org.syncline.store.RunId;
import org.syncline.store.RunStepRecord;
import org.syncline.store.Transaction;
import org.syncline.store.dropfile.DropFileException;

/// Runs the steps of a profile: takes the locks, catches what goes wrong, writes history. The only place that
/// catches everything.
public final class Runner {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    private static final int USUAL_PAGE = 1000;

    /// The id of a run that was refused: it has no place in history.
    private static final RunId NEVER = new RunId(0);

    private final Database database;
    private final Installed installed;
    private final Connections connections;
    private final Clock clock;
    private final int page;
    private final boolean overridesStaging;
    private final StepFile file;

    public Runner(Database database, Installed installed, Connections connections, Clock clock) {
        this(database, installed, connections, clock, USUAL_PAGE);
    }

    /// @param page how many objects a synchronization takes at a time: more are quicker, and need more memory. What
    ///     comes out is the same
    public Runner(Database database, Installed installed, Connections connections, Clock clock, int page) {
        this(database, installed, connections, clock, page, false, new StepFile.None());
    }

    private Runner(
            Database database,
            Installed installed,
            Connections connections,
            Clock clock,
            int page,
            boolean overridesStaging,
            StepFile file) {
        this.database = database;
        this.installed = installed;
        this.connections = connections;
        this.clock = clock;
        this.page = page;
        this.overridesStaging = overridesStaging;
        this.file = file;
    }

    /// Whether this installation only imports and synchronizes.
    boolean isStaging() {
        return database.in(transaction -> transaction.stagingMode().entered()).isPresent();
    }

    /// Forgets old history, unless the schedule says not to.
    void sweep() {
        var schedule = installed.configuration().schedule();
        if (schedule.maintenance()) {
            new Retention(database).sweep(schedule, clock.instant());
        }
    }

    /// The same, but an export runs even if this installation only stages (operations.md 7).
    public Runner overridingStaging() {
        return new Runner(database, installed, connections, clock, page, true, file);
    }

    /// The same, but its import writes or reads that file.
    public Runner with(StepFile other) {
        return new Runner(database, installed, connections, clock, page, overridesStaging, other);
    }

    /// Runs a profile to its end, or to the first step after which it does not go on.
    public Run run(ConnectorDefinition connector, RunProfile profile, String startedBy, Progress progress) {
        var lock = database.locks().tryConnector(connector.id());
        if (lock.isEmpty()) {
            return refused(
                    connector,
                    profile,
                    "Another run works on '%s'. Wait for it, or stop it with 'syncline run stop %s'."
                            .formatted(connector.name(), connector.name()));
        }
        try (var _ = lock.get()) {
            database.run(transaction -> transaction.runs().closeInterrupted(connector.id(), clock.instant()));
            return steps(
                    connector, profile, startedBy, progress, (step, place) -> locked(connector, step, place, progress));
        }
    }

    /// Writes down that a run profile was to run that the connector does not have.
    ///
    /// @param asked the profile by that name that connectors usually have
    Run missing(ConnectorDefinition connector, RunProfile asked, String startedBy, Progress progress) {
        var why = "'%1$s' has no run profile '%2$s', and every cycle asks for it. Give it one by that name (%3$s)."
                .formatted(
                        connector.name(),
                        asked.name(),
                        asked.steps().getFirst().step().code());
        return steps(connector, asked, startedBy, progress, (_, _) -> notStarted(Result.NO_START_UNKNOWN_PROFILE, why));
    }

    private Run steps(
            ConnectorDefinition connector,
            RunProfile profile,
            String startedBy,
            Progress progress,
            BiFunction<PlannedStep, RunPlace, StepResult> doing) {
        var started = clock.instant();
        var run = database.in(transaction -> transaction
                .runs()
                .begin(
                        connector.id(),
                        profile.name(),
                        startedBy,
                        profile.steps().size(),
                        started));
        progress.begun(run);
        var done = new ArrayList<Run.Step>();
        for (var planned : profile.steps()) {
            var step = planned.step();
            var number = done.size() + 1;
            var began = clock.instant();
            var place = new RunPlace(run, number);
            database.run(transaction -> transaction
                    .runs()
                    .save(
                            run,
                            RunStepRecord.begun(
                                    number, step.code(), planned.options().partition()),
                            began));
            var outcome = doing.apply(planned, place);
            database.run(transaction -> endStep(transaction, place, planned, outcome));
            done.add(new Run.Step(step, outcome));
            if (!outcome.result().goesOn() && !isSkipped(planned, outcome)) {
                break;
            }
        }
        var ended = new Run(run, connector.name(), profile.name(), started, clock.instant(), done);
        database.run(transaction -> transaction.runs().end(run, ended.result().code(), ended.ended()));
        return ended;
    }

    /// A step for a partition that is not there does not keep the next from running (operations.md 4).
    private static boolean isSkipped(PlannedStep step, StepResult outcome) {
        return outcome.result() == Result.NO_START_PARTITION
                && !step.options().partition().isEmpty();
    }

    private void endStep(Transaction transaction, RunPlace place, PlannedStep planned, StepResult outcome) {
        transaction
                .runs()
                .save(
                        place.run(),
                        new RunStepRecord(
                                place.step(),
                                planned.step().code(),
                                planned.options().partition(),
                                outcome.result().code(),
                                outcome.message(),
                                outcome.counters().all(),
                                outcome.connection()),
                        clock.instant());
        transaction
                .runs()
                .details(
                        place.run(),
                        outcome.errors().stream()
                                .map(error -> new RunDetail(
                                        place.step(),
                                        "error/" + error.code(),
                                        error.object(),
                                        error.subject(),
                                        error.message()))
                                .toList());
    }

    private StepResult locked(ConnectorDefinition connector, PlannedStep step, RunPlace place, Progress progress) {
        var engine = engineLock(step.step());
        if (engine.isEmpty()) {
            return notStarted(
                    Result.NO_START_ALREADY_RUNNING,
                    "A synchronization runs alone, and something else is running. See 'syncline run status'.");
        }
        try (var _ = engine.get()) {
            return caught(connector, step, place, progress);
        }
    }

    /// Imports and exports of different connectors overlap, a synchronization runs alone (DECISIONS 19).
    private Optional<Locks.Held> engineLock(RunStep step) {
        return step.synchronizes()
                ? database.locks().tryEngineExclusive()
                : database.locks().tryEngineShared();
    }

    private StepResult caught(ConnectorDefinition connector, PlannedStep planned, RunPlace place, Progress progress) {
        var step = planned.step();
        var options = planned.options();
        var report = new StepReport(
                progress,
                () -> database.in(transaction -> transaction.runs().stopRequested(place.run())),
                options.errors());
        var context = new StepContext(
                database, installed, connections, clock, connector, place, page, options, overridesStaging, file);
        try {
            new StepWork(context, report).run(step);
            return report.end();
        } catch (StepStopped stopped) {
            return report.end(stopped.result(), said(stopped));
        } catch (ConnectorException failed) {
            LOG.info("{}: {}", connector.name(), failed.getMessage());
            report.connection(ConnectionResults.code(failed.reason()));
            if (failed.reason() == ConnectorException.Reason.WATERMARK) {
                context.requireFullImport(true);
            }
            return report.end(
                    ConnectionResults.of(failed.reason(), report.isConnected()), named(connector, said(failed)));
        } catch (DropFileException failed) {
            return report.end(report.isConnected() ? Result.STOPPED_CONNECTIVITY : Result.NO_START_FILE, said(failed));
        } catch (DatabaseException failed) {
            LOG.error("{}: the database failed", connector.name(), failed);
            return report.end(
                    Result.STOPPED_DATABASE_CONNECTION_LOST,
                    "The database did not answer: %s. What was committed stays; run the step again."
                            .formatted(said(failed)));
        } catch (RuntimeException bug) {
            LOG.error("{}: {} failed", connector.name(), step.label(), bug);
            return report.end(
                    Result.STOPPED_UNEXPECTED_ERROR,
                    "An error in Syncline: %s. What was committed stays. Please report it with the log."
                            .formatted(bug));
        }
    }

    private Run refused(ConnectorDefinition connector, RunProfile profile, String why) {
        var now = clock.instant();
        var outcome = notStarted(Result.NO_START_ALREADY_RUNNING, why);
        return new Run(
                NEVER,
                connector.name(),
                profile.name(),
                now,
                now,
                List.of(new Run.Step(profile.steps().getFirst().step(), outcome)));
    }

    /// Whoever reads the words alone learns which source is meant.
    private static String named(ConnectorDefinition connector, String words) {
        return words.contains(connector.name()) ? words : "'%s': %s".formatted(connector.name(), words);
    }

    private static String said(RuntimeException failure) {
        return Objects.toString(failure.getMessage(), failure.toString());
    }

    private static StepResult notStarted(Result result, String why) {
        return new StepResult(result, new Counters(), List.of(), why, "");
    }
}
