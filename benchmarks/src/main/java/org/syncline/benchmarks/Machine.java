package org.syncline.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/// Where a measurement was taken: without it a number means nothing.
///
/// @param load how many others waited for a core when the run ended
record Machine(int cores, long memory, String runtime, String commit, double load) {

    private static final long GIGABYTE = 1L << 30;

    static Machine ofThisRun() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize(),
                System.getProperty("java.vendor") + " " + Runtime.version(),
                checkedOut(),
                system.getSystemLoadAverage());
    }

    /// What is checked out, with a mark if it was changed since; `unknown` without git.
    static String checkedOut() {
        try {
            var git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*").start();
            var said = new String(git.getInputStream().readAllBytes(), UTF_8).strip();
            return said.isEmpty() ? "unknown" : said;
        } catch (IOException _) {
            return "unknown";
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d cores, %d GB memory, load %.1f, %s, commit %s",
                cores,
                Math.round((double) memory / GIGABYTE),
                load,
                runtime,
                commit);
    }
}
