package org.syncline.store;

import java.time.Instant;

/// What somebody is to be told.
///
/// @param key what it is about: one key is told once
/// @param kind a word for programs: `failed`, `held`, `suspension-over`, `stale`
/// @param subject one line
/// @param text all of it
public record Alert(String key, String kind, String subject, String text, Instant at) {

    /// One alert on its way to one receiver.
    ///
    /// @param attempts how often it was tried before
    public record Delivery(long number, Alert alert, String receiver, int attempts) {}
}
