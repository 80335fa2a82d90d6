package org.syncline.engine;

import org.syncline.store.Operation;

/// Holds an export back before its first write when it would delete too much (operations.md 8, engine.md 9.5).
final class DeletionGuard {

    private DeletionGuard() {}

    /// @throws StepStopped if more deletions are pending than the connector allows: nothing is sent
    static void check(StepContext context) {
        var counts = context.database()
                .in(transaction -> transaction.connectorSpace().pendingExportCounts(context.id()));
        long deletions = counts.getOrDefault(Operation.DELETE, 0L) + counts.getOrDefault(Operation.DELETE_ADD, 0L);
        int limit = context.connector().guards().deletions();
        if (deletions > limit) {
            throw new StepStopped(
                    Result.STOPPED_DELETION_THRESHOLD_EXCEEDED,
                    ("%d deletions are waiting for %s, and its limit is %d. Nothing was sent. Look at them with"
                                    + " 'syncline pending list %s --operation delete'; if they are meant, raise"
                                    + " guards.deletions in the connector's file and apply it, else correct the source"
                                    + " or the scope and run an import.")
                            .formatted(
                                    deletions,
                                    context.connector().name(),
                                    limit,
                                    context.connector().name()));
        }
    }
}
