package org.syncline.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.syncline.core.value.CsObjectId;
import org.syncline.store.ObjectErrors;
import org.syncline.store.Transaction;

/// What went wrong, and what went well again, with the objects of one page; written with the page.
final class PageErrors {

    private final Transaction transaction;
    private final StepContext context;
    private final ObjectErrors.Phase phase;
    private final List<ObjectError> errors = new ArrayList<>();
    private final Set<CsObjectId> well = new HashSet<>();

    PageErrors(Transaction transaction, StepContext context, ObjectErrors.Phase phase) {
        this.transaction = transaction;
        this.context = context;
        this.phase = phase;
    }

    void add(ObjectError error) {
        errors.add(error);
    }

    void clear(CsObjectId object) {
        well.add(object);
    }

    /// A synchronization tries a failed object again; an export does so by itself, as the object stays pending.
    void save() {
        var now = context.clock().instant();
        errors.forEach(error -> transaction.errors().record(error.object(), phase, error.code(), error.message(), now));
        if (!well.isEmpty()) {
            transaction.errors().clear(well, phase);
        }
        if (phase == ObjectErrors.Phase.SYNC && !errors.isEmpty()) {
            transaction
                    .connectorSpace()
                    .markRetry(errors.stream().map(ObjectError::object).toList());
        }
    }
}
