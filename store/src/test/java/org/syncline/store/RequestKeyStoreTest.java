package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.syncline.store.RequestKeyStore.Asked;

/// Keys that programs choose for what they start.
class RequestKeyStoreTest {

    private static final TestDatabase SERVER = TestDatabase.fresh();
    private static final Database DATABASE = Database.open(SERVER.address());
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @AfterAll
    static void close() {
        DATABASE.close();
        SERVER.close();
    }

    @Test
    void a_key_is_taken_once_tells_what_came_of_it_and_is_free_again_after_a_failure_or_a_day() {
        DATABASE.run(t -> {
            var keys = t.requestKeys();
            assertThat(keys.claim("ann", "k", "a cycle", NOON)).isEmpty();
            assertThat(keys.claim("bob", "k", "a run", NOON)).isEmpty();
            assertThat(keys.claim("ann", "k", "another", NOON)).hasValue(new Asked("a cycle", Optional.empty()));
            keys.release("ann", "k");
            assertThat(keys.claim("ann", "k", "a cycle", NOON)).isEmpty();
            keys.started("ann", "k", 7);
            keys.release("ann", "k");
            assertThat(keys.claim("ann", "k", "a cycle", NOON)).hasValue(new Asked("a cycle", Optional.of(7L)));
            keys.forget(NOON.plusSeconds(1));
            assertThat(keys.claim("ann", "k", "another", NOON)).isEmpty();
        });
    }
}
