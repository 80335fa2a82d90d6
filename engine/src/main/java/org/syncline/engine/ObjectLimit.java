package org.syncline.engine;

import java.util.List;

/// Ends a step after so many objects (operations.md 2.2, `object-process-limit`).
final class ObjectLimit {

    private final int limit;
    private final IdSet once = new IdSet();
    private long taken;
    private boolean reached;

    ObjectLimit(StepContext context) {
        limit = context.options().objects();
    }

    /// As many of these as may still be looked at.
    <T> List<T> take(List<T> objects) {
        int some = limit == 0 ? objects.size() : (int) Math.min(objects.size(), limit - taken);
        reached |= some < objects.size();
        taken += some;
        return objects.subList(0, some);
    }

    /// Whether that object may be looked at; one that was may be again.
    boolean allows(long object) {
        boolean allowed = limit == 0 || once.contains(object) || taken < limit;
        reached |= !allowed;
        if (allowed && limit > 0 && once.add(object)) {
            taken++;
        }
        return allowed;
    }

    /// @throws StepStopped if there were more
    void check() {
        if (reached) {
            throw new StepStopped(
                    Result.STOPPED_OBJECT_LIMIT,
                    ("Stopped after %d objects, as objectProcessLimit of this step says. Take it out of the run profile to"
                                    + " go on.")
                            .formatted(limit));
        }
    }
}
