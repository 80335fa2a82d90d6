package org.syncline.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.cloud.model.Json;
import tools.jackson.databind.node.ObjectNode;

/// An acknowledged write survives a killed process (cloud-emulator.md 14).
class KillTest {

    private static final Pattern READY = Pattern.compile(
            "ready (\\S+) ca=(\\S+) tenant=(\\S+) client=(\\S+) secretFile=(\\S+) controlKeyFile=(\\S+)");

    @TempDir
    private Path directory = Path.of("");

    /// A process of its own, and a client signed in to it.
    private record Running(Process process, Client client, List<Path> secrets) implements AutoCloseable {

        @Override
        public void close() {
            client.close();
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    private Running start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--directory",
                        directory.resolve("state").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var ready = READY.matcher(Objects.requireNonNull(reader.readLine()));
        assertThat(ready.matches()).isTrue();
        var secrets = List.of(Path.of(ready.group(5)), Path.of(ready.group(6)));
        var client = new Client(ready.group(1), Path.of(ready.group(2)), Files.readString(secrets.getLast()));
        client.signIn(ready.group(3), ready.group(4), Files.readString(secrets.getFirst()));
        return new Running(process, client, secrets);
    }

    private static ObjectNode batch(int number) {
        var items = new ObjectNode[10];
        for (var i = 0; i < items.length; i++) {
            var name = "u" + number + "-" + i;
            items[i] = Sent.user(name, name + "@contoso.test");
        }
        return Client.batchOf(UUID.randomUUID().toString(), items);
    }

    @Test
    void what_was_acknowledged_before_a_kill_is_there_after_it() throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<ObjectNode>();
        var export = "";
        try (var running = start()) {
            export = running.client().openExport();
            var session = export;
            var writer = Thread.ofVirtual().start(() -> write(running.client(), session, acknowledged));
            while (acknowledged.size() < 30) {
                Thread.sleep(5);
            }
            running.process().destroyForcibly();
            writer.join();
        }

        try (var again = start()) {
            var objects = again.client()
                    .control("GET", "health", "")
                    .body()
                    .path("objects")
                    .intValue();
            assertThat(objects).isGreaterThanOrEqualTo(acknowledged.size() * 10).matches(n -> n % 10 == 0);
            for (var batch : acknowledged) {
                var replayed = again.client().whole(export, batch).expect(200);
                assertThat(Json.items(replayed.body().path("results")).map(result -> Json.text(result, "outcome")))
                        .containsOnly("created");
            }
            assertThat(again.client()
                            .control("GET", "health", "")
                            .body()
                            .path("objects")
                            .intValue())
                    .isEqualTo(objects);
            for (var secret : again.secrets()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                        .isEqualTo("rw-------");
            }
        }
    }

    private static void write(Client client, String export, ConcurrentLinkedQueue<ObjectNode> acknowledged) {
        for (var number = 0; number < 10_000; number++) {
            var batch = batch(number);
            try {
                client.whole(export, batch).expect(200);
            } catch (Client.ConnectionLost _) {
                return;
            }
            acknowledged.add(batch);
        }
    }
}
