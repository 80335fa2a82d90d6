package org.syncline.connector.cloudsync;

import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// How long a busy service asks us to wait (cloud-graph.md 8.2): seconds, decimal seconds, or a date; else longer each
/// time. Who asks for more than two minutes is not waited for.
final class Pause {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Pause() {}

    static Optional<Duration> asked(HttpResponse<?> response, int attempt) {
        if (response.statusCode() != 429 && response.statusCode() != 503) {
            return Optional.empty();
        }
        var pause = response.headers()
                .firstValue("Retry-After")
                .flatMap(text -> read(text.strip(), Instant.now()))
                .orElse(Duration.ofSeconds(1L << attempt));
        return pause.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(pause);
    }

    static Optional<Duration> read(String text, Instant now) {
        try {
            return Optional.of(Duration.ofMillis(Math.max(0, (long) Math.ceil(Double.parseDouble(text) * 1000))));
        } catch (NumberFormatException _) {
            return date(text, now);
        }
    }

    private static Optional<Duration> date(String text, Instant now) {
        try {
            var until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
