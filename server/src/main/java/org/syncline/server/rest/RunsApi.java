package org.syncline.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
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
import org.syncline.server.access.Sight;
import org.syncline.server.work.Audit;
import org.syncline.server.work.EngineRoom;
import org.syncline.server.work.History;
import org.syncline.server.work.Page;
import org.syncline.server.work.RunLine;
import org.syncline.server.work.RunPage;
import org.syncline.server.work.StartKeys;
import org.syncline.server.work.Stretch;

/// Runs: list, look at, start, stop.
@RestController
@RequestMapping(Routes.API)
final class RunsApi {

    private final EngineRoom room;
    private final History history;
    private final StartKeys keys;
    private final Audit audit;

    RunsApi(EngineRoom room, History history, StartKeys keys, Audit audit) {
        this.room = room;
        this.history = history;
        this.keys = keys;
        this.audit = audit;
    }

    /// What to start.
    record Start(String profile) {}

    /// What was started.
    record Started(long run) {}

    @GetMapping("/runs")
    Page<RunLine> runs(
            @RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "") String cursor, Sight sight) {
        return history.runs(sort, Stretch.usual(cursor), sight);
    }

    @GetMapping("/runs/{run}")
    RunPage run(@PathVariable long run, Sight sight) {
        return history.run(run, sight);
    }

    @GetMapping("/runs/{run}/steps/{step}/objects")
    Page<History.Behind> behind(
            @PathVariable long run,
            @PathVariable int step,
            @RequestParam String counter,
            @RequestParam(defaultValue = "") String cursor,
            Sight sight) {
        return history.behind(run, step, counter, cursor, sight);
    }

    /// Answers when the run has begun, with its address.
    @PostMapping("/connectors/{connector}/runs")
    ResponseEntity<Started> start(
            @PathVariable String connector,
            @RequestBody Start start,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            Authentication who,
            HttpServletRequest request) {
        var asked = "%s, %s".formatted(connector, start.profile());
        long run = keys.once(who.getName(), key, asked, () -> {
            long number = room.start(connector, start.profile(), who.getName()).number();
            audit.wrote(who, request, "start a run", "%s, run %d".formatted(asked, number));
            return number;
        });
        return ResponseEntity.accepted()
                .location(URI.create(Routes.API + "/runs/" + run))
                .body(new Started(run));
    }

    @PostMapping("/runs/{run}/stop")
    ResponseEntity<Started> stop(@PathVariable long run, Authentication who, HttpServletRequest request) {
        history.stop(run);
        audit.wrote(who, request, "stop a run", "run " + run);
        return ResponseEntity.accepted().body(new Started(run));
    }
}
