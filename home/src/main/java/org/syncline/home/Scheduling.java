package org.syncline.home;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.syncline.configuration.DurationText;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Cycle;
import org.syncline.engine.Schedule;
import org.syncline.engine.schedule.Duty;
import org.syncline.engine.schedule.Situation;
import org.syncline.store.HeldLocks;
import org.syncline.store.Leader;
import org.syncline.store.Suspension;
import org.syncline.store.Transaction;

/// What people see of the scheduler and do with it, whichever process runs it: all goes through the database.
public record Scheduling(Session session) {

    /// How long a suspension lasts unless told otherwise (operations.md 6.2).
    public static final Duration USUAL_SUSPENSION = Duration.ofMinutes(60);

    private static final Duration LONGEST_SUSPENSION = Duration.ofDays(7);
    private static final int LONGEST_REASON = 300;

    /// What is to be another way; what is not named stays.
    public record Change(
            Optional<Boolean> cycles,
            Optional<Duration> interval,
            Optional<Boolean> maintenance,
            Optional<Duration> keepObjects,
            Optional<Duration> keepRuns) {

        Schedule of(Schedule schedule) {
            return new Schedule(
                    cycles.orElse(schedule.cycles()),
                    interval.orElse(schedule.interval()),
                    maintenance.orElse(schedule.maintenance()),
                    keepObjects.orElse(schedule.keepObjects()),
                    keepRuns.orElse(schedule.keepRuns()),
                    schedule.receivers());
        }
    }

    /// Eight queries.
    ///
    /// @throws Refused if nothing was applied yet
    public SchedulerView view() {
        var engine = session.applied().orElseGet(session::engine);
        var situation = new Duty(session.database()).situation(engine);
        var remembered = situation.remembered();
        var schedule = situation.schedule();
        var held = session.database().in(Transaction::heldLocks);
        var leader = session.database().in(transaction -> transaction.leader().last());
        return new SchedulerView(
                state(situation, held, leader),
                schedule.cycles(),
                Schedule.SHORTEST,
                schedule.interval(),
                word(remembered.initialNext() ? Cycle.Policy.INITIAL : Cycle.Policy.DELTA),
                schedule.cycles() ? Optional.of(start(situation)) : Optional.empty(),
                held.cycle(),
                situation.staging(),
                schedule.maintenance(),
                remembered.maintained(),
                schedule.keepObjects(),
                schedule.keepRuns(),
                remembered.suspension(),
                leader,
                engine.installed().configuration().connectors().values().stream()
                        .sorted(Comparator.comparing(ConnectorDefinition::name))
                        .map(connector -> connector(situation, connector))
                        .toList(),
                remembered.now());
    }

    private static SchedulerView.State state(Situation situation, HeldLocks held, Optional<Leader> leader) {
        if (held.cycle()) {
            return SchedulerView.State.RUNNING;
        }
        if (situation.remembered().suspension().isPresent()) {
            return SchedulerView.State.SUSPENDED;
        }
        if (!situation.schedule().cycles()) {
            return SchedulerView.State.OFF;
        }
        return leader.filter(Leader::current).isPresent() ? SchedulerView.State.WAITING : SchedulerView.State.NOBODY;
    }

    /// Whether the schedule is run by this process.
    public boolean isRunHere(SchedulerView view) {
        return view.leader()
                .filter(leader -> leader.current() && leader.name().equals(Interruption.place()))
                .isPresent();
    }

    /// Not before a suspension is over.
    private static Instant start(Situation situation) {
        return situation
                .remembered()
                .suspension()
                .map(Suspension::until)
                .filter(until -> until.isAfter(situation.due()))
                .orElse(situation.due());
    }

    private static SchedulerView.Connector connector(Situation situation, ConnectorDefinition connector) {
        var freshness = Optional.ofNullable(situation.connectors().get(connector.id()));
        return new SchedulerView.Connector(
                connector.name(),
                freshness.map(Situation.Freshness::fullImportRequired).orElse(true),
                freshness.map(Situation.Freshness::fullSyncRequired).orElse(true),
                freshness.flatMap(Situation.Freshness::imported));
    }

    /// No cycle begins by itself for that long. One that runs goes on.
    ///
    /// @throws Refused without a reason, for too long, or if somebody else has suspended it
    public Suspension suspend(String by, String reason, Duration time) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new Refused(
                    ExitCode.USAGE,
                    "Say why, in 1 to %d characters: others will want to know.".formatted(LONGEST_REASON));
        }
        if (!time.isPositive() || time.compareTo(LONGEST_SUSPENSION) > 0) {
            throw new Refused(
                    ExitCode.USAGE,
                    "A suspension ends by itself, after %s at most, not %s. To have no cycles for longer, switch them off."
                            .formatted(DurationText.write(LONGEST_SUSPENSION), DurationText.write(time)));
        }
        return session.database().in(transaction -> {
            var now = transaction.scheduler().read();
            now.suspension().filter(other -> !other.by().equals(by)).ifPresent(Scheduling::refuse);
            var suspension = new Suspension(by, why, now.now(), now.now().plus(time));
            transaction.scheduler().suspend(suspension);
            return suspension;
        });
    }

    private static void refuse(Suspension other) {
        throw new Refused(
                ExitCode.BUSY,
                "%s has suspended the scheduler until %s: %s. Resume it first, if you are sure."
                        .formatted(other.by(), other.until(), other.reason()));
    }

    /// Whether it was suspended. What is due begins at once.
    public boolean resume() {
        return session.database().in(transaction -> transaction.scheduler().resume());
    }

    /// What the next cycle looks at.
    public void next(Cycle.Policy policy) {
        session.database().run(transaction -> transaction.scheduler().initialNext(policy == Cycle.Policy.INITIAL));
    }

    /// Another schedule, from now on.
    ///
    /// @throws Refused if it cannot be
    public Schedule change(Change change, String by, Instant at) {
        change.interval().ifPresent(Scheduling::demand);
        return ScheduleChange.apply(session, change::of, by, at);
    }

    private static void demand(Duration interval) {
        if (interval.compareTo(Schedule.SHORTEST) < 0) {
            throw new Refused(
                    ExitCode.USAGE,
                    "The interval is at least %s, not %s."
                            .formatted(DurationText.write(Schedule.SHORTEST), DurationText.write(interval)));
        }
    }

    /// What the connector has to do in full in the next cycle.
    ///
    /// @throws Refused naming the connectors there are
    public void flag(String connectorName, Optional<Boolean> fullImport, Optional<Boolean> fullSync) {
        var connector = session.connector(connectorName);
        session.database().run(transaction -> {
            fullImport.ifPresent(required -> transaction.connectors().requireFullImport(connector.id(), required));
            fullSync.ifPresent(required -> transaction.connectors().requireFullSync(connector.id(), required));
        });
    }

    /// `delta` or `initial`.
    public static String word(Cycle.Policy policy) {
        return policy.name().toLowerCase(Locale.ROOT);
    }
}
