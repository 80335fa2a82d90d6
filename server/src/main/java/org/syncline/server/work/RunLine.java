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
        var end = run.end() instanceof Run.End.At(var time) ? time : now;
        return new RunLine(
                run.id().number(),
                names.getOrDefault(run.connector(), run.connector().toString()),
                run.number(),
                run.profile(),
                run.result(),
                Standing.of(run.result()),
                run.startedBy().replaceFirst(", process \\d+$", ""),
                run.startedAt(),
                run.end() instanceof Run.End.At(var time) ? time.toString() : "",
                Duration.between(run.startedAt(), end).toMillis() / 1000.0,
                "",
                Optional.empty());
    }

    RunLine with(String came, Optional<Long> of) {
        return new RunLine(
                number,
                connector,
                ofConnector,
                profile,
                result,
                standing,
                startedBy,
                started,
                ended,
                seconds,
                came,
                of);
    }

    public boolean isOpen() {
        return ended.isEmpty();
    }
}
