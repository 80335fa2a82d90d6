package org.syncline.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/// The numbers that stand for names in blobs and rows. Cached; a name met for the first time gets its
/// number at once and keeps it, whatever becomes of the transaction that asked.
final class Dictionary<T> {

    /// Asked for handles of our own: within a transaction its other calls would take part in that.
    private final Jdbi jdbi;
    private final String table;
    private final Function<String, T> name;
    private final Map<T, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, T> names = new ConcurrentHashMap<>();

    Dictionary(Jdbi jdbi, String table, Function<String, T> name) {
        this.jdbi = jdbi;
        this.table = table;
        this.name = name;
    }

    int number(T of) {
        var known = numbers.get(of);
        return known != null ? known : added(of);
    }

    T name(int number) {
        var known = names.get(number);
        if (known == null) {
            read();
            known = names.get(number);
        }
        if (known == null) {
            throw new IllegalStateException("the database has no number " + number + " in " + table);
        }
        return known;
    }

    private int added(T of) {
        try (var own = jdbi.open()) {
            own.createUpdate("INSERT INTO " + table + " (text) VALUES (:text)" + " ON CONFLICT DO NOTHING")
                    .bind("text", of.toString())
                    .execute();
        }
        read();
        return number(of);
    }

    private void read() {
        try (var own = jdbi.open()) {
            own.createQuery("SELECT number, text FROM " + table)
                    .map((row, _) -> {
                        var text = name.apply(row.getString(2));
                        names.put(row.getInt(1), text);
                        numbers.put(text, row.getInt(1));
                        return text;
                    })
                    .list();
        }
    }
}
