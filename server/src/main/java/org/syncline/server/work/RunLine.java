package org.syncline.server.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.syncline.core.value.ConnectorId;
import org.syncline.store.Run;

/// One run in a list.
///
/// @param number of the run among all; its address
/// @param ended empty while it goes on
/// @param seconds how long it took, or has taken
/// @param brief what came of it, in short; empty where nobody asked for that
/// @param cycle the cycle it is part of
public record RunLine(
        long number,
        String connector,
        int ofConnector,
        String profile,
        String result,
        Standing standing,
        String startedBy,
        Instant started,
        String ended,
        double seconds,
        String brief,
        Optional<Long> cycle) {

    static RunLine of(Run run, Map<ConnectorId, String> names, Instant now) {
        return of(run, names, now, "", Optional.empty());
    }

    static RunLine of(Run run, Map<ConnectorId, String> names, Instant now, String brief, Optional<Long> cycle) {
        return new RunLine(
                run.id().number(),
                names.getOrDefault(run.connector(), run.connector().toString()),
                run.number(),
                run.profile(),
                run.result(),
                Standing.of(run.result()),
                starter(run.startedBy()),
                run.startedAt(),
                ended(run.end()),
                seconds(run.startedAt(), run.end(), now),
                brief,
                cycle);
    }

    /// Without the process that did it.
    static String starter(String startedBy) {
        return startedBy.replaceFirst(", process \\d+$", "");
    }

    static String ended(Run.End end) {
        return end instanceof Run.End.At(var time) ? time.toString() : "";
    }

    static double seconds(Instant started, Run.End end, Instant now) {
        return Duration.between(started, end instanceof Run.End.At(var time) ? time : now)
                        .toMillis()
                / 1000.0;
    }

    public boolean isOpen() {
        return ended.isEmpty();
    }
}
