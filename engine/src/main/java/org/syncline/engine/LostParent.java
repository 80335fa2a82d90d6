package org.syncline.engine;

import java.util.List;
import java.util.Optional;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.store.Transaction;

/// The container that an object is to stand in, where the connected system says that it is not there: if rules
/// want it, it is made again before the object is (engine.md 9.3).
final class LostParent {

    static final String CODE = "non-existent-parent";

    private LostParent() {}

    /// The container as it is staged; empty if rules do not want it, if it is known to be missing already, or if
    /// something else is being sent of it.
    static Optional<CsObject> of(Transaction transaction, CsObject child) {
        if (!(child.tower().expected() instanceof Hologram.Present wanted)) {
            return Optional.empty();
        }
        var names = wanted.dn().parent().stream().toList();
        var found =
                transaction.connectorSpace().byName(child.connector(), names).values();
        return transaction.connectorSpace().load(List.copyOf(found)).values().stream()
                .filter(parent -> parent.tower().imported().isPresent()
                        && parent.tower().desired().over(Hologram.ABSENT).isPresent()
                        && !parent.tower().isInEscrow())
                .findFirst();
    }

    /// What is to be made again.
    static CsObject missing(CsObject parent) {
        return parent.withTower(parent.tower().afterImport(Hologram.ABSENT));
    }
}
