package org.syncline.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.syncline.server.access.Sight;
import org.syncline.server.work.Audit;
import org.syncline.server.work.History;
import org.syncline.server.work.Stretch;

/// Runs, their steps and numbers, the objects behind a number (service-manager-ui.md 3.2).
@Controller
final class OperationsPages {

    private final History history;
    private final Audit audit;

    OperationsPages(History history, Audit audit) {
        this.history = history;
        this.audit = audit;
    }

    @GetMapping("/operations")
    String all(
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String cursor,
            Sight sight,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("page", history.runs(sort, Stretch.usual(cursor), sight));
        model.addAttribute("heads", Heads.of(request, "-started"));
        model.addAttribute("live", cursor.isEmpty());
        model.addAttribute("same", Same.of(Same.command("history", "list"), Same.get(Same.sorted("/runs", sort))));
        return "operations";
    }

    @GetMapping("/operations/{run}")
    String one(@PathVariable long run, Sight sight, Model model) {
        model.addAttribute("page", history.run(run, sight));
        model.addAttribute(
                "same", Same.of(Same.command("history", "show", Long.toString(run)), Same.get("/runs/" + run)));
        return "run";
    }

    /// The part of the page that a script asks for while the run goes on. When it is over the page is asked
    /// for anew.
    @GetMapping("/operations/{run}/progress")
    String progress(@PathVariable long run, Sight sight, Model model, HttpServletResponse response) {
        var page = history.run(run, sight);
        if (!page.isOpen()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("page", page);
        return "run :: progress";
    }

    @GetMapping("/operations/{run}/steps/{step}/objects")
    String behind(
            @PathVariable long run,
            @PathVariable int step,
            @RequestParam String counter,
            @RequestParam(defaultValue = "") String cursor,
            Sight sight,
            Model model) {
        model.addAttribute("run", run);
        model.addAttribute("step", step);
        model.addAttribute("counter", counter);
        model.addAttribute("page", history.behind(run, step, counter, cursor, sight));
        model.addAttribute(
                "same",
                Same.of(
                        Same.command(
                                "history",
                                "show",
                                Long.toString(run),
                                "--step",
                                Integer.toString(step),
                                "--objects",
                                counter),
                        Same.get("/runs/%d/steps/%d/objects?counter=%s".formatted(run, step, Same.part(counter)))));
        return "behind";
    }

    @PostMapping("/operations/{run}/stop")
    String stop(@PathVariable long run, Authentication who, HttpServletRequest request) {
        history.stop(run);
        audit.wrote(who, request, "stop a run", "run " + run);
        return "redirect:/operations/" + run;
    }
}
