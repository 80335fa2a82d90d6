package org.syncline.engine;

import java.util.Comparator;
import java.util.List;
import org.syncline.connector.Partition;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.store.Transaction;

/// The objects that a step is for: all of its connector, or those of one partition, by their names. An object in a
/// partition beneath another, such as a child domain, belongs to that one alone.
final class PartitionObjects {

    private final StepContext context;
    private final boolean all;

    PartitionObjects(StepContext context) {
        this.context = context;
        all = context.isForAllPartitions();
    }

    List<CsObjectId> of(Transaction transaction, List<CsObjectId> ids) {
        if (all || ids.isEmpty()) {
            return ids;
        }
        var names = transaction.connectorSpace().names(ids);
        return ids.stream()
                .filter(id -> names.containsKey(id) && contains(names.get(id)))
                .toList();
    }

    private boolean contains(DistinguishedName name) {
        return context.connector().discovered().partitions().stream()
                .filter(partition -> name.isAtOrBelow(partition.dn()))
                .max(Comparator.comparingInt(PartitionObjects::depth))
                .filter(context.partitions()::contains)
                .isPresent();
    }

    private static int depth(Partition partition) {
        return partition.dn().parts().size();
    }
}
