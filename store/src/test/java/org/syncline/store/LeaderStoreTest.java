package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.core.value.ConnectorId;

/// The lease on the schedule, and what the scheduler remembers.
class LeaderStoreTest {

    private static final TestDatabase SERVER = TestDatabase.fresh();
    private static final Database DATABASE = Database.open(SERVER.address());
    private static final UUID ANN = new UUID(2, 1);
    private static final UUID BOB = new UUID(2, 2);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration OVER = Duration.ofMillis(-1);

    @AfterAll
    static void close() {
        DATABASE.close();
        SERVER.close();
    }

    @BeforeEach
    void nobody_leads() {
        DATABASE.run(t -> t.handle().execute("DELETE FROM leader"));
    }

    @Test
    void one_leads_until_its_lease_is_over_and_the_next_has_a_greater_fence() {
        assertThat(take(ANN, LONG)).contains(1L);
        assertThat(take(BOB, LONG)).isEmpty();
        assertThat(leads(ANN, 1)).isTrue();
        assertThat(leads(BOB, 1)).isFalse();
        assertThat(renew(ANN, 1, OVER)).isTrue();
        assertThat(leads(ANN, 1)).isFalse();

        assertThat(take(BOB, LONG)).contains(2L);

        assertThat(renew(ANN, 1, LONG)).isFalse();
        assertThat(leads(ANN, 1)).isFalse();
        assertThat(leads(BOB, 2)).isTrue();
        var last = DATABASE.in(t -> t.leader().last()).orElseThrow();
        assertThat(last.fence()).isEqualTo(2);
        assertThat(last.current()).isTrue();
    }

    @Test
    void whoever_led_before_leads_under_another_fence() {
        take(ANN, OVER);

        assertThat(take(ANN, LONG)).contains(2L);
        assertThat(leads(ANN, 1)).isFalse();
    }

    @Test
    void a_lease_that_ran_out_and_that_nobody_took_goes_on() {
        take(ANN, OVER);

        assertThat(renew(ANN, 1, LONG)).isTrue();
        assertThat(leads(ANN, 1)).isTrue();
    }

    @Test
    void what_is_released_is_taken_at_once() {
        take(ANN, LONG);
        DATABASE.run(t -> t.leader().release(BOB, 1));
        assertThat(take(BOB, LONG)).isEmpty();

        DATABASE.run(t -> t.leader().release(ANN, 1));

        assertThat(take(BOB, LONG)).contains(2L);
    }

    /// The lease runs out while the transaction that relies on it is open: the next leader waits for its end.
    @Test
    void nobody_takes_over_in_the_middle_of_what_a_leader_does() throws Exception {
        take(ANN, Duration.ofMillis(300));
        var other = DATABASE.in(t -> {
            assertThat(t.leader().leads(ANN, 1)).isTrue();
            pause(500);
            var taking = CompletableFuture.supplyAsync(() -> take(BOB, LONG));
            pause(500);
            assertThat(taking).isNotDone();
            return taking;
        });

        assertThat(other.get(10, TimeUnit.SECONDS)).contains(2L);
    }

    @Test
    void the_scheduler_remembers() {
        var noon = Instant.parse("2026-11-29T12:00:00Z");
        DATABASE.run(t -> assertThat(t.scheduler().read().tick()).isEmpty());
        var suspension = new Suspension("ann", "upgrade", noon, noon.plusSeconds(60));
        DATABASE.run(t -> {
            t.scheduler().ticked(noon);
            t.scheduler().initialNext(true);
            t.scheduler().maintained(noon);
            t.scheduler().suspend(suspension);
        });

        DATABASE.run(t -> {
            var read = t.scheduler().read();
            assertThat(read)
                    .isEqualTo(new SchedulerRecord(
                            true, Optional.of(noon), Optional.of(noon), Optional.of(suspension), read.now()));
            assertThat(t.scheduler().resume()).isTrue();
            assertThat(t.scheduler().resume()).isFalse();
            assertThat(t.scheduler().read().suspension()).isEmpty();
        });
    }

    @Test
    void the_locks_tell_what_is_running() {
        var hr = new ConnectorId(new UUID(1, 9));
        DATABASE.run(t -> t.connectors().register(hr, "HR", "csv"));
        assertThat(DATABASE.in(Transaction::heldLocks).isAny()).isFalse();
        try (var _ = DATABASE.locks().tryCycle().orElseThrow();
                var _ = DATABASE.locks().tryConnector(hr).orElseThrow()) {
            var held = DATABASE.in(Transaction::heldLocks);

            assertThat(held.cycle()).isTrue();
            assertThat(held.connectors()).containsExactly(hr);
        }
    }

    private static Optional<Long> take(UUID who, Duration lease) {
        return DATABASE.in(t -> t.leader().take(who, "server", lease));
    }

    private static boolean renew(UUID who, long fence, Duration lease) {
        return DATABASE.in(t -> t.leader().renew(who, fence, lease));
    }

    private static boolean leads(UUID who, long fence) {
        return DATABASE.in(t -> t.leader().leads(who, fence));
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
