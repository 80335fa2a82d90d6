package org.syncline.server.work;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.syncline.engine.Cycle;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Scheduling;
import org.syncline.store.CycleRecord;

/// Cycles: start, stop, and what became of them (service-manager-ui.md 3.2).
public final class Cycles {

    private final EngineRoom room;

    public Cycles(EngineRoom room) {
        this.room = room;
    }

    /// One cycle in a list.
    ///
    /// @param ended empty while it goes on
    /// @param seconds how long it took, or has taken
    public record Line(
            long number,
            String policy,
            String result,
            Standing standing,
            String startedBy,
            Instant started,
            String ended,
            double seconds) {

        static Line of(CycleRecord cycle, Instant now) {
            return new Line(
                    cycle.number(),
                    cycle.policy(),
                    cycle.result(),
                    Standing.of(cycle.result()),
                    RunLine.starter(cycle.startedBy()),
                    cycle.startedAt(),
                    RunLine.ended(cycle.end()),
                    RunLine.seconds(cycle.startedAt(), cycle.end(), now));
        }

        public boolean isOpen() {
            return ended.isEmpty();
        }
    }

    /// @param runs in the order in which they began
    public record Whole(Line cycle, List<RunLine> runs) {

        public Whole {
            runs = List.copyOf(runs);
        }
    }

    /// One query.
    public Page<Line> all(String cursor) {
        long before = Page.position(cursor, Long.MAX_VALUE);
        var now = room.clock().instant();
        return room.database().in(transaction -> {
            var lines = transaction.cycles().before(before, Page.USUAL + 1).stream()
                    .map(cycle -> Line.of(cycle, now))
                    .toList();
            return Page.of(lines, Page.USUAL, Line::number);
        });
    }

    /// Six queries.
    public Whole one(long number) {
        var now = room.clock().instant();
        return room.database().in(transaction -> {
            var cycle = transaction.cycles().find(number).orElseThrow(() -> unknown(number));
            var runs = transaction.runs().these(transaction.cycles().runs(number));
            return new Whole(Line.of(cycle, now), RunLines.of(transaction, runs, now));
        });
    }

    /// @param policy `delta` or `initial`; nothing stands for delta
    /// @return its number, when it has begun
    public long start(String policy, String person) {
        return room.startCycle(policy.isEmpty() ? Cycle.Policy.DELTA : policy(policy), person);
    }

    /// Its run stops after the objects it works on, and no other begins.
    public void stop(long number) {
        if (room.database().in(transaction -> transaction.cycles().find(number)).isEmpty()) {
            throw unknown(number);
        }
        if (!room.engine().cycles().stop(number)) {
            throw new Refused(ExitCode.BUSY, "Cycle %d is over.".formatted(number));
        }
    }

    /// @throws Refused naming those there are
    static Cycle.Policy policy(String word) {
        return Arrays.stream(Cycle.Policy.values())
                .filter(policy -> Scheduling.word(policy).equals(word))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        ExitCode.USAGE,
                        "There is no policy '%s'. There are: %s."
                                .formatted(
                                        word,
                                        Arrays.stream(Cycle.Policy.values())
                                                .map(Scheduling::word)
                                                .collect(Collectors.joining(", ")))));
    }

    private static Refused unknown(long number) {
        return new Refused(ExitCode.NOT_FOUND, "There is no cycle %d.".formatted(number));
    }
}
