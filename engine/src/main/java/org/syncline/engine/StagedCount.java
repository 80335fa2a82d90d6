package org.syncline.engine;

import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.TransientName;
import org.syncline.core.sync.StageCounter;
import org.syncline.core.sync.Staging;
import org.syncline.core.value.DistinguishedName;

/// Counts what became of the objects that an import shows (operations.md 3.2).
record StagedCount(StepReport report) {

    void add(Staging.Staged staged) {
        add(staged, staged.object().dn());
    }

    /// @param before the object as it was, whose name is the one under which an administrator knew it
    void removed(Staging.Staged staged, CsObject before) {
        add(staged, lastName(before));
    }

    /// It may have had to leave its name to another.
    private static DistinguishedName lastName(CsObject object) {
        boolean isAside = object.dn().equals(TransientName.of(object.id()));
        return isAside && object.tower().imported() instanceof Hologram.Present present ? present.dn() : object.dn();
    }

    private void add(Staging.Staged staged, DistinguishedName name) {
        var object = staged.object();
        if (staged.counter() == StageCounter.NO_CHANGE) {
            report.count(staged.counter().code());
        } else {
            report.count(staged.counter().code(), object.id(), name);
        }
        switch (staged.confirmation()) {
            case Staging.Confirmation.None() -> {}
            case Staging.Confirmation.Confirmed() -> report.count("export-confirmed", object.id(), name);
            case Staging.Confirmation.NotReimported(var attributes) -> {
                report.count("export-not-reimported", object.id(), name, attributes.toString());
                report.atLeast(Result.COMPLETED_WARNINGS);
            }
        }
    }
}
