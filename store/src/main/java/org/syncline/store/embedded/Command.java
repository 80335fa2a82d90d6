package org.syncline.store.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.syncline.store.DatabaseException;

/// Runs a program to its end.
final class Command {

    private static final int LONGEST_SECONDS = 180;

    private Command() {}

    /// What a program said and how it ended.
    record Ended(int code, String output) {

        void orThrow(String what) {
            if (code != 0) {
                throw new DatabaseException(what + " failed (exit code " + code + "): " + output.strip());
            }
        }
    }

    /// The output goes through a file: a server that the program leaves behind may inherit and keep it open.
    static Ended run(List<String> words) throws IOException {
        var output = Files.createTempFile("syncline-", ".out");
        try {
            var process = new ProcessBuilder(words)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new DatabaseException(words.getFirst() + " did not end within " + LONGEST_SECONDS + " seconds");
            }
            return new Ended(process.exitValue(), Files.readString(output, UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("interrupted while running " + words.getFirst(), e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
