package org.syncline.connector;

/// One thing an administrator has to say about a connected system.
///
/// @param key its name in the configuration file
/// @param ask the question in a guided set-up
/// @param usual what is meant when nothing is said; empty: something must be said, unless optional
public record Setting(String key, String ask, Kind kind, String usual, boolean optional) {

    public enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        /// A path on the engine's machine.
        FILE,
        /// Never in a configuration file, an output or a log; the file holds a reference to it.
        SECRET
    }

    public static Setting required(String key, String ask, Kind kind) {
        return new Setting(key, ask, kind, "", false);
    }

    public static Setting optional(String key, String ask, Kind kind, String usual) {
        return new Setting(key, ask, kind, usual, true);
    }
}
