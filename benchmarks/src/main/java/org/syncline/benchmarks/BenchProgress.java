package org.syncline.benchmarks;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import org.syncline.cli.terminal.TerminalProgress;
import org.syncline.engine.Progress;

/// How far a measured run is, how fast it goes and how long it will take: redrawn on a terminal, a line now and then
/// elsewhere.
final class BenchProgress implements Progress {

    private static final int WIDTH = 100;
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final PrintStream out = System.err;
    private final long users;
    private final boolean redrawn;
    private final TerminalProgress line;
    private String phase = "";
    private long began;
    private long told;

    /// @param users how many objects there will be where the run does not know
    BenchProgress(long users) {
        this.users = users;
        this.redrawn = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        this.line = new TerminalProgress(out, redrawn ? WIDTH : 0);
    }

    @Override
    public void at(String now, long done, long expected) {
        long wanted = expected > 0 ? expected : users;
        line.at(now, done, wanted);
        if (!redrawn) {
            tell(now, done, wanted);
        }
    }

    private void tell(String now, long done, long expected) {
        long time = System.nanoTime();
        if (!now.equals(phase)) {
            phase = now;
            began = time;
            told = time;
        }
        if (time - told > BETWEEN.toNanos()) {
            told = time;
            out.println("  " + TerminalProgress.line(phase, done, expected, (time - began) / 1e9));
        }
    }

    /// Before something else is printed.
    void clear() {
        line.clear();
        phase = "";
    }
}
