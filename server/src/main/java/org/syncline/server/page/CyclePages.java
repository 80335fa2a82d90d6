package org.syncline.server.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.syncline.server.work.Audit;
import org.syncline.server.work.Cycles;

/// Cycles: one row each, opening to their runs (service-manager-ui.md 3.2).
@Controller
final class CyclePages {

    private final Cycles cycles;
    private final Audit audit;

    CyclePages(Cycles cycles, Audit audit) {
        this.cycles = cycles;
        this.audit = audit;
    }

    @GetMapping("/operations/cycles")
    String all(@RequestParam(defaultValue = "") String cursor, Model model) {
        model.addAttribute("page", cycles.all(cursor));
        model.addAttribute("live", cursor.isEmpty());
        model.addAttribute("same", Same.of(Same.command("cycle", "start", "--policy", "delta"), Same.get("/cycles")));
        return "cycles";
    }

    @GetMapping("/operations/cycles/{cycle}")
    String one(@PathVariable long cycle, Model model) {
        var page = cycles.one(cycle);
        model.addAttribute("page", page);
        model.addAttribute(
                "longest",
                page.runs().stream().mapToDouble(run -> run.seconds()).max().orElse(1));
        model.addAttribute("same", Same.of(Same.command("history", "list"), Same.get("/cycles/" + cycle)));
        return "cycle";
    }

    @PostMapping("/operations/cycles")
    String start(@RequestParam(defaultValue = "") String policy, Authentication who, HttpServletRequest request) {
        long cycle = cycles.start(policy, who.getName());
        audit.wrote(who, request, "start a cycle", "%s, cycle %d".formatted(policy, cycle));
        return "redirect:/operations/cycles/" + cycle;
    }

    @PostMapping("/operations/cycles/{cycle}/stop")
    String stop(@PathVariable long cycle, Authentication who, HttpServletRequest request) {
        cycles.stop(cycle);
        audit.wrote(who, request, "stop a cycle", "cycle " + cycle);
        return "redirect:/operations/cycles/" + cycle;
    }
}
