package org.syncline.engine;

import org.syncline.store.RunId;

/// What a run tells while it works. Called often; whoever shows it decides how often to draw.
public interface Progress {

    Progress SILENT = (_, _, _) -> {};

    /// The run has its place in history from now on. Not called for one that is refused.
    default void begun(RunId run) {}

    /// The cycle has its place in history from now on. Not called for one that is refused.
    default void begunCycle(long cycle) {}

    /// @param phase what is being done: `Full Import (Stage Only) contoso.test` …
    /// @param done how many objects so far
    /// @param expected how many there will be, or 0 when nobody knows
    void at(String phase, long done, long expected);
}
