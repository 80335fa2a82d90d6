package org.syncline.browser;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import org.jspecify.annotations.NullUnmarked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that calls what is for programs, signed in as the person at the browser.
@NullUnmarked // what is absent fails the test, as it should
record Programs(APIRequestContext requests, String address) {

    JsonNode get(String path) {
        return JsonMapper.shared()
                .readTree(requests.get(address + "/api/v1" + path).text());
    }

    /// As it is answered.
    String text(String path) {
        return requests.get(address + "/api/v1" + path).text();
    }

    /// Status, and the code of what is wrong.
    String post(String path, String body) {
        var answer = answer(path, body);
        return answer.status() + " "
                + JsonMapper.shared().readTree(answer.text()).path("code").asString();
    }

    /// All that is answered.
    String told(String path, String body) {
        return answer(path, body).text();
    }

    /// The same of a call that says which state it means.
    String told(String path, String body, String tag) {
        return answer(path, body, RequestOptions.create().setHeader("If-Match", tag))
                .text();
    }

    /// The same of a call that may be made again, with a key.
    String keyed(String path, String body, String key) {
        return answer(path, body, RequestOptions.create().setHeader("Idempotency-Key", key))
                .text();
    }

    /// The ETag of what is there.
    String tag(String path) {
        return requests.get(address + "/api/v1" + path).headers().get("etag");
    }

    private APIResponse answer(String path, String body) {
        return answer(path, body, RequestOptions.create());
    }

    private APIResponse answer(String path, String body, RequestOptions options) {
        var session = get("/session");
        return requests.post(
                address + "/api/v1" + path,
                options.setHeader(
                                session.get("header").stringValue(),
                                session.get("token").stringValue())
                        .setHeader("Content-Type", "application/json")
                        .setData(body));
    }
}
