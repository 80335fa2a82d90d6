package org.syncline.core.rehearsal;

/// What becomes of one change that is sent to a connected system of a [World].
public enum Reception {
    ACCEPTED,
    /// It stays pending.
    REFUSED,
    /// It is done, and the answer never arrives: the next export looks what became of it.
    ANSWER_LOST,
    /// It never arrives, and whoever sent it does not know.
    NOT_ARRIVED
}
