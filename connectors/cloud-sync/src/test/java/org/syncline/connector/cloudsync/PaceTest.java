package org.syncline.connector.cloudsync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = 1_000_000_000;

    private final Pace pace = new Pace(100, Duration.ofSeconds(10));

    @Test
    void a_full_bucket_is_sent_at_once_and_what_comes_after_waits_for_its_room() {
        assertThat(pace.take(60, 0)).isZero();
        assertThat(pace.take(40, 0)).isZero();
        assertThat(pace.take(20, 0)).isEqualTo(Duration.ofSeconds(2));
        assertThat(pace.take(20, 0)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void what_flowed_in_while_something_else_was_done_is_not_waited_for() {
        pace.take(100, 0);

        assertThat(pace.take(20, SECOND)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void nothing_is_saved_beyond_a_full_bucket() {
        pace.take(100, 0);

        assertThat(pace.take(120, 1000 * SECOND)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void after_a_refusal_there_is_room_for_nothing_whatever_was_believed() {
        pace.take(10, 0);

        pace.refused(5 * SECOND);

        assertThat(pace.take(10, 5 * SECOND)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_clock_that_begins_below_zero_is_a_clock_too() {
        assertThat(pace.take(100, -50 * SECOND)).isZero();
        assertThat(pace.take(10, -50 * SECOND)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void without_a_limit_nobody_waits() {
        assertThat(Pace.ANY.take(1_000_000, 0)).isZero();
        Pace.ANY.refused(0);
        assertThat(Pace.ANY.take(1_000_000, 0)).isZero();
    }
}
