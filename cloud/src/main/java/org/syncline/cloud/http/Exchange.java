package org.syncline.cloud.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.UUID;
import org.syncline.cloud.model.Refusal;

/// The HTTP server's side of one call: read it whole, answer it once.
record Exchange(HttpExchange raw, Ids ids) {

    private static final int LARGEST_BODY = 4 * 1024 * 1024;

    /// The two numbers by which a call is found again in logs.
    record Ids(String request, String client) {}

    static Exchange of(HttpExchange raw) {
        var request = UUID.randomUUID().toString();
        var client = raw.getRequestHeaders().getFirst("client-request-id");
        return new Exchange(raw, new Ids(request, client == null ? request : client));
    }

    /// @throws Refusal with 413 if the body is too large
    Request read() throws IOException {
        var headers = new HashMap<String, String>();
        raw.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        var uri = raw.getRequestURI();
        var query = uri.getRawQuery();
        return new Request(
                raw.getRequestMethod(),
                uri.getPath(),
                query == null ? java.util.Map.of() : Request.pairs(query),
                headers,
                body(uri.getPath()));
    }

    private byte[] body(String path) throws IOException {
        if (path.startsWith("/_control/")) {
            return raw.getRequestBody().readAllBytes();
        }
        var bytes = raw.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            raw.getRequestBody().skip(Long.MAX_VALUE);
            throw new Refusal(413, "RequestEntityTooLarge", "a request has at most 4 MiB");
        }
        return bytes;
    }

    void send(Reply reply) throws IOException {
        var headers = raw.getResponseHeaders();
        headers.set("request-id", ids.request());
        headers.set("client-request-id", ids.client());
        if (!reply.body().isEmpty()) {
            headers.set("Content-Type", "application/json; charset=utf-8");
        }
        reply.headers().forEach(headers::set);
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        raw.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            raw.getResponseBody().write(bytes);
        }
        raw.close();
    }

    /// Cuts the connection without an answer.
    void drop() {
        raw.close();
    }
}
