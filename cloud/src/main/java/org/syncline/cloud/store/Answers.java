package org.syncline.cloud.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// The answers of the batches of the last day.
final class Answers {

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final SequencedMap<String, StoredAnswer> byBatch = new LinkedHashMap<>();

    void remember(StoredAnswer answer) {
        byBatch.putLast(answer.batchId(), answer);
        var oldest = answer.at().minus(LIFETIME);
        while (byBatch.firstEntry().getValue().at().isBefore(oldest)) {
            byBatch.pollFirstEntry();
        }
    }

    Optional<StoredAnswer> find(String batchId, Instant now) {
        return Optional.ofNullable(byBatch.get(batchId))
                .filter(answer -> now.isBefore(answer.at().plus(LIFETIME)));
    }

    Collection<StoredAnswer> all() {
        return byBatch.values();
    }

    void clear() {
        byBatch.clear();
    }
}
