package org.syncline.server.work;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.store.RequestKeyStore;

/// Starts that a program asks for with a key of its own (`Idempotency-Key`): if the answer got lost it asks again, and
/// nothing starts twice. A key is remembered for a day, also by a server that was restarted.
public final class StartKeys {

    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final int LONGEST = 200;

    private final EngineRoom room;

    public StartKeys(EngineRoom room) {
        this.room = room;
    }

    /// @param key empty: without one
    /// @param request what is asked, in words; with the same key it has to be the same
    /// @param start gives the number of the run or cycle
    /// @return that number, or the one that it came to the first time
    /// @throws Refused if the key stands for something else, or if nobody knows what came of it
    public long once(String person, String key, String request, LongSupplier start) {
        if (key.isBlank()) {
            return start.getAsLong();
        }
        if (key.length() > LONGEST) {
            throw new Refused(ExitCode.USAGE, "An Idempotency-Key has at most %d letters.".formatted(LONGEST));
        }
        var now = room.clock().instant();
        var before = room.database().in(transaction -> {
            transaction.requestKeys().forget(now.minus(REMEMBERED));
            return transaction.requestKeys().claim(person, key, request, now);
        });
        return before.isPresent() ? known(before.get(), key, request) : first(person, key, start);
    }

    private static long known(RequestKeyStore.Asked before, String key, String request) {
        if (!before.request().equals(request)) {
            throw new Refused(
                    ExitCode.USAGE,
                    "The Idempotency-Key '%s' was used for something else: %s. Take another one."
                            .formatted(key, before.request()));
        }
        return before.started()
                .orElseThrow(() -> new Refused(
                        ExitCode.BUSY,
                        "The first call with the Idempotency-Key '%s' has not been answered. Look whether it began, and take another key if not."
                                .formatted(key)));
    }

    private long first(String person, String key, LongSupplier start) {
        try {
            long number = start.getAsLong();
            room.database().run(transaction -> transaction.requestKeys().started(person, key, number));
            return number;
        } catch (RuntimeException notStarted) {
            room.database().run(transaction -> transaction.requestKeys().release(person, key));
            throw notStarted;
        }
    }
}
