package org.syncline.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Every configuration that was ever applied, whole: which files, since when, by whom (DECISIONS 21).
public final class ConfigurationHistory {

    private static final String NEXT = """
            INSERT INTO configuration_revision (number, made_at, made_by)
            SELECT coalesce(max(number), 0) + 1, :at, :by FROM configuration_revision
            RETURNING number
            """;

    private static final String REVISIONS = "SELECT number, made_at, made_by FROM configuration_revision";

    private static final String HEADERS = """
            SELECT r.number, r.made_at, r.made_by,
                   (SELECT count(*) FROM configuration_file f WHERE f.revision = r.number)
              FROM configuration_revision r
             WHERE r.number < :before
             ORDER BY r.number DESC
             LIMIT :limit
            """;

    private final Handle handle;

    ConfigurationHistory(Handle handle) {
        this.handle = handle;
    }

    /// @param number 1, 2, 3 …
    /// @param files content by path
    public record Revision(int number, Instant at, String by, SortedMap<String, String> files) {

        public Revision {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        }
    }

    /// A revision without its files.
    ///
    /// @param files how many it has
    public record Header(int number, Instant at, String by, int files) {}

    /// Keeps a new revision.
    public Revision save(Map<String, String> files, String by, Instant at) {
        int number = handle.createQuery(NEXT)
                .bind("at", RunStore.time(at))
                .bind("by", by)
                .mapTo(Integer.class)
                .one();
        var batch = handle.prepareBatch("INSERT INTO configuration_file VALUES (:number, :path, :content)");
        files.forEach((path, content) -> batch.bind("number", number)
                .bind("path", path)
                .bind("content", content)
                .add());
        if (!files.isEmpty()) {
            batch.execute();
        }
        return new Revision(number, at, by, new TreeMap<>(files));
    }

    /// The number of the latest revision; 0 before the first.
    public int latestNumber() {
        return handle.createQuery("SELECT coalesce(max(number), 0) FROM configuration_revision")
                .mapTo(Integer.class)
                .one();
    }

    public Optional<Revision> latest() {
        return revisions(REVISIONS + " ORDER BY number DESC LIMIT 1").stream().findFirst();
    }

    public Optional<Revision> revision(int number) {
        return revisions(REVISIONS + " WHERE number = " + number).stream().findFirst();
    }

    /// The latest first.
    ///
    /// @param before only those with a lower number
    public List<Header> headers(int before, int limit) {
        return handle.createQuery(HEADERS)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, _) -> new Header(
                        row.getInt(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getInt(4)))
                .list();
    }

    private List<Revision> revisions(String sql) {
        return handle.createQuery(sql)
                .map((row, _) -> new Revision(
                        row.getInt(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        files(row.getInt(1))))
                .list();
    }

    private SortedMap<String, String> files(int number) {
        var files = new TreeMap<String, String>();
        handle.createQuery("SELECT path, content FROM configuration_file WHERE revision = :number")
                .bind("number", number)
                .map((row, _) -> files.put(row.getString(1), row.getString(2)))
                .forEach(_ -> {});
        return files;
    }
}
