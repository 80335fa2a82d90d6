package org.syncline.cloud.model;

import java.util.Optional;

/// The two readings of what happens when a match candidate already has another anchor (cloud-emulator.md 7.4, 3d).
public enum MatchProfile {
    /// No match; the create runs into the uniqueness rules.
    P2025("2025"),
    /// InvalidSoftMatch.
    CLASSIC("classic");

    private final String word;

    MatchProfile(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<MatchProfile> of(String word) {
        return java.util.stream.Stream.of(values())
                .filter(profile -> profile.word.equals(word))
                .findFirst();
    }
}
