package org.syncline.store;

import java.time.Instant;
import java.util.Optional;

/// What somebody is to be told.
///
/// @param key what it is about: one key is told once
/// @param kind a word for programs: `failed`, `held`, `suspension-over`, `stale`
/// @param subject one line
/// @param text all of it
public record Alert(String key, String kind, String subject, String text, Alert.Next next, Instant at) {

    /// What to do next about it.
    ///
    /// @param command what shows more at the terminal
    /// @param page the same in a browser: its path, from the slash on
    public record Next(String command, String page) {}

    /// One alert on its way to one receiver.
    ///
    /// @param attempts how often it was tried before
    public record Delivery(long number, Alert alert, String receiver, int attempts) {}

    /// How far one alert is on its way to one receiver.
    ///
    /// @param said what came of the last attempt
    /// @param next when it is tried again; nothing: it arrived, or was given up
    public record Progress(Delivery delivery, String said, Optional<Instant> next) {}
}
