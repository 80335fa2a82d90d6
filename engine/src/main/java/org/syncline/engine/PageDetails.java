package org.syncline.engine;

import java.util.List;
import org.syncline.store.RunDetail;
import org.syncline.store.Transaction;

/// What a page adds to the history of its run.
///
/// @param changes of objects, attribute by attribute
/// @param counted the objects behind counters
record PageDetails(StepChanges.Told changes, List<StepReport.Counted> counted) {

    void write(Transaction transaction, RunPlace place) {
        changes.save(transaction, place);
        if (!counted.isEmpty()) {
            transaction
                    .runs()
                    .details(
                            place.run(),
                            counted.stream()
                                    .map(one -> new RunDetail(
                                            place.step(), one.counter(), one.object(), one.name(), one.detail()))
                                    .toList());
        }
    }

    boolean isEmpty() {
        return changes.changes().isEmpty() && counted.isEmpty();
    }
}
