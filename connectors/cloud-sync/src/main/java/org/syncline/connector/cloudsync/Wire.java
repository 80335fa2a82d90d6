package org.syncline.connector.cloudsync;

import static org.syncline.connector.ConnectorException.Reason.DROPPED;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.syncline.connector.ConnectorException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Requests to the service: signed in, patient while it is busy, one at a time.
///
/// A request is repeated only if the service said that it did nothing: 401 once, with a fresh token; 429 and 503
/// after the time it asks for. When no answer comes the caller learns just that.
final class Wire implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int ATTEMPTS = 6;

    private final URI base;
    private final Tokens tokens;
    private final HttpClient http;
    private final JsonMapper json = JsonMapper.shared();
    private final Pace pace;
    private boolean reached;

    /// @param pace at which objects are sent
    Wire(URI base, SSLContext trust, Tokens tokens, Pace pace) {
        this.base = base;
        this.pace = pace;
        this.tokens = tokens;
        this.http = HttpClient.newBuilder()
                .sslContext(trust)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(20))
                .build();
    }

    /// @param path path and query, beneath the address of the directory
    Answer find(String path, Duration patience) {
        return exchange(path, "GET", BodyPublishers.noBody(), patience, 0);
    }

    /// @param doing what is to be told if the service refuses, such as "Reading changes"
    Answer read(String doing, String path, Duration patience) {
        return good(doing, find(path, patience));
    }

    Answer post(String doing, String path, byte[] body) {
        return good(doing, tryPost(path, body, 0));
    }

    /// An answer of any status.
    ///
    /// @param objects how many the body changes; they wait for their turn
    Answer tryPost(String path, byte[] body, int objects) {
        return exchange(path, "POST", BodyPublishers.ofByteArray(body), PATIENCE, objects);
    }

    ConnectorException refusal(String doing, Answer answer) {
        return Refusals.ofAnswer(base, doing, answer);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private Answer good(String doing, Answer answer) {
        if (!answer.isGood()) {
            throw refusal(doing, answer);
        }
        return answer;
    }

    private Answer exchange(String path, String method, BodyPublisher body, Duration patience, int objects) {
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            sleep(pace.take(objects, System.nanoTime()));
            var response = once(path, method, body, patience, renewed);
            if (response.statusCode() == 401 && !renewed) {
                renewed = true;
                continue;
            }
            var pause = Pause.asked(response, attempt);
            if (pause.isEmpty() || attempt == ATTEMPTS) {
                return answer(response);
            }
            sleep(pause.get());
            pace.refused(System.nanoTime());
        }
    }

    private HttpResponse<byte[]> once(
            String path, String method, BodyPublisher body, Duration patience, boolean renewed) {
        try {
            var request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(patience)
                    .header("Authorization", "Bearer " + tokens.token(renewed))
                    .header("Accept", "application/json")
                    .header("Content-Type", "application/json")
                    .method(method, body)
                    .build();
            var response = http.send(request, BodyHandlers.ofByteArray());
            reached = true;
            return response;
        } catch (IOException broken) {
            throw Refusals.ofConnection(base, reached, broken);
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    private Answer answer(HttpResponse<byte[]> response) {
        if (response.body().length == 0) {
            return new Answer(response.statusCode(), json.createObjectNode());
        }
        try {
            return new Answer(response.statusCode(), json.readTree(response.body()));
        } catch (JacksonException garbled) {
            if (response.statusCode() >= 300) {
                return new Answer(response.statusCode(), json.createObjectNode());
            }
            throw new ConnectorException(
                    DROPPED, "The answer of %s is not complete JSON. Run the step again.".formatted(base), garbled);
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    private static ConnectorException interrupted(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new ConnectorException(DROPPED, "Stopped while waiting for the directory.", stopped);
    }
}
