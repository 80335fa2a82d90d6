package org.syncline.cloud.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.syncline.cloud.model.Json;
import org.syncline.cloud.model.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What a client asked, read to the end. Header names are in lower case.
public record Request(String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body) {

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    public String query(String name) {
        return query.getOrDefault(name, "");
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// @throws Refusal if the body is no JSON object
    public JsonNode json() {
        try {
            return Optional.of(Json.MAPPER.readTree(body))
                    .filter(JsonNode::isObject)
                    .orElseThrow(() -> Refusal.invalid("the body must be a JSON object"));
        } catch (JacksonException _) {
            throw Refusal.invalid("the body is no JSON");
        }
    }

    public Map<String, String> form() {
        return pairs(text());
    }

    static Map<String, String> pairs(String encoded) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : encoded.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
