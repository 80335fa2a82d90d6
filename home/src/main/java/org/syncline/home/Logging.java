package org.syncline.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// What libraries and the engine write down: warnings in one line for the one who called, everything in a file of the
/// home.
public final class Logging {

    private static final int LARGEST = 10_000_000;

    private static final Logger ROOT = Logger.getLogger("");

    private Logging() {}

    /// Before anything else: nothing but warnings, without their stack traces.
    public static void quiet() {
        LogManager.getLogManager().reset();
        var beside = new ConsoleHandler();
        beside.setLevel(Level.WARNING);
        beside.setFormatter(new Formatter() {
            @Override
            public String format(LogRecord entry) {
                return "%s: %s%n"
                        .formatted(entry.getLevel().getName().toLowerCase(java.util.Locale.ROOT), formatMessage(entry));
            }
        });
        ROOT.addHandler(beside);
        ROOT.setLevel(Level.INFO);
    }

    /// From now on into the home's log file as well. Each process that runs at the same time gets one of its own.
    static void into(Home home) {
        if (Arrays.stream(ROOT.getHandlers()).anyMatch(FileHandler.class::isInstance)) {
            return;
        }
        try {
            Files.createDirectories(home.log());
            var file = new FileHandler(home.log().resolve("syncline-%u.log").toString(), LARGEST, 1, true);
            file.setFormatter(new SimpleFormatter());
            ROOT.addHandler(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written.".formatted(home.log()), unwritable);
        }
    }
}
