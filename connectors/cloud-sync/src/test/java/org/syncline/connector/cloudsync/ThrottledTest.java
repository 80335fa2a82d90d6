package org.syncline.connector.cloudsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportEntry;
import org.syncline.connector.ExportOutcome;
import org.syncline.connector.Settings;

/// A directory that takes 50 objects a second, and 50 at once.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThrottledTest {

    private static final int PEOPLE = 120;
    private static final int BATCH = 20;

    private Cloud cloud;

    @BeforeAll
    void start() {
        cloud = new Cloud();
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    @BeforeEach
    void throttle() {
        cloud.reset();
        cloud.control.throttle(50, 1);
    }

    @Test
    void who_keeps_to_what_it_takes_is_never_refused() {
        long before = cloud.control.answered(429);

        var outcomes = send(Map.of("writes", "50", "writesSeconds", "1"));

        assertThat(outcomes).hasSize(PEOPLE).allMatch(ExportOutcome.Accepted.class::isInstance);
        assertThat(cloud.control.answered(429)).isEqualTo(before);
    }

    @Test
    void who_does_not_know_is_refused_waits_as_long_as_it_is_told_and_loses_nothing() {
        long before = cloud.control.answered(429);

        var outcomes = send(Map.of());

        assertThat(outcomes).hasSize(PEOPLE).allMatch(ExportOutcome.Accepted.class::isInstance);
        assertThat(cloud.control.answered(429)).isGreaterThan(before);
    }

    @Test
    void a_limit_that_is_none_is_told() {
        var settings = settings(Map.of("writes", "50", "writesSeconds", "0"));

        assertThatThrownBy(() -> new CloudSync().open(settings))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("'writesSeconds' 1 or more");
    }

    private List<ExportOutcome> send(Map<String, String> more) {
        var people = IntStream.range(0, PEOPLE)
                .<ExportEntry>mapToObj(i -> Samples.add(Samples.person("person" + i)))
                .toList();
        var outcomes = new ArrayList<ExportOutcome>();
        try (var connector = new CloudSync().open(settings(more));
                var channel = ((CloudSyncConnector) connector).openExport("cloud", Samples.SCHEMA, false)) {
            for (int from = 0; from < PEOPLE; from += BATCH) {
                outcomes.addAll(channel.send(UUID.randomUUID(), people.subList(from, from + BATCH)));
            }
            channel.complete();
        }
        return outcomes;
    }

    private Settings settings(Map<String, String> more) {
        var all = new TreeMap<>(cloud.settings());
        all.putAll(more);
        return Settings.of(all);
    }
}
