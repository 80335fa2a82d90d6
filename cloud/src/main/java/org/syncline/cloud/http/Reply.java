package org.syncline.cloud.http;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What the client gets. An empty text is no body.
public record Reply(int status, Map<String, String> headers, String body) {

    static Reply json(int status, JsonNode body) {
        return new Reply(status, Map.of(), body.toString());
    }

    static Reply ok(JsonNode body) {
        return json(200, body);
    }

    static Reply text(String json) {
        return new Reply(200, Map.of(), json);
    }

    static Reply empty() {
        return new Reply(204, Map.of(), "");
    }

    Reply with(String header, String value) {
        var all = new TreeMap<>(headers);
        all.put(header, value);
        return new Reply(status, all, body);
    }

    Reply with(String other) {
        return new Reply(status, headers, other);
    }
}
