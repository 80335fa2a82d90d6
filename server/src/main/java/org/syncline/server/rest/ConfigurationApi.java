package org.syncline.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.SortedMap;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.server.access.Routes;
import org.syncline.server.work.Audit;
import org.syncline.server.work.ConfigurationDesk;
import org.syncline.server.work.ConfigurationDesk.Plan;
import org.syncline.server.work.ConfigurationDesk.Saved;
import org.syncline.server.work.Page;
import org.syncline.store.ConfigurationHistory.Header;

/// The configuration: revisions, what a change would do, and making it. What is applied is exactly what was looked at:
/// a plan has an ETag, and applying it says that.
@RestController
@RequestMapping(Routes.API + "/configuration")
final class ConfigurationApi {

    private final ConfigurationDesk desk;
    private final Audit audit;

    ConfigurationApi(ConfigurationDesk desk, Audit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    @GetMapping("/revisions")
    Page<Header> revisions(@RequestParam(defaultValue = "") String cursor) {
        return desk.revisions(cursor);
    }

    @GetMapping("/revisions/{revision}")
    ConfigurationDesk.Whole revision(@PathVariable int revision) {
        return desk.revision(revision);
    }

    @GetMapping("/revisions/{revision}/files")
    SortedMap<String, String> files(@PathVariable int revision) {
        return desk.files(revision);
    }

    @GetMapping("/plan")
    ResponseEntity<Plan> plan() {
        return tagged(desk.plan());
    }

    @PostMapping("/apply")
    Saved apply(
            @RequestHeader(name = "If-Match", defaultValue = "") String seen,
            Authentication who,
            HttpServletRequest request) {
        var saved = desk.apply(digest(seen), who.getName());
        audit.wrote(who, request, "apply the configuration", saved.told());
        return saved;
    }

    @GetMapping("/revisions/{revision}/back")
    ResponseEntity<Plan> planBack(@PathVariable int revision) {
        return tagged(desk.planBack(revision));
    }

    @PostMapping("/revisions/{revision}/back")
    Saved goBack(
            @PathVariable int revision,
            @RequestHeader(name = "If-Match", defaultValue = "") String seen,
            Authentication who,
            HttpServletRequest request) {
        var saved = desk.goBack(revision, digest(seen), who.getName());
        audit.wrote(who, request, "go back to revision " + revision, saved.told());
        return saved;
    }

    private static ResponseEntity<Plan> tagged(Plan plan) {
        return ResponseEntity.ok().eTag(plan.digest()).body(plan);
    }

    private static String digest(String seen) {
        if (seen.isBlank()) {
            throw new Refused(
                    ExitCode.USAGE,
                    "Look at the plan first, and send its ETag along as If-Match: only what was looked at is applied.");
        }
        return ETag.read(seen);
    }
}
