package org.syncline.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.syncline.server.access.Routes;
import org.syncline.server.work.Audit;
import org.syncline.server.work.Cycles;
import org.syncline.server.work.Page;
import org.syncline.server.work.StartKeys;

/// Cycles: list, look at, start, stop.
@RestController
@RequestMapping(Routes.API + "/cycles")
final class CyclesApi {

    private final Cycles cycles;
    private final StartKeys keys;
    private final Audit audit;

    CyclesApi(Cycles cycles, StartKeys keys, Audit audit) {
        this.cycles = cycles;
        this.keys = keys;
        this.audit = audit;
    }

    /// @param policy `delta`, as without one, or `initial`
    record Start(@Nullable String policy) {}

    /// What was started, or asked to stop.
    record Started(long cycle) {}

    @GetMapping
    Page<Cycles.Line> all(@RequestParam(defaultValue = "") String cursor) {
        return cycles.all(cursor);
    }

    @GetMapping("/{cycle}")
    Cycles.Whole one(@PathVariable long cycle) {
        return cycles.one(cycle);
    }

    /// Answers when the cycle has begun, with its address.
    @PostMapping
    ResponseEntity<Started> start(
            @RequestBody Start start,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            Authentication who,
            HttpServletRequest request) {
        var policy = Objects.requireNonNullElse(start.policy(), "");
        long cycle = keys.once(who.getName(), key, "a cycle, " + policy, () -> {
            long number = cycles.start(policy, who.getName());
            audit.wrote(who, request, "start a cycle", "%s, cycle %d".formatted(policy, number));
            return number;
        });
        return ResponseEntity.accepted()
                .location(URI.create(Routes.API + "/cycles/" + cycle))
                .body(new Started(cycle));
    }

    @PostMapping("/{cycle}/stop")
    ResponseEntity<Started> stop(@PathVariable long cycle, Authentication who, HttpServletRequest request) {
        cycles.stop(cycle);
        audit.wrote(who, request, "stop a cycle", "cycle " + cycle);
        return ResponseEntity.accepted().body(new Started(cycle));
    }
}
