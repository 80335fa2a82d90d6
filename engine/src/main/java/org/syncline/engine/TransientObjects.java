package org.syncline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.syncline.core.space.TransientName;
import org.syncline.store.CsQuery;
import org.syncline.store.Operation;

/// Looks for objects whose name another took and of which no news has arrived (engine.md 2.6). Usual in small numbers:
/// the next import explains them.
record TransientObjects(StepContext context) {

    private static final CsQuery.Condition ASIDE = new CsQuery.Condition.Within(TransientName.TOP);
    private static final CsQuery.Condition DELETED = new CsQuery.Condition.PendingImport(Set.of(Operation.DELETE));

    void tell(StepReport report) {
        if (count() == 0) { // as nearly always
            return;
        }
        long waiting = List.of(new CsQuery.Condition.Connectors(), new CsQuery.Condition.Disconnectors()).stream()
                .mapToLong(state -> count(state) - count(state, DELETED))
                .sum();
        if (waiting > 0) {
            report.counters().add("transient-objects", waiting);
            report.atLeast(
                    Result.COMPLETED_TRANSIENT_OBJECTS,
                    ("Of %d objects of '%s' another object has the name, and what became of them has not been read yet:"
                                    + " the next import shows it. If they stay, run a full import.")
                            .formatted(waiting, context.connector().name()));
        }
    }

    private long count(CsQuery.Condition... further) {
        var conditions = new ArrayList<>(List.of(further));
        conditions.add(ASIDE);
        return context.database()
                .in(transaction -> transaction
                        .connectorSpace()
                        .count(CsQuery.first(context.id(), 1, conditions.toArray(CsQuery.Condition[]::new))));
    }
}
