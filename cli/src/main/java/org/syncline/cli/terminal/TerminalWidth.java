package org.syncline.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;

/// How many columns the terminal has. Nobody but `stty` knows.
final class TerminalWidth {

    private static final int USUAL = 120;
    private static final int NARROWEST = 60;

    private TerminalWidth() {}

    static int columns() {
        try {
            var process = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectErrorStream(true)
                    .start();
            var words = new String(process.getInputStream().readAllBytes(), UTF_8)
                    .strip()
                    .split(" ", -1);
            return words.length == 2 && words[1].matches("[0-9]{1,4}")
                    ? Math.max(NARROWEST, Integer.parseInt(words[1]))
                    : USUAL;
        } catch (IOException _) {
            return USUAL;
        }
    }
}
