package org.syncline.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.syncline.configuration.DurationText;
import org.syncline.server.access.Sight;
import org.syncline.server.work.Audit;
import org.syncline.server.work.Cycles;
import org.syncline.server.work.SchedulerDesk;

/// When cycles begin by themselves, and what keeps them from it (service-manager-ui.md 9).
@Controller
final class SchedulerPages {

    private static final String BACK = "redirect:/scheduler";
    private static final int LAST = 10;

    private final SchedulerDesk desk;
    private final Cycles cycles;
    private final Audit audit;

    SchedulerPages(SchedulerDesk desk, Cycles cycles, Audit audit) {
        this.desk = desk;
        this.cycles = cycles;
        this.audit = audit;
    }

    /// Nine queries.
    @GetMapping("/scheduler")
    String show(Sight sight, Model model) {
        var view = desk.view(sight);
        model.addAttribute("scheduler", view);
        model.addAttribute("interval", DurationText.write(view.interval()));
        model.addAttribute("shortest", DurationText.write(view.shortestInterval()));
        model.addAttribute("keepObjects", DurationText.write(view.keepObjects()));
        model.addAttribute("keepRuns", DurationText.write(view.keepRuns()));
        model.addAttribute(
                "cycles",
                sight.isWhole() ? cycles.all("").items().stream().limit(LAST).toList() : List.of());
        model.addAttribute("same", Same.of(Same.command("scheduler", "show"), Same.get("/scheduler")));
        return "scheduler";
    }

    /// A box that is not ticked is not sent.
    @PostMapping("/scheduler")
    String set(
            @RequestParam(defaultValue = "false") boolean cycles,
            @RequestParam(defaultValue = "") String interval,
            @RequestParam(defaultValue = "false") boolean maintenance,
            @RequestParam(defaultValue = "") String keepObjects,
            @RequestParam(defaultValue = "") String keepRuns,
            Authentication who,
            HttpServletRequest request) {
        var said = desk.change(
                Optional.of(cycles), interval, Optional.of(maintenance), keepObjects, keepRuns, who.getName());
        audit.wrote(who, request, "set the schedule", said);
        return BACK;
    }

    @PostMapping("/scheduler/next")
    String next(@RequestParam(defaultValue = "") String policy, Authentication who, HttpServletRequest request) {
        audit.wrote(who, request, "choose the next cycle", desk.next(policy));
        return BACK;
    }

    @PostMapping("/scheduler/suspend")
    String suspend(
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String time,
            Authentication who,
            HttpServletRequest request) {
        var suspension = desk.suspend(who.getName(), reason, time);
        audit.wrote(
                who,
                request,
                "suspend the scheduler",
                "until %s: %s".formatted(suspension.until(), suspension.reason()));
        return BACK;
    }

    @PostMapping("/scheduler/resume")
    String resume(Authentication who, HttpServletRequest request) {
        desk.resume();
        audit.wrote(who, request, "resume the scheduler", "");
        return BACK;
    }

    @PostMapping("/scheduler/flags")
    String flag(
            @RequestParam(defaultValue = "") String connector,
            @RequestParam(defaultValue = "false") boolean fullImport,
            @RequestParam(defaultValue = "false") boolean fullSync,
            Authentication who,
            HttpServletRequest request) {
        desk.flag(connector, Optional.of(fullImport), Optional.of(fullSync));
        audit.wrote(
                who,
                request,
                "set what is to be done in full",
                "%s, import %s, synchronization %s".formatted(connector, fullImport, fullSync));
        return BACK;
    }
}
