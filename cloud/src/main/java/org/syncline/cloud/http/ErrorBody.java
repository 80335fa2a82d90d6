package org.syncline.cloud.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.syncline.cloud.model.Json;
import org.syncline.cloud.model.Refusal;

/// The error shape of the service (cloud-graph.md 11).
final class ErrorBody {

    private ErrorBody() {}

    static Reply of(Refusal refusal, Exchange.Ids ids) {
        var plain = of(refusal.status(), refusal.code(), refusal.text(), ids);
        return new Reply(plain.status(), refusal.headers(), plain.body());
    }

    static Reply of(int status, String code, String message, Exchange.Ids ids) {
        var body = Json.object();
        body.putObject("error")
                .put("code", code)
                .put("message", message)
                .putObject("innerError")
                .put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("request-id", ids.request())
                .put("client-request-id", ids.client());
        return Reply.json(status, body);
    }
}
