package org.syncline.engine;

import java.util.LinkedHashSet;
import java.util.Set;
import org.syncline.core.sync.Outcome;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;
import org.syncline.store.Transaction;

/// What a page has to write, by id.
///
/// @param relinked CS objects that gained or lost a link: who refers to them is to be looked at again
/// @param regrouped MV objects that gained or lost a CS object, likewise
record PageChanges(
        Set<CsObjectId> changed,
        Set<CsObjectId> forgotten,
        Set<MvObjectId> mvChanged,
        Set<MvObjectId> mvRemoved,
        Set<CsObjectId> relinked,
        Set<MvObjectId> regrouped) {

    static PageChanges none() {
        return new PageChanges(
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
    }

    void addLinks(Outcome.Settled outcome) {
        relinked.addAll(outcome.relinked());
        regrouped.addAll(outcome.regrouped());
    }

    boolean hasLinks() {
        return !relinked.isEmpty() || !regrouped.isEmpty();
    }

    void forget(Transaction transaction) {
        if (!forgotten.isEmpty()) {
            transaction.connectorSpace().forget(forgotten);
        }
    }

    /// Once the objects are written: who refers to them looks again, and what is gone is gone.
    void finish(Transaction transaction) {
        if (!relinked.isEmpty()) {
            transaction.connectorSpace().markReferrers(relinked);
            transaction.largeSets().question(relinked);
        }
        if (!regrouped.isEmpty()) {
            transaction.metaverse().markReferrers(regrouped);
            transaction.largeSets().questionMv(regrouped);
        }
        if (!mvRemoved.isEmpty()) {
            transaction.metaverse().remove(mvRemoved);
        }
    }
}
