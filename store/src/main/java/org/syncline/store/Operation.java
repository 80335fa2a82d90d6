package org.syncline.store;

import org.syncline.core.space.Delta;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Tower;

/// A pending change in one word, as lists and counters show it. Stored as its number.
public enum Operation {
    NONE(0),
    ADD(1),
    UPDATE(2),
    DELETE(3),
    DELETE_ADD(4),
    RENAME(5);

    private final short number;

    Operation(int number) {
        this.number = (short) number;
    }

    public static Operation of(Delta delta) {
        return switch (delta) {
            case Delta.None() -> NONE;
            case Delta.Add _ -> ADD;
            case Delta.Update update -> update.isRename() ? RENAME : UPDATE;
            case Delta.Delete _ -> DELETE;
            case Delta.DeleteAdd _ -> DELETE_ADD;
        };
    }

    /// The same as that of [Tower#pendingExport], without working out the difference where it shows at once.
    static Operation toExport(Tower tower) {
        var desired = tower.desired();
        var sent = tower.isInEscrow() ? tower.escrowed() : tower.exported();
        if (desired instanceof Overlay.Nothing || desired.equals(sent)) {
            return NONE;
        }
        if (!isPresent(
                tower.escrowed(), isPresent(tower.exported(), tower.imported().isPresent()))) {
            return isPresent(desired, false) ? ADD : NONE;
        }
        return of(tower.pendingExport());
    }

    /// Whether there is an object once the overlay is laid.
    private static boolean isPresent(Overlay overlay, boolean below) {
        return switch (overlay) {
            case Overlay.Nothing(), Overlay.Amend _ -> below;
            case Overlay.Put _ -> true;
            case Overlay.Become(var hologram) -> hologram.isPresent();
        };
    }

    short number() {
        return number;
    }

    static Operation of(int number) {
        return StoredNumber.constant(values(), Operation::number, number);
    }
}
