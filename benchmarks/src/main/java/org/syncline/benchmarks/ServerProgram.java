package org.syncline.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// A server from our own class path as a process of its own, so that its memory is not counted as the engine's.
final class ServerProgram implements AutoCloseable {

    private static final int PATIENCE_IN_SECONDS = 20;

    private final Process process;
    private final Map<String, String> said;

    private ServerProgram(Process process, Map<String, String> said) {
        this.process = process;
        this.said = said;
    }

    /// Starts it and waits for its line `ready ADDRESS NAME=VALUE …`.
    ///
    /// @param temporary where it keeps what it throws away
    static ServerProgram start(String mainClass, Path temporary, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("ready ")) {
                return new ServerProgram(process, facts(line));
            }
        }
        process.destroy();
        throw new IOException(mainClass + " does not start");
    }

    /// What the line of readiness says under that name; `address` is the first word.
    String fact(String name) {
        var fact = said.get(name);
        if (fact == null) {
            throw new IllegalStateException("the server does not say its " + name + ", only " + said.keySet());
        }
        return fact;
    }

    private static Map<String, String> facts(String line) {
        var facts = new TreeMap<String, String>();
        var words = line.split(" ", -1);
        facts.put("address", words[1]);
        for (int i = 2; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            facts.put(words[i].substring(0, equals), words[i].substring(equals + 1));
        }
        return facts;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
