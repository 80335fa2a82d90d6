package org.syncline.engine;

import java.util.Optional;
import java.util.TreeSet;
import org.syncline.connector.Partition;
import org.syncline.core.value.DistinguishedName;
import org.syncline.store.CsQuery;

/// Partitions of which a full import showed nothing. Where objects of one are staged, they are not taken for deleted: a
/// domain that shows nothing is one that did not answer as it should (engine.md 5.1).
final class EmptyPartitions {

    private final StepContext context;
    private final TreeSet<DistinguishedName> silent = new TreeSet<>();
    private long shown;

    EmptyPartitions(StepContext context) {
        this.context = context;
    }

    /// @param objects how many it showed
    void read(Partition partition, long objects) {
        shown += objects;
        if (objects == 0 && isStaged(partition)) {
            silent.add(partition.dn());
        }
    }

    /// Why nothing may be taken for deleted, in words; empty if every partition showed something that had something.
    Optional<String> objection() {
        if (shown > 0 && silent.isEmpty()) {
            return Optional.empty();
        }
        var where = shown == 0 || silent.isEmpty()
                ? "'%s'".formatted(context.connector().name())
                : "%s of '%s'".formatted(silent.first(), context.connector().name());
        return Optional.of(
                ("%s showed no object at all, so nothing was taken for deleted. Look at the selected containers and"
                                + " object types, and at what the account may read; then run a full import.")
                        .formatted(where));
    }

    private boolean isStaged(Partition partition) {
        return context.database()
                        .in(transaction -> transaction
                                .connectorSpace()
                                .count(CsQuery.first(context.id(), 1, new CsQuery.Condition.Within(partition.dn()))))
                > 0;
    }
}
