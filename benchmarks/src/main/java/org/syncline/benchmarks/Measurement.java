package org.syncline.benchmarks;

import java.time.Duration;
import java.util.function.LongSupplier;

/// One line of the table.
///
/// @param raw the line that this one is compared with; its own name if it is a raw limit
/// @param note what it came to, for the eye
record Measurement(String name, String raw, long objects, Duration time, long heap, String note) {

    /// What work is to be measured, and how many objects it went through.
    interface Work {
        Result run();
    }

    record Result(long objects, String note) {}

    static Measurement of(String name, String raw, Work work) {
        System.err.println("measuring: " + name);
        MemoryPeak.begin();
        LongSupplier clock = System::nanoTime;
        long began = clock.getAsLong();
        var result = work.run();
        var time = Duration.ofNanos(clock.getAsLong() - began);
        return new Measurement(name, raw, result.objects(), time, MemoryPeak.ofHeap(), result.note());
    }

    static Measurement ofRaw(String name, Work work) {
        return of(name, name, work);
    }

    boolean isRaw() {
        return name.equals(raw);
    }

    double perSecond() {
        return objects * 1e9 / Math.max(1, time.toNanos());
    }
}
