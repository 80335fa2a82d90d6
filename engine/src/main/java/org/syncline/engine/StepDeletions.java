package org.syncline.engine;

/// Stops a step that would delete more than it may (operations.md 2.2, `object-delete-limit`), before it writes that.
record StepDeletions(StepContext context) {

    /// @param deletions so far, with those that are about to be written
    /// @param what of them: they `are waiting for` the connector, …
    /// @throws StepStopped if they are too many
    void check(long deletions, String what) {
        int limit = context.options().deletions();
        if (limit > 0 && deletions > limit) {
            throw new StepStopped(
                    Result.STOPPED_DELETION_THRESHOLD_EXCEEDED,
                    ("%d deletions %s %s, and objectDeleteLimit of this step is %d: it stopped before them. If they are"
                                    + " meant, raise the limit in the run profile; else look at the source, its scope and the"
                                    + " rules.")
                            .formatted(deletions, what, context.connector().name(), limit));
        }
    }

    /// The same for what a page has counted; that did not happen then.
    void check(StepReport report, StepReport.Mark before, long deletions, String what) {
        try {
            check(deletions, what);
        } catch (StepStopped stopped) {
            report.reset(before);
            throw stopped;
        }
    }
}
