package org.syncline.cloud;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.syncline.cloud.model.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An ordinary HTTPS client of the emulator that trusts its certificate and nothing else.
final class Client implements AutoCloseable {

    private final HttpClient http;
    private final String base;
    private final String controlKey;
    private String token = "";

    /// An answer; a missing body is an empty object.
    record Answer(int status, JsonNode body, java.net.http.HttpHeaders headers) {

        Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("expected " + wanted + ", got " + status + ": " + body);
            }
            return this;
        }

        String code() {
            return Json.text(body.path("error"), "code");
        }

        JsonNode result(int index) {
            return body.path("results").path(index);
        }
    }

    Client(String base, Path certificate, String controlKey) {
        this.base = base;
        this.controlKey = controlKey;
        this.http = HttpClient.newBuilder()
                .sslContext(trusting(certificate))
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    static Client of(CloudServer server) {
        var client = new Client(server.baseUrl(), server.certificate(), server.controlKey());
        client.signIn(server.tenantId(), server.clientId(), server.clientSecret());
        return client;
    }

    static SSLContext trusting(Path certificate) {
        try (var stream = Files.newInputStream(certificate)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry(
                    "cloud", CertificateFactory.getInstance("X.509").generateCertificate(stream));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    void signIn(String tenant, String client, String secret) {
        var answer = form(
                "/" + tenant + "/oauth2/v2.0/token",
                "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret + "&scope="
                        + encoded("https://graph.microsoft.com/.default openid profile offline_access"));
        token = Json.text(answer.expect(200).body(), "access_token");
    }

    void useToken(String other) {
        token = other;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Answer form(String path, String form) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    Answer call(String method, String path, String body) {
        return send(authorized(path).method(method, BodyPublishers.ofString(body)));
    }

    Answer get(String path) {
        return send(authorized(path).GET());
    }

    Answer post(String path, JsonNode body) {
        return call("POST", path, body.toString());
    }

    Answer control(String method, String path, String body) {
        return send(HttpRequest.newBuilder(uri("/_control/" + path))
                .header("X-Control-Key", controlKey)
                .method(method, BodyPublishers.ofString(body)));
    }

    private URI uri(String path) {
        return URI.create(path.startsWith("https://") ? path : base + path);
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
            var body = response.body().isEmpty() ? Json.object() : Json.parse(response.body());
            return new Answer(response.statusCode(), body, response.headers());
        } catch (IOException broken) {
            throw new ConnectionLost(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ConnectionLost(interrupted);
        }
    }

    /// The connection ended without an answer.
    static final class ConnectionLost extends RuntimeException {
        private static final long serialVersionUID = 1;

        ConnectionLost(Exception cause) {
            super(cause);
        }
    }

    String openExport() {
        return Json.text(open(true).expect(201).body(), "exportId");
    }

    Answer open(boolean takeover) {
        return post("/sync/v1/exports", Json.object().put("connector", "test").put("takeover", takeover));
    }

    Answer batch(String exportId, ObjectNode... items) {
        return whole(exportId, batchOf(UUID.randomUUID().toString(), items));
    }

    Answer whole(String exportId, ObjectNode batch) {
        return post("/sync/v1/exports/" + exportId + "/batches", batch);
    }

    /// The items, numbered from 1.
    static ObjectNode batchOf(String id, ObjectNode... items) {
        var batch = Json.object().put("batchId", id);
        var array = batch.putArray("items");
        for (var item : items) {
            array.add(item.put("seq", array.size() + 1));
        }
        return batch;
    }

    @Override
    public void close() {
        http.close();
    }
}
