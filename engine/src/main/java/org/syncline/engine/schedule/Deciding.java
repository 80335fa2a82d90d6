package org.syncline.engine.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.Cycle;
import org.syncline.engine.schedule.Situation.Freshness;

/// What the scheduler does next (operations.md 6): a function of what is set, what is remembered and the time.
public final class Deciding {

    /// A connector that was not read for so long is read in full (operations.md 6.3).
    public static final Duration STALE = Duration.ofDays(7);

    static final Duration MAINTENANCE = Duration.ofDays(1);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private Deciding() {}

    public static Decision next(Situation situation) {
        var suspension = situation.remembered().suspension();
        if (suspension.isPresent()) {
            var until = suspension.get().until();
            return until.isAfter(situation.now())
                    ? new Decision.Wait(Decision.Why.SUSPENDED, until)
                    : new Decision.EndSuspension(suspension.get());
        }
        if (situation.busy()) {
            return new Decision.Wait(Decision.Why.BUSY, situation.now().plus(LOOK_AGAIN));
        }
        if (situation.schedule().cycles() && hasCome(situation.due(), situation)) {
            return cycle(situation);
        }
        if (situation.schedule().maintenance() && hasCome(situation.maintenanceDue(), situation)) {
            return new Decision.Maintain();
        }
        return waiting(situation);
    }

    private static Decision cycle(Situation situation) {
        var stale = stale(situation);
        return stale.isEmpty()
                ? new Decision.Begin(policy(situation), situation.tick(), !situation.staging())
                : new Decision.RequireFull(stale);
    }

    private static Cycle.Policy policy(Situation situation) {
        var connectors = situation.connectors().values();
        boolean demanded = !connectors.isEmpty() && connectors.stream().allMatch(Freshness::isAllRequired);
        return situation.remembered().initialNext() || demanded ? Cycle.Policy.INITIAL : Cycle.Policy.DELTA;
    }

    /// Those for which a delta is not enough any more, and of which nobody has said so yet.
    private static SortedSet<ConnectorId> stale(Situation situation) {
        var stale = new TreeSet<ConnectorId>();
        situation.connectors().entrySet().stream()
                .filter(one -> !one.getValue().isAllRequired())
                .filter(one -> one.getValue()
                        .age(situation.now())
                        .filter(age -> age.compareTo(STALE) >= 0)
                        .isPresent())
                .map(Map.Entry::getKey)
                .forEach(stale::add);
        return stale;
    }

    private static Decision.Wait waiting(Situation situation) {
        var maintenance = situation.schedule().maintenance()
                ? situation.maintenanceDue()
                : situation.now().plus(MAINTENANCE);
        if (!situation.schedule().cycles()) {
            return new Decision.Wait(Decision.Why.OFF, maintenance);
        }
        var due = situation.due();
        return new Decision.Wait(Decision.Why.NOT_DUE, due.isBefore(maintenance) ? due : maintenance);
    }

    private static boolean hasCome(Instant at, Situation situation) {
        return !at.isAfter(situation.now());
    }
}
