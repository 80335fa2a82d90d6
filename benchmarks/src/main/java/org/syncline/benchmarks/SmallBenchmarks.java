package org.syncline.benchmarks;

import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs the small benchmarks of this module by JMH, each in a process of its own.
final class SmallBenchmarks {

    private SmallBenchmarks() {}

    /// @param patterns parts of names; all benchmarks if there are none
    static void run(List<String> patterns) throws RunnerException {
        var options =
                new OptionsBuilder().forks(1).jvmArgsAppend("-XX:+UseSerialGC").addProfiler(GCProfiler.class);
        patterns.forEach(options::include);
        new Runner(options.build()).run();
    }
}
