package org.syncline.cloud.readback;

import java.time.Instant;

/// Where a reader stands: in the middle of a round or, with `cursor` = `from`, between two.
///
/// @param from    the change number the round began after; 0 reads everything
/// @param cursor  the last change number that was sent
/// @param within  the group of which some members were sent, and how many
/// @param horizon the change number at which the round began
public record Position(String epoch, long from, long cursor, String within, int offset, long horizon, Instant issued) {

    static Position start(String epoch, long from, long horizon, Instant now) {
        return new Position(epoch, from, from, "", 0, horizon, now);
    }

    Position after(long seq) {
        return new Position(epoch, from, seq, "", 0, horizon, issued);
    }

    Position inside(String group, int sent) {
        return new Position(epoch, from, cursor, group, sent, horizon, issued);
    }

    boolean isFull() {
        return from == 0;
    }
}
