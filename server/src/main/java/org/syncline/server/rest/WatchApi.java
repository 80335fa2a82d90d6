package org.syncline.server.rest;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.syncline.server.work.Health;
import org.syncline.server.work.Metrics;

/// For programs that watch: whether it lives, whether it can work, and how it goes.
@RestController
final class WatchApi {

    private static final MediaType PROMETHEUS = MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8");

    private final Health health;
    private final Metrics metrics;

    WatchApi(Health health, Metrics metrics) {
        this.health = health;
        this.metrics = metrics;
    }

    /// Nothing of the inside, since anyone may ask.
    record Answer(String status) {

        static final Answer UP = new Answer("up");
        static final Answer DOWN = new Answer("down");
    }

    /// Answers as long as the process does.
    @GetMapping("/health/live")
    Answer live() {
        return Answer.UP;
    }

    /// Ready when the database answers too.
    @GetMapping({"/health", "/health/ready"})
    ResponseEntity<Answer> ready() {
        boolean ready = health.isReady();
        return ResponseEntity.status(ready ? 200 : 503)
                .cacheControl(CacheControl.noStore())
                .body(ready ? Answer.UP : Answer.DOWN);
    }

    @GetMapping("/metrics")
    ResponseEntity<String> metrics() {
        return ResponseEntity.ok().contentType(PROMETHEUS).body(metrics.text());
    }
}
