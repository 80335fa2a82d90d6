package org.syncline.store;

import org.syncline.core.space.Delta;

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

    short number() {
        return number;
    }

    static Operation of(int number) {
        return StoredNumber.constant(values(), Operation::number, number);
    }
}
