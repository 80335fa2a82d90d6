package org.syncline.connector.cloudsync;

import java.time.Duration;

/// How fast objects may be sent: a bucket that fills steadily, as services count (cloud-graph.md 8). Who keeps to it is
/// not refused, and loses nothing but what the service would not have taken.
///
/// Reads no clock: it is told.
final class Pace {

    /// As fast as it goes.
    static final Pace ANY = new Pace(0, Duration.ofSeconds(1));

    private final int objects;
    private final double perNano;
    private double left;
    private long at;
    private boolean begun;

    /// @param objects what may be sent at once, and what may be sent again after that time; 0: as much as one likes
    Pace(int objects, Duration per) {
        this.objects = objects;
        perNano = (double) objects / per.toNanos();
        left = objects;
    }

    /// Whoever sends so many takes the room for them, and waits that long before.
    ///
    /// @param now of a clock that never goes back, in nanoseconds
    synchronized Duration take(int sent, long now) {
        if (objects == 0) {
            return Duration.ZERO;
        }
        flow(now);
        left -= sent;
        return left >= 0 ? Duration.ZERO : Duration.ofNanos((long) Math.ceil(-left / perNano));
    }

    /// The service has refused, and what it asked for was waited for: there is room from now on, and none yet.
    synchronized void refused(long now) {
        if (objects > 0) {
            flow(now);
            left = 0;
        }
    }

    private void flow(long now) {
        left = begun ? Math.min(objects, left + (now - at) * perNano) : left;
        at = now;
        begun = true;
    }
}
