package org.syncline.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.server.work.Audit;
import org.syncline.server.work.ConfigurationDesk;

/// What is applied, what the folder differs by, and every revision there was (service-manager-ui.md 9).
@Controller
final class ConfigurationPages {

    private final ConfigurationDesk desk;
    private final Audit audit;

    ConfigurationPages(ConfigurationDesk desk, Audit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    @GetMapping("/configuration")
    String all(@RequestParam(defaultValue = "") String cursor, Model model) {
        model.addAttribute("plan", desk.plan());
        model.addAttribute("page", desk.revisions(cursor));
        model.addAttribute("same", Same.of(Same.command("config", "history"), Same.get("/configuration/revisions")));
        return "configuration";
    }

    @GetMapping("/configuration/{revision}")
    String one(@PathVariable int revision, Model model) {
        model.addAttribute("whole", desk.revision(revision));
        model.addAttribute(
                "same",
                Same.of(
                        Same.command("config", "show", "--revision", Integer.toString(revision)),
                        Same.get("/configuration/revisions/" + revision)));
        return "revision";
    }

    @GetMapping("/configuration/{revision}/file")
    String file(@PathVariable int revision, @RequestParam(defaultValue = "") String path, Model model) {
        var text = Optional.ofNullable(desk.files(revision).get(path))
                .orElseThrow(
                        () -> new Refused(ExitCode.NOT_FOUND, "Revision %d has no file %s.".formatted(revision, path)));
        model.addAttribute("revision", revision);
        model.addAttribute("path", path);
        model.addAttribute("text", text);
        model.addAttribute(
                "same",
                Same.of(
                        Same.command("config", "show", path, "--revision", Integer.toString(revision)),
                        Same.get("/configuration/revisions/" + revision + "/files")));
        return "configuration-file";
    }

    @GetMapping("/configuration/{revision}/back")
    String back(@PathVariable int revision, Model model) {
        model.addAttribute("revision", revision);
        model.addAttribute("plan", desk.planBack(revision));
        model.addAttribute(
                "same",
                Same.of(
                        Same.command("config", "rollback", Integer.toString(revision)),
                        Same.post("/configuration/revisions/" + revision + "/back", "")));
        return "revision-back";
    }

    @PostMapping("/configuration")
    String apply(@RequestParam(defaultValue = "") String digest, Authentication who, HttpServletRequest request) {
        var saved = desk.apply(digest, who.getName());
        audit.wrote(who, request, "apply the configuration", saved.told());
        return "redirect:/configuration/" + saved.revision();
    }

    @PostMapping("/configuration/{revision}/back")
    String goBack(
            @PathVariable int revision,
            @RequestParam(defaultValue = "") String digest,
            Authentication who,
            HttpServletRequest request) {
        var saved = desk.goBack(revision, digest, who.getName());
        audit.wrote(who, request, "go back to revision " + revision, saved.told());
        return "redirect:/configuration/" + saved.revision();
    }
}
