package org.syncline.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What programs asked to start with a key of their own choice.
public final class RequestKeyStore {

    private static final String FORGET = "DELETE FROM request_key WHERE asked_at < :since";

    private static final String CLAIM = """
            INSERT INTO request_key (account, key, request, asked_at) VALUES (:account, :key, :request, :at)
            ON CONFLICT DO NOTHING
            """;

    private final Handle handle;

    RequestKeyStore(Handle handle) {
        this.handle = handle;
    }

    /// @param request what was asked, in words
    /// @param started the number of the run or cycle; empty: it did not come to that, or not yet
    public record Asked(String request, Optional<Long> started) {}

    public void forget(Instant since) {
        handle.createUpdate(FORGET).bind("since", RunStore.time(since)).execute();
    }

    /// Takes the key for a request.
    ///
    /// @return nothing: it was free; else what it was used for before
    public Optional<Asked> claim(String account, String key, String request, Instant at) {
        int claimed = handle.createUpdate(CLAIM)
                .bind("account", account)
                .bind("key", key)
                .bind("request", request)
                .bind("at", RunStore.time(at))
                .execute();
        return claimed == 1 ? Optional.empty() : find(account, key);
    }

    private Optional<Asked> find(String account, String key) {
        return handle.createQuery("SELECT request, started FROM request_key WHERE account = :account AND key = :key")
                .bind("account", account)
                .bind("key", key)
                .map((row, _) -> new Asked(row.getString(1), Optional.ofNullable(row.getObject(2, Long.class))))
                .findOne();
    }

    public void started(String account, String key, long number) {
        handle.createUpdate("UPDATE request_key SET started = :number WHERE account = :account AND key = :key")
                .bind("number", number)
                .bind("account", account)
                .bind("key", key)
                .execute();
    }

    /// Nothing came of it: the key is free again.
    public void release(String account, String key) {
        handle.createUpdate("DELETE FROM request_key WHERE account = :account AND key = :key AND started IS NULL")
                .bind("account", account)
                .bind("key", key)
                .execute();
    }
}
