package org.syncline.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.syncline.engine.Progress;

/// One line that is drawn over and over: how many objects, how fast, how long to go.
public final class TerminalProgress implements Progress {

    private static final Duration BETWEEN = Duration.ofMillis(150);
    private static final double SECOND = 1e9;
    private static final double LONG_ENOUGH = 0.5;

    private final PrintStream out;
    private final int width;
    private String phase = "";
    private long began;
    private long drawn;

    /// @param width of the terminal; 0 where there is none, and nothing is drawn
    public TerminalProgress(PrintStream out, int width) {
        this.out = out;
        this.width = width;
    }

    @Override
    public synchronized void at(String now, long done, long expected) {
        long time = System.nanoTime();
        if (!now.equals(phase)) {
            phase = now;
            began = time;
            drawn = 0;
        }
        if (drawn == 0 || time - drawn > BETWEEN.toNanos()) {
            drawn = time;
            draw(line(phase, done, expected, (time - began) / SECOND));
        }
    }

    /// Takes the line away.
    public synchronized void clear() {
        if (!phase.isEmpty()) {
            draw("");
        }
        phase = "";
    }

    /// What is drawn.
    public static String line(String phase, long done, long expected, double seconds) {
        var line = new StringBuilder(phase).append(String.format(Locale.ROOT, "  %,d", done));
        if (expected > 0) {
            line.append(String.format(Locale.ROOT, " of %,d", Math.max(expected, done)));
        }
        double rate = seconds > LONG_ENOUGH ? done / seconds : 0;
        if (rate > 0) {
            line.append(String.format(Locale.ROOT, "  %,.0f/s", rate));
        }
        if (rate > 0 && expected > done) {
            line.append("  ")
                    .append(span((long) ((expected - done) / rate) + 1))
                    .append(" left");
        }
        return line.toString();
    }

    private static String span(long seconds) {
        return seconds < 60 ? seconds + " s" : "%d min %02d s".formatted(seconds / 60, seconds % 60);
    }

    private void draw(String line) {
        if (width > 0) {
            out.print("\r\033[K" + (line.length() < width ? line : line.substring(0, width - 1)));
            out.flush();
        }
    }
}
