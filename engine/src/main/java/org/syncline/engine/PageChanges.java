package org.syncline.engine;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.MvObject;
import org.syncline.core.sync.Outcome;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;
import org.syncline.store.Transaction;

/// What a page has to write, by id.
///
/// @param relinked CS objects that gained or lost a link: who refers to them is to be looked at again
/// @param regrouped MV objects that gained or lost a CS object, likewise
/// @param taken CS objects that outbound rules found: their connector looks at them again
record PageChanges(
        Set<CsObjectId> changed,
        Set<CsObjectId> forgotten,
        Set<MvObjectId> mvChanged,
        Set<MvObjectId> mvRemoved,
        Set<CsObjectId> relinked,
        Set<MvObjectId> regrouped,
        Set<CsObjectId> taken) {

    static PageChanges none() {
        return new PageChanges(
                new LinkedHashSet<>(),
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
        taken.addAll(outcome.taken());
    }

    boolean hasLinks() {
        return !relinked.isEmpty() || !regrouped.isEmpty();
    }

    /// Writes the objects as they are now.
    void save(
            Transaction transaction,
            Map<MvObjectId, MvObject> mvBefore,
            Map<MvObjectId, MvObject> mv,
            Map<CsObjectId, CsObject> csBefore,
            Map<CsObjectId, CsObject> cs) {
        if (!forgotten.isEmpty()) {
            transaction.connectorSpace().forget(forgotten);
        }
        if (!mvChanged.isEmpty()) {
            transaction
                    .metaverse()
                    .save(mvBefore, mvChanged.stream().map(mv::get).toList());
        }
        if (!changed.isEmpty()) {
            transaction
                    .connectorSpace()
                    .save(csBefore, changed.stream().map(cs::get).toList());
        }
    }

    void tell(
            StepChanges told,
            Map<MvObjectId, MvObject> mvBefore,
            Map<MvObjectId, MvObject> mv,
            Map<CsObjectId, CsObject> csBefore,
            Map<CsObjectId, CsObject> cs) {
        for (var id : mvChanged) {
            var after = present(mv, id);
            told.metaverse(Optional.ofNullable(mvBefore.get(id)), after);
        }
        mvRemoved.forEach(id -> told.removed(present(mvBefore, id)));
        for (var id : changed) {
            var after = present(cs, id);
            told.wanted(Optional.ofNullable(csBefore.get(id)), after);
        }
    }

    private static <K, V> V present(Map<K, V> all, K key) {
        return Objects.requireNonNull(all.get(key));
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
        if (!taken.isEmpty()) {
            transaction.connectorSpace().markRetry(taken);
        }
        if (!mvRemoved.isEmpty()) {
            transaction.metaverse().remove(mvRemoved);
        }
    }
}
