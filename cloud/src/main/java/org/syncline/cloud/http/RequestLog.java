package org.syncline.cloud.http;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.syncline.cloud.model.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The last calls with what they carried; secrets are left out (cloud-emulator.md 8.4, 12).
final class RequestLog {

    private static final int MOST = 5_000;
    private static final int LONGEST_BODY = 16_384;
    private static final String REDACTED = "[redacted]";

    private final Deque<ObjectNode> lines = new ArrayDeque<>();
    private long number;

    synchronized void add(Request request, String app, int status, Exchange.Ids ids) {
        var line = Json.object()
                .put("number", ++number)
                .put("time", Instant.now().toString())
                .put("method", request.method())
                .put("path", request.path())
                .put("app", app)
                .put("status", status)
                .put("client-request-id", ids.client());
        if (request.body().length > 0) {
            line.put("body", body(request));
        }
        lines.addLast(line);
        if (lines.size() > MOST) {
            lines.removeFirst();
        }
    }

    private static String body(Request request) {
        if (request.path().endsWith("/token") || request.path().endsWith("/credentials")) {
            return REDACTED;
        }
        var text = request.text();
        return text.length() > LONGEST_BODY ? text.substring(0, LONGEST_BODY) + "…" : text;
    }

    /// The calls after that number.
    synchronized ArrayNode since(long former) {
        return Json.array(lines.stream()
                .filter(line -> line.path("number").longValue() > former)
                .toList());
    }

    synchronized void clear() {
        lines.clear();
    }
}
