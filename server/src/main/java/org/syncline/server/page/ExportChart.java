package org.syncline.server.page;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.syncline.store.RunTrends.Day;

/// Changes that were sent, as a bar above a line for each day, and those that were refused, as a bar below it:
/// where a bar stands says what it is, not its colour alone.
///
/// @param line how far below the top the line is
public record ExportChart(List<Bar> bars, int width, int height, int line) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final int STEP = 50;
    private static final int BREADTH = 30;

    /// Above the tallest bar there is room for its number.
    private static final int ABOVE = 120;

    private static final int BELOW = 40;
    private static final int TEXT = 18;

    /// However few there are, they are seen.
    private static final int LEAST = 2;

    public ExportChart {
        bars = List.copyOf(bars);
    }

    /// @param left of the bar; its middle is where texts stand
    /// @param up how high the bar above the line is
    /// @param down how deep the bar below it is
    public record Bar(String day, long exported, long failed, int left, int breadth, int middle, int up, int down) {}

    /// @param days the oldest first
    static ExportChart of(List<Day> days) {
        double most = Math.max(most(days, Day::exported) / ABOVE, most(days, Day::failed) / BELOW);
        return new ExportChart(
                IntStream.range(0, days.size())
                        .mapToObj(i -> bar(days.get(i), i * STEP, most))
                        .toList(),
                days.size() * STEP,
                TEXT + ABOVE + BELOW + TEXT + TEXT,
                TEXT + ABOVE);
    }

    private static double most(List<Day> days, ToLongFunction<Day> what) {
        return days.stream().mapToLong(what).max().orElse(0);
    }

    private static Bar bar(Day day, int left, double most) {
        return new Bar(
                DAY.format(day.day()),
                day.exported(),
                day.failed(),
                left + (STEP - BREADTH) / 2,
                BREADTH,
                left + STEP / 2,
                length(day.exported(), most),
                length(day.failed(), most));
    }

    /// @param most how many stand behind one unit of length
    private static int length(long number, double most) {
        return number == 0 ? 0 : Math.max(LEAST, (int) Math.round(number / most));
    }

    public boolean isEmpty() {
        return bars.stream().allMatch(bar -> bar.exported() == 0 && bar.failed() == 0);
    }
}
