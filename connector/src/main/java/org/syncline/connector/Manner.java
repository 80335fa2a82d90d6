package org.syncline.connector;

import java.util.Arrays;
import java.util.Locale;

/// How a connected system did what it was asked to do.
public enum Manner {
    /// It did not say.
    UNSAID,
    CREATED,
    UPDATED,
    UNCHANGED,
    DELETED,
    /// There was nothing to be done: the object was not there.
    NOT_FOUND,
    /// An add met an object with the same source anchor.
    MATCHED_HARD,
    /// An add met an object by its addresses or its name.
    MATCHED_SOFT,
    /// An add brought back what had been deleted.
    RESTORED,
    /// The object is managed in the cloud, so nothing was done.
    SKIPPED_CLOUD_MANAGED;

    /// Nothing for [#UNSAID], else as counters and protocols spell it: `matched-soft`.
    public String code() {
        return this == UNSAID ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// [#UNSAID] for a code that is not known.
    public static Manner of(String code) {
        return Arrays.stream(values())
                .filter(manner -> manner.code().equals(code))
                .findFirst()
                .orElse(UNSAID);
    }

    /// An add met an object that was there already; from then on the two are one (DECISIONS 22a).
    public boolean isMatch() {
        return this == MATCHED_HARD || this == MATCHED_SOFT;
    }
}
