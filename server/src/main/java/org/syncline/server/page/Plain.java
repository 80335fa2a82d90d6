package org.syncline.server.page;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.syncline.configuration.DurationText;

/// Lengths of time and sizes as people say them.
public final class Plain {

    private static final List<String> UNITS = List.of("bytes", "kB", "MB", "GB", "TB", "PB", "EB");

    /// `0.4 s`, `2m 10s`, `1h 12m`.
    public String time(double seconds) {
        return seconds < 60
                ? String.format(Locale.ROOT, "%.1f s", seconds)
                : DurationText.write(Duration.ofSeconds(Math.round(seconds)));
    }

    /// Not more exact than anybody asks: `40s`, `12m`, `3h 5m`, `2d 4h`.
    public String age(Duration age) {
        if (age.toDays() > 0) {
            return DurationText.write(Duration.ofHours(age.toHours()));
        }
        return age.toMinutes() > 0
                ? DurationText.write(Duration.ofMinutes(age.toMinutes()))
                : DurationText.write(Duration.ofSeconds(Math.max(0, age.toSeconds())));
    }

    /// `512 bytes`, `48.3 MB`.
    public String size(long octets) {
        double left = octets;
        int unit = 0;
        while (left >= 1000) {
            left /= 1000;
            unit++;
        }
        return unit == 0 ? octets + " bytes" : String.format(Locale.ROOT, "%.1f %s", left, UNITS.get(unit));
    }
}
