package org.syncline.engine;

import java.time.Instant;
import org.syncline.store.Database;

/// Forgets old run history, a few runs at a time, so that nobody waits for it (operations.md 5): the objects behind the
/// counters, and what of them changed, after a week, the runs after ninety days, unless the schedule says otherwise.
public final class Retention {

    private static final int AT_ONCE = 20;

    private final Database database;

    public Retention(Database database) {
        this.database = database;
    }

    /// Forgets what is older than the schedule wants it kept.
    public void sweep(Schedule schedule, Instant now) {
        var details = now.minus(schedule.keepObjects());
        boolean more = true;
        while (more) {
            more = database.in(transaction -> transaction.runs().purgeDetails(details, AT_ONCE)
                            + transaction.runChanges().purge(details, AT_ONCE))
                    > 0;
        }
        purge(now.minus(schedule.keepRuns()));
    }

    /// Forgets the runs that ended before that moment, with all that hangs on them; how many.
    public int purge(Instant before) {
        int all = 0;
        int some = AT_ONCE;
        while (some == AT_ONCE) {
            some = database.in(transaction -> transaction.runs().purge(before, AT_ONCE));
            all += some;
        }
        database.run(transaction -> transaction.cycles().purge(before));
        return all;
    }
}
