package org.syncline.engine;

import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.sync.StageCounter;
import org.syncline.core.value.Anchor;

/// What an import could not read, identify or stage (engine.md 14, discovery). While there is any, nothing is taken for
/// deleted, and the watermark stays.
final class Gaps {

    private final StepReport report;
    private long count;

    Gaps(StepReport report) {
        this.report = report;
    }

    boolean any() {
        return count > 0;
    }

    long count() {
        return count;
    }

    /// A page was not written: what it found did not happen.
    void reset(long earlier) {
        count = earlier;
    }

    void unread(String subject, String code, String message) {
        note("discovery-errors", subject, code, message);
    }

    /// It was read, and could not be staged.
    void unstaged(String subject, String message) {
        note(StageCounter.FAILURE.code(), subject, "staging-error", message);
    }

    private void note(String counter, String subject, String code, String message) {
        count++;
        report.count(counter);
        report.error(new ObjectError(subject, ObjectError.UNKNOWN, code, message));
    }

    /// Which of them is the object that was known by the anchor is anybody's guess.
    void contested(Hologram.Present object, Anchor anchor) {
        unread(
                object.dn().toString(),
                "duplicate-object",
                ("%s was delivered with the anchor %s, and another object with the same. Neither was staged. See that the"
                                + " anchor of each is its own, then run the import again.")
                        .formatted(object.dn(), anchor));
    }

    void hidden(CsObject known) {
        if (known.tower().imported().isPresent()) {
            unread(
                    known.dn().toString(),
                    "read-error",
                    ("A change of %s was told, but it is not shown. May the account still read it? If it was deleted in"
                                    + " between, the next import says so.")
                            .formatted(known.dn()));
        }
    }
}
