package org.syncline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.syncline.server.access.Role;

/// What programs that watch are told, and whom.
@NullUnmarked // what is absent fails the test, as it should
class WatchTest {

    private static final String TOKEN = "a token of 24 characters";

    private static Site site;

    @BeforeAll
    static void begin() throws IOException {
        site = Site.withEveryRole();
    }

    @AfterAll
    static void end() throws IOException {
        site.close();
    }

    @Test
    void anyone_learns_that_it_lives_and_can_work_and_nothing_else() {
        for (var path : new String[] {"/health", "/health/live", "/health/ready"}) {
            var answer = site.browser().get(path);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"up\"}");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(site.browser().get("/health/more").statusCode()).isIn(302, 403, 404);
    }

    /// The token is another one at once, counts for metrics alone, and opens no session.
    @Test
    void the_token_opens_the_metrics_and_nothing_else() throws Exception {
        assertThat(shown("/metrics", TOKEN).statusCode()).isEqualTo(401);
        site.session.home().secretFolder().store("metrics", TOKEN);

        var answer = shown("/metrics", TOKEN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(answer.body()).contains("# TYPE jvm_memory_used_bytes gauge");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(shown("/metrics", TOKEN + "!").statusCode()).isEqualTo(401);
        assertThat(shown("/metrics", "").statusCode()).isEqualTo(401);
        assertThat(shown("/api/v1/runs", TOKEN).statusCode()).isEqualTo(401);
        assertThat(shown("/audit", TOKEN).statusCode()).isEqualTo(302);
        assertThat(shown("//metrics", TOKEN).statusCode()).isIn(302, 400, 401, 403);
        site.session.home().secretFolder().store("metrics", "short");
        assertThat(shown("/metrics", "short").statusCode()).isEqualTo(401);
        assertThat(shown("/metrics", TOKEN).statusCode()).isEqualTo(401);
    }

    @Test
    void whoever_may_see_runs_may_see_the_metrics() {
        assertThat(site.signedIn(Role.OPERATOR).get("/metrics").statusCode()).isEqualTo(200);
        assertThat(site.signedIn(Role.BROWSE).get("/metrics").statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> shown(String path, String token) throws IOException, InterruptedException {
        var browser = site.browser();
        return browser.client()
                .send(
                        HttpRequest.newBuilder(URI.create(browser.address() + path))
                                .header("Authorization", "Bearer " + token)
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
