package org.syncline.cloud.http;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.syncline.cloud.model.Json;
import tools.jackson.databind.JsonNode;

/// A trouble that was ordered: which calls it meets, and what it does to them (cloud-emulator.md 12).
record Fault(String id, Match match, Action action, int times) {

    record Match(String method, Pattern path, String appId, int nth) {

        boolean meets(Request request, String caller) {
            return (method.isEmpty() || method.equals(request.method()))
                    && path.matcher(request.path()).find()
                    && (appId.isEmpty() || appId.equals(caller));
        }
    }

    /// @param status 0 leaves the answer as it is
    record Action(
            int status,
            String code,
            Map<String, String> headers,
            Duration delay,
            boolean afterCommit,
            boolean drop,
            String replaceFrom,
            String replaceTo) {

        /// Whether the call is answered without being carried out.
        boolean prevents() {
            return !afterCommit && (drop || status > 0);
        }

        Reply changed(Reply reply, Exchange.Ids ids) {
            var base = status > 0 ? ErrorBody.of(status, code, "This fault was ordered.", ids) : reply;
            var all = new TreeMap<>(base.headers());
            all.putAll(headers);
            var body = replaceFrom.isEmpty() ? base.body() : base.body().replace(replaceFrom, replaceTo);
            return new Reply(base.status(), all, body);
        }
    }

    static Fault parse(String id, JsonNode json) {
        var match = json.path("match");
        var action = json.path("action");
        var headers = new TreeMap<String, String>();
        action.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asString()));
        return new Fault(
                id,
                new Match(
                        Json.text(match, "method"),
                        Pattern.compile(match.path("path").stringValue(".*")),
                        Json.text(match, "appId"),
                        match.path("nth").intValue(1)),
                new Action(
                        action.path("status").intValue(0),
                        action.path("code").stringValue("ServiceUnavailable"),
                        headers,
                        Duration.ofMillis(action.path("delayMs").longValue(0)),
                        Json.text(action, "when").equals("after-commit"),
                        action.path("drop").booleanValue(false),
                        Json.text(action.path("bodyReplace"), "from"),
                        Json.text(action.path("bodyReplace"), "to")),
                json.path("times").intValue(Integer.MAX_VALUE));
    }
}
