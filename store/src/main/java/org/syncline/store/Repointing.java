package org.syncline.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Makes all references to one object mean another, without reading the sets they stand in: digests and
/// fingerprints are sums, so one value is taken out and another put in.
final class Repointing {

    private static final String ROWS_TO = """
            SELECT owner, attribute, target, bits FROM cs_ref WHERE target = :target
            """;

    private static final String SET = """
            SELECT owner, attribute, count, digest, mode FROM cs_set WHERE owner = :owner AND attribute = :attribute
            """;

    private static final String FINGERPRINT = """
            SELECT fingerprint FROM cs_object WHERE id = :owner AND fingerprint IS NOT NULL
            """;

    private final Handle handle;
    private final BulkWriter writer;
    private final Fingerprints fingerprints;
    private final RowChanges<RefRow> references = new RowChanges<>(RefRow.CS_TABLE);
    private final RowChanges<SetRow> sets = new RowChanges<>(SetRow.CS_TABLE);

    Repointing(Handle handle, BulkWriter writer, Knowledge knowledge) {
        this.handle = handle;
        this.writer = writer;
        this.fingerprints = knowledge.fingerprints();
    }

    void run(long from, long to) {
        var there = new HashMap<List<Long>, RefRow>();
        rowsTo(to).forEach(row -> there.put(List.of(row.owner(), (long) row.attribute()), row));
        for (var row : rowsTo(from)) {
            repoint(row, to, Optional.ofNullable(there.get(List.of(row.owner(), (long) row.attribute()))));
        }
        references.write(writer);
        sets.write(writer);
    }

    private void repoint(RefRow old, long to, Optional<RefRow> there) {
        int bits = old.bits() | there.map(RefRow::bits).orElse(0);
        var moved = new RefRow(old.owner(), old.attribute(), to, bits);
        references.compare(Map.of(old.target(), old), Map.of());
        references.compare(there.map(row -> Map.of(to, row)).orElse(Map.of()), Map.of(to, moved));
        if ((old.bits() & ReferenceSet.IMPORTED) != 0) {
            boolean twice = there.filter(row -> (row.bits() & ReferenceSet.IMPORTED) != 0)
                    .isPresent();
            var change = change(old, to, twice);
            changeSet(old, change, twice);
            changeFingerprint(old.owner(), change);
        }
    }

    private Fingerprint change(RefRow old, long to, boolean twice) {
        var without = Fingerprint.NONE.minus(fingerprints.ofReference(old.attribute(), old.target()));
        return twice ? without : without.plus(fingerprints.ofReference(old.attribute(), to));
    }

    private void changeSet(RefRow of, Fingerprint change, boolean twice) {
        var set = handle.createQuery(SET)
                .bind("owner", of.owner())
                .bind("attribute", of.attribute())
                .map((row, _) -> new SetRow(
                        row.getLong(1), row.getInt(2), row.getInt(3), Fingerprint.of(row.getBytes(4)), row.getInt(5)))
                .one();
        var changed = new SetRow(
                set.owner(),
                set.attribute(),
                twice ? set.count() - 1 : set.count(),
                set.digest().plus(change),
                set.mode());
        sets.compare(Map.of(set.attribute(), set), Map.of(set.attribute(), changed));
    }

    private void changeFingerprint(long owner, Fingerprint change) {
        handle.createQuery(FINGERPRINT)
                .bind("owner", owner)
                .map((row, _) -> Fingerprint.of(row.getBytes(1)))
                .findOne()
                .ifPresent(known -> handle.createUpdate("UPDATE cs_object SET fingerprint = :new WHERE id = :owner")
                        .bind("new", known.plus(change).octets())
                        .bind("owner", owner)
                        .execute());
    }

    private List<RefRow> rowsTo(long target) {
        return handle.createQuery(ROWS_TO)
                .bind("target", target)
                .map((row, _) -> new RefRow(row.getLong(1), row.getInt(2), row.getLong(3), row.getInt(4)))
                .list();
    }
}
