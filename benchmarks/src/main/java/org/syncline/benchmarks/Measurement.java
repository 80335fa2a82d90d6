package org.syncline.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.syncline.engine.Run;
import org.syncline.store.DatabaseAddress;

/// One line of the table.
///
/// @param raw the lines whose rates, one after the other, make the limit of this one; itself if it is a raw limit; none
/// if it has no limit
/// @param cost what it took
/// @param note what it came to, for the eye
record Measurement(String name, List<String> raw, long objects, Duration time, Cost cost, String note) {

    Measurement {
        raw = List.copyOf(raw);
    }

    /// What work is to be measured, and how many objects it went through.
    interface Work {
        Result run();
    }

    record Result(long objects, String note) {

        /// What the first step of a run came to. The largest counter: each of them counts objects, and one of them
        /// every
        /// object once.
        static Result of(Run run) {
            var counters = run.steps().getFirst().outcome().counters().all();
            return new Result(
                    counters.values().stream().mapToLong(Long::longValue).max().orElse(0),
                    counters.entrySet().stream()
                            .map(counter -> counter.getKey() + " " + counter.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    /// @param heap the peak of the engine's heap, in octets
    /// @param engine time of the engine's process on a processor, compiling included
    /// @param database the same of the database server
    /// @param log octets that the database wrote to its log
    /// @param rows rows of the spaces that were written
    record Cost(long heap, Duration engine, Duration database, long log, long rows) {}

    static Measurement of(String name, List<String> raw, DatabaseAddress address, Work work) {
        System.err.println("measuring: " + name);
        MemoryPeak.begin();
        var before = DatabaseLoad.now(address);
        var engine = processor();
        LongSupplier clock = System::nanoTime;
        long began = clock.getAsLong();
        var result = work.run();
        var time = Duration.ofNanos(clock.getAsLong() - began);
        engine = processor().minus(engine);
        long heap = MemoryPeak.ofHeap();
        var after = DatabaseLoad.now(address);
        var cost = new Cost(
                heap,
                engine,
                after.processor().minus(before.processor()),
                after.log() - before.log(),
                before.rowsSince(address));
        return new Measurement(name, raw, result.objects(), time, cost, result.note());
    }

    static Measurement ofRaw(String name, DatabaseAddress address, Work work) {
        return of(name, List.of(name), address, work);
    }

    boolean isRaw() {
        return raw.equals(List.of(name));
    }

    double perSecond() {
        return objects * 1e9 / Math.max(1, time.toNanos());
    }

    /// Time for one object, in microseconds.
    double each(Duration spent) {
        return spent.toNanos() / 1e3 / Math.max(1, objects);
    }

    private static Duration processor() {
        return Duration.ofNanos(
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime());
    }
}
