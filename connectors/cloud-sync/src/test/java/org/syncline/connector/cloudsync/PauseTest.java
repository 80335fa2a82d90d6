package org.syncline.connector.cloudsync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PauseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3                             | PT3S",
                "0.249                         | PT0.249S",
                "Sun, 22 Nov 2026 10:00:07 GMT | PT7S",
                "Sun, 22 Nov 2026 09:59:07 GMT | PT0S",
            })
    void a_service_may_ask_for_a_pause_in_three_ways(String text, Duration pause) {
        assertThat(Pause.read(text, Instant.parse("2026-11-22T10:00:00Z"))).contains(pause);
    }

    @ParameterizedTest
    @CsvSource({"soon", "''"})
    void what_is_none_of_them_is_no_pause(String text) {
        assertThat(Pause.read(text, Instant.EPOCH)).isEmpty();
    }
}
