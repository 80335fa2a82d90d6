package org.syncline.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.syncline.connector.Authorities;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The control of an emulated cloud in another process (cloud-emulator.md 12).
public final class CloudControl implements AutoCloseable {

    private final HttpClient http;
    private final String base;
    private final String key;

    public CloudControl(String base, Path certificate, String key) {
        this.base = base;
        this.key = key;
        http = HttpClient.newBuilder().sslContext(trusting(certificate)).build();
    }

    public JsonNode stats() {
        return call("GET", "stats", "");
    }

    public JsonNode object(String id) {
        return call("GET", "objects/" + id, "");
    }

    public void order(String fault) {
        call("POST", "faults", fault);
    }

    public void clearFaults() {
        call("DELETE", "faults", "");
    }

    /// So many objects may be sent at once, and again in that time.
    public void throttle(int objects, int seconds) {
        call("PUT", "throttle", "{\"objects\":%d,\"seconds\":%d}".formatted(objects, seconds));
    }

    /// As much may be sent as comes.
    public void throttleNothing() {
        call("PUT", "throttle", "\"off\"");
    }

    /// How many calls were answered with that status.
    public long answered(int status) {
        return stats().path("requests")
                .valueStream()
                .mapToLong(route -> route.path(Integer.toString(status)).longValue(0))
                .sum();
    }

    /// How many more calls the ordered troubles will meet.
    public long faultsLeft() {
        return call("GET", "faults", "").path("left").longValue();
    }

    /// How many items of exports were carried out.
    public long itemsDone() {
        long sum = 0;
        for (var operation : stats().path("items")) {
            for (var count : operation) {
                sum += count.longValue();
            }
        }
        return sum;
    }

    /// What it answers to a call of its control; an empty object if it answers nothing.
    public JsonNode call(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(base + "/_control/" + path))
                .header("X-Control-Key", key)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body().isEmpty() ? "{}" : answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext trusting(Path certificate) {
        try {
            return Authorities.in(Optional.of(certificate));
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
