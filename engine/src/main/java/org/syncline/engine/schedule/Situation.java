package org.syncline.engine.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.Schedule;
import org.syncline.store.SchedulerRecord;

/// All that the scheduler looks at before it decides.
///
/// @param busy whether a cycle or any connector is running, whoever started it
public record Situation(
        Schedule schedule,
        SchedulerRecord remembered,
        boolean staging,
        boolean busy,
        SortedMap<ConnectorId, Freshness> connectors) {

    public Situation {
        connectors = Collections.unmodifiableSortedMap(new TreeMap<>(connectors));
    }

    /// How a connector stands.
    ///
    /// @param imported when an import of it last did its work; nothing: no one remembers any
    public record Freshness(Optional<Instant> imported, boolean fullImportRequired, boolean fullSyncRequired) {

        boolean isAllRequired() {
            return fullImportRequired && fullSyncRequired;
        }

        /// How long ago it was read; nothing: never.
        public Optional<Duration> age(Instant now) {
            return imported.map(at -> Duration.between(at, now));
        }
    }

    Instant now() {
        return remembered.now();
    }

    /// When the next cycle begins by itself, if nothing is in its way. A new interval counts from the last point of
    /// the schedule; a clock that was set back delays by one interval at most.
    public Instant due() {
        return remembered
                .tick()
                .map(tick -> earlier(tick.plus(schedule.interval()), now().plus(schedule.interval())))
                .orElse(now());
    }

    /// The latest point of the schedule that has come. Those that were missed before it are not made up for.
    Instant tick() {
        return remembered
                .tick()
                .filter(tick -> !tick.isAfter(now()))
                .map(tick -> tick.plus(schedule.interval()
                        .multipliedBy(Duration.between(tick, now()).dividedBy(schedule.interval()))))
                .orElse(now());
    }

    Instant maintenanceDue() {
        return remembered.maintained().map(at -> at.plus(Deciding.MAINTENANCE)).orElse(now());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
