package org.syncline.engine;

import java.time.Duration;
import org.syncline.connector.Partition;

/// How a step does its work (operations.md 2.2). What is empty or zero is as usual; a limit that is zero is off.
///
/// @param partition the only one it is for, by DN or id; empty: all of them
/// @param batchSize how many objects of an import are written, or of an export sent, at a time
/// @param pageSize how many objects an import asks for at a time
/// @param timeout the limit for one operation of an import, or for the answer to one batch of an export
/// @param objects how many objects it looks at before it stops, for trying something out
/// @param deletions how many deletions it may stage, or an export find waiting
/// @param errors how many objects may fail
public record StepOptions(
        String partition, int batchSize, int pageSize, Duration timeout, int objects, int deletions, int errors) {

    /// More errors than this stop a step (operations.md 4.1).
    public static final int USUAL_ERRORS = 5000;

    public static final StepOptions USUAL = new StepOptions("", 0, 0, Duration.ZERO, 0, 0, USUAL_ERRORS);

    /// Whether that partition is the one that is named.
    public boolean isFor(Partition one) {
        return one.id().equalsIgnoreCase(partition) || one.dn().toString().equalsIgnoreCase(partition);
    }

    public StepOptions withPartition(String other) {
        return new StepOptions(other, batchSize, pageSize, timeout, objects, deletions, errors);
    }

    public StepOptions withBatchSize(int other) {
        return new StepOptions(partition, other, pageSize, timeout, objects, deletions, errors);
    }

    public StepOptions withPageSize(int other) {
        return new StepOptions(partition, batchSize, other, timeout, objects, deletions, errors);
    }

    public StepOptions withTimeout(Duration other) {
        return new StepOptions(partition, batchSize, pageSize, other, objects, deletions, errors);
    }

    public StepOptions withObjects(int other) {
        return new StepOptions(partition, batchSize, pageSize, timeout, other, deletions, errors);
    }

    public StepOptions withDeletions(int other) {
        return new StepOptions(partition, batchSize, pageSize, timeout, objects, other, errors);
    }

    public StepOptions withErrors(int other) {
        return new StepOptions(partition, batchSize, pageSize, timeout, objects, deletions, other);
    }
}
