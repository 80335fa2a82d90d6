package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.engine.Schedule;

class ScheduleFileTest {

    @ParameterizedTest
    @CsvSource({
        "30m, PT30M, 30m",
        "1h 30m, PT1H30M, 1h 30m",
        "7d, PT168H, 7d",
        "90s, PT1M30S, 1m 30s",
        "00:30:00, PT30M, 30m",
        "7.00:00:00, PT168H, 7d",
        "PT15M, PT15M, 15m",
        "p1d, PT24H, 1d",
        "0s, PT0S, 0s"
    })
    void a_length_of_time_is_read_in_every_form_and_written_in_one(String text, Duration meant, String written) {
        assertThat(DurationText.read(text)).contains(meant);
        assertThat(DurationText.write(meant)).isEqualTo(written);
        assertThat(DurationText.read(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "soon", "30", "1:30", "m", "30m later", "-5m x"})
    void what_is_none_is_none(String text) {
        assertThat(DurationText.read(text)).isEmpty();
    }

    @Test
    void what_is_written_is_read_again() {
        var schedule = new Schedule(
                false,
                Duration.ofMinutes(5),
                false,
                Duration.ofDays(3),
                Duration.ofDays(30),
                List.of(
                        new Schedule.Webhook(URI.create("https://chat.example.com/hook?a=b#c"), "secret:hook"),
                        new Schedule.Webhook(URI.create("http://127.0.0.1:8080/"), "")));

        assertThat(read(ScheduleFile.write(schedule))).contains(schedule);
        assertThat(read(ScheduleFile.write(Schedule.USUAL))).contains(Schedule.USUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "interval: 59s",
                "interval: -PT5M",
                "interval: 9999999d",
                "keepObjects: 1m",
                "cycles: perhaps",
                "alerts: [{webhook: 'http://chat.example.com/'}]",
                "alerts: [{webhook: 'https://ann:password@chat.example.com/'}]",
                "alerts: [{webhook: 'ftp://chat.example.com/'}]",
                "alerts: [{webhook: 'not an address'}]",
                "alerts: [{webhook: 'https://chat.example.com/', secret: in-clear}]",
                "every: 5m"
            })
    void what_cannot_be_is_a_problem(String text) {
        assertThat(read(text)).isEmpty();
    }

    /// Nothing if there is a problem.
    private static Optional<Schedule> read(String text) {
        var problems = new Problems();
        var schedule = Document.yaml(FileNames.SCHEDULE, text, problems).map(node -> ScheduleFile.read(node, problems));
        return problems.isEmpty() ? schedule : Optional.empty();
    }
}
