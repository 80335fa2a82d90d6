package org.syncline.journey.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A Java process of ours, and what it says.
final class Child implements AutoCloseable {

    /// A soak has to share the machine.
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Process process;
    private final List<Heard> lines = new CopyOnWriteArrayList<>();
    private final Thread listener;

    record Heard(Instant at, String line) {}

    private Child(Process process, String name) {
        this.process = process;
        listener = Thread.ofVirtual().name(name).start(this::listen);
    }

    static Child start(List<String> command, Map<String, String> environment, String name) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return new Child(builder.start(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(new Heard(Instant.now(), line));
            }
        } catch (IOException _) {
            // Killed: it says no more.
        }
    }

    List<String> lines() {
        return lines.stream().map(Heard::line).toList();
    }

    List<Heard> heard(Predicate<String> which) {
        return lines.stream().filter(heard -> which.test(heard.line())).toList();
    }

    /// The first line that begins so.
    String await(String beginning) {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var ended = !process.isAlive() && !listener.isAlive();
            var found =
                    lines().stream().filter(line -> line.startsWith(beginning)).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (ended || Instant.now().isAfter(deadline)) {
                throw new AssertionError("no line '" + beginning + "' but\n" + String.join("\n", lines()));
            }
            Waiting.shortly();
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// To its end, which is to be a good one.
    void finish() {
        if (!endsWithin(PATIENCE) || process.exitValue() != 0) {
            kill();
            throw new AssertionError("it did not end well\n" + String.join("\n", lines()));
        }
        Waiting.until("the last line is heard", () -> !listener.isAlive());
    }

    /// kill -9
    void kill() {
        process.destroyForcibly();
        endsWithin(PATIENCE);
    }

    @Override
    public void close() {
        kill();
    }
}
