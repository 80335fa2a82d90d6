package org.syncline.benchmarks;

import java.util.List;
import java.util.Locale;

/// What a run came to, as a section of Markdown that can be read on a terminal too.
///
/// @param measurements the medians of that many rounds
record RatioTable(int users, int rounds, List<Measurement> measurements, long residentSet) {

    private static final double MEGABYTE = 1 << 20;

    RatioTable {
        measurements = List.copyOf(measurements);
    }

    String markdown(Machine machine) {
        var text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%n## %,d users, medians of %d%n%n%s%n%n", users, rounds, machine));
        text.append(
                "| what | objects | seconds | per second | of its raw limit | peak heap, MB | engine µs | database µs | log, octets | rows written | |\n");
        text.append("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|\n");
        measurements.forEach(one -> text.append(line(one)));
        text.append(String.format(
                Locale.ROOT,
                "%nMicroseconds on a processor and octets of the database's log are for one object.%nLargest resident set of the engine: %.0f MB%n",
                residentSet / MEGABYTE));
        return text.toString();
    }

    private String line(Measurement one) {
        return String.format(
                Locale.ROOT,
                "| %-32s | %,8d | %8.2f | %,9.0f | %-46s | %6.0f | %6.0f | %6.0f | %,7d | %,9d | %s |%n",
                one.name(),
                one.objects(),
                one.time().toNanos() / 1e9,
                one.perSecond(),
                ratio(one),
                one.cost().heap() / MEGABYTE,
                one.each(one.cost().engine()),
                one.each(one.cost().database()),
                one.cost().log() / Math.max(1, one.objects()),
                one.cost().rows(),
                one.note());
    }

    private String ratio(Measurement one) {
        if (one.isRaw()) {
            return "raw limit";
        }
        if (one.raw().isEmpty()) {
            return "";
        }
        double limit = 1
                / measurements.stream()
                        .filter(other -> one.raw().contains(other.name()))
                        .mapToDouble(other -> 1 / other.perSecond())
                        .sum();
        return String.format(Locale.ROOT, "%.3f of %s", one.perSecond() / limit, String.join(", then ", one.raw()));
    }
}
