package org.syncline.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.syncline.home.SchedulerView;
import org.syncline.server.access.Routes;
import org.syncline.server.access.Sight;
import org.syncline.server.work.Audit;
import org.syncline.server.work.SchedulerDesk;

/// The scheduler: look at it, set, suspend and resume it. A cycle is started under `/cycles`.
@RestController
@RequestMapping(Routes.API)
final class SchedulerApi {

    private final SchedulerDesk desk;
    private final Audit audit;

    SchedulerApi(SchedulerDesk desk, Audit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /// What is not there stays as it is. Lengths of time as `30m`, `00:30:00` or `PT30M`.
    ///
    /// @param history how long the objects behind the numbers of runs are kept
    /// @param runs how long runs are kept
    record Settings(
            @Nullable Boolean enabled,
            @Nullable String interval,
            @Nullable Boolean maintenance,
            @Nullable String history,
            @Nullable String runs) {}

    /// @param policy `delta` or `initial`
    record Next(@Nullable String policy) {}

    /// @param time how long; an hour if it is not said
    record Suspend(@Nullable String reason, @Nullable String time) {}

    /// What is not there stays as it is.
    record Flags(@Nullable Boolean fullImport, @Nullable Boolean fullSync) {}

    @GetMapping("/scheduler")
    SchedulerView show(Sight sight) {
        return desk.view(sight);
    }

    @PostMapping("/scheduler")
    SchedulerView set(@RequestBody Settings settings, Authentication who, HttpServletRequest request, Sight sight) {
        var said = desk.change(
                Optional.ofNullable(settings.enabled()),
                text(settings.interval()),
                Optional.ofNullable(settings.maintenance()),
                text(settings.history()),
                text(settings.runs()),
                who.getName());
        audit.wrote(who, request, "set the schedule", said);
        return desk.view(sight);
    }

    @PostMapping("/scheduler/next")
    SchedulerView next(@RequestBody Next next, Authentication who, HttpServletRequest request, Sight sight) {
        var policy = desk.next(text(next.policy()));
        audit.wrote(who, request, "choose the next cycle", policy);
        return desk.view(sight);
    }

    @PostMapping("/scheduler/suspend")
    SchedulerView suspend(@RequestBody Suspend suspend, Authentication who, HttpServletRequest request, Sight sight) {
        var suspension = desk.suspend(who.getName(), text(suspend.reason()), text(suspend.time()));
        audit.wrote(
                who,
                request,
                "suspend the scheduler",
                "until %s: %s".formatted(suspension.until(), suspension.reason()));
        return desk.view(sight);
    }

    @PostMapping("/scheduler/resume")
    SchedulerView resume(Authentication who, HttpServletRequest request, Sight sight) {
        desk.resume();
        audit.wrote(who, request, "resume the scheduler", "");
        return desk.view(sight);
    }

    @PostMapping("/connectors/{connector}/flags")
    SchedulerView flag(
            @PathVariable String connector,
            @RequestBody Flags flags,
            Authentication who,
            HttpServletRequest request,
            Sight sight) {
        desk.flag(connector, Optional.ofNullable(flags.fullImport()), Optional.ofNullable(flags.fullSync()));
        audit.wrote(who, request, "set what is to be done in full", "%s, %s".formatted(connector, flags));
        return desk.view(sight);
    }

    private static String text(@Nullable String said) {
        return Objects.requireNonNullElse(said, "");
    }
}
