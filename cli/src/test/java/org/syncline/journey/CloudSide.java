package org.syncline.journey;

import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.cli.demo.SampleCloud;
import org.syncline.cloud.CloudOptions;
import org.syncline.cloud.CloudServer;
import org.syncline.directory.SampleOrganization;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The cloud of a journey: how the engine reaches it, and what it says of itself to those who hold its control key.
final class CloudSide implements AutoCloseable {

    private final CloudServer server;
    private final HttpClient http;
    private final JsonMapper json = JsonMapper.shared();

    CloudSide(SampleOrganization organization) {
        server = CloudServer.start(CloudOptions.ephemeral());
        server.seed(SampleCloud.objects(organization));
        try {
            http = HttpClient.newBuilder()
                    .sslContext(
                            new SSLUtil(new PEMFileTrustManager(certificate().toFile())).createSSLContext())
                    .build();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// The settings of its connector, without `ca` and `secret`.
    Map<String, String> settings() {
        return Map.of("url", server.baseUrl(), "tenant", server.tenantId(), "client", server.clientId());
    }

    Path certificate() {
        return server.certificate();
    }

    String secret() {
        return server.clientSecret();
    }

    /// How many requests it has answered, those of its control left out.
    long requests() {
        return requests("");
    }

    /// How many of them could have changed something.
    long writes() {
        return requests("") - requests("GET ") - requests("POST /{tenant}/oauth2");
    }

    private long requests(String route) {
        return control("GET", "stats", "").path("requests").properties().stream()
                .filter(line -> line.getKey().startsWith(route))
                .flatMap(line -> line.getValue().properties().stream())
                .mapToLong(status -> status.getValue().longValue())
                .sum();
    }

    /// Changes with every object that is changed.
    long changeNumber() {
        return control("GET", "stats", "").path("changeNumber").longValue();
    }

    /// How many objects are in its bin.
    long deleted() {
        return control("GET", "stats", "").path("deleted").longValue();
    }

    /// All objects by their cloud anchors, as any client reads them back.
    SortedMap<String, JsonNode> objects() {
        var found = new TreeMap<String, JsonNode>();
        var token = token();
        var page = server.baseUrl() + "/sync/v1/changes?$top=100";
        while (!page.isEmpty()) {
            var answer = sent(HttpRequest.newBuilder(URI.create(page.replace("$", "%24")))
                    .header("Authorization", "Bearer " + token)
                    .build());
            answer.path("items")
                    .forEach(item -> found.put(item.path("cloudAnchor").stringValue(), item));
            page = answer.path("nextLink").stringValue("");
        }
        return found;
    }

    private String token() {
        var form = "grant_type=client_credentials&client_id=%s&client_secret=%s&scope=%s/.default"
                .formatted(server.clientId(), server.clientSecret(), server.baseUrl());
        var request = HttpRequest.newBuilder(URI.create(server.authority() + "/oauth2/v2.0/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return sent(request).path("access_token").stringValue();
    }

    JsonNode control(String method, String path, String body) {
        return sent(HttpRequest.newBuilder(URI.create(server.baseUrl() + "/_control/" + path))
                .header("X-Control-Key", server.controlKey())
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private JsonNode sent(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(request + ": " + response.body());
            }
            return response.body().isEmpty() ? json.createObjectNode() : json.readTree(response.body());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        server.close();
    }
}
