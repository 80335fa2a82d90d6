package org.syncline.store;

import org.syncline.core.space.Delta;

/// A pending change in one word, as lists and counters show it. The order is the stored number.
public enum Operation {
    NONE,
    ADD,
    UPDATE,
    DELETE,
    DELETE_ADD,
    RENAME;

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
        return (short) ordinal();
    }
}
