package org.syncline.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.syncline.server.access.Sight;
import org.syncline.server.work.Audit;
import org.syncline.server.work.ContainerChoice;

/// The containers of a connected system: looked at with an account for this once, selected, and what that comes to
/// (service-manager-ui.md 4.2).
@Controller
final class ContainerPages {

    private final ContainerChoice choice;
    private final Audit audit;

    ContainerPages(ContainerChoice choice, Audit audit) {
        this.choice = choice;
        this.audit = audit;
    }

    @GetMapping("/connectors/{connector}/containers")
    String now(@PathVariable String connector, Model model) {
        return page(connector, "", model);
    }

    /// The account is for this look; the page that answers does not repeat it.
    @PostMapping("/connectors/{connector}/containers/look")
    String look(
            @PathVariable String connector,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String below,
            Model model,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {
        OnThePage.told(model, response, () -> {
            model.addAttribute("tree", choice.look(connector, user, password, below));
            audit.wrote(who, request, "look at containers", connector);
        });
        return page(connector, below, model);
    }

    /// A part of the page that looks at the tree.
    @PostMapping("/connectors/{connector}/containers/preview")
    String preview(
            @PathVariable String connector,
            @RequestParam MultiValueMap<String, String> form,
            Sight sight,
            Model model,
            HttpServletResponse response) {
        var include = form.getOrDefault("include", List.of());
        var exclude = form.getOrDefault("exclude", List.of());
        model.addAttribute("connector", connector);
        model.addAttribute("include", include);
        model.addAttribute("exclude", exclude);
        OnThePage.told(model, response, () -> {
            model.addAttribute("preview", choice.preview(connector, include, exclude, sight));
            model.addAttribute("same", selecting(connector, include, exclude));
        });
        return "containers-effect";
    }

    @PostMapping("/connectors/{connector}/containers")
    String save(
            @PathVariable String connector,
            @RequestParam MultiValueMap<String, String> form,
            Authentication who,
            HttpServletRequest request) {
        var before = choice.selected(connector);
        var saved = choice.save(
                connector,
                form.getOrDefault("include", List.of()),
                form.getOrDefault("exclude", List.of()),
                who.getName());
        audit.wrote(who, request, "select containers", saved.told(before));
        return "redirect:/connectors/" + Same.part(connector) + "?saved=" + saved.revision();
    }

    private String page(String connector, String below, Model model) {
        model.addAttribute("connector", connector);
        model.addAttribute("below", below);
        model.addAttribute("selected", choice.selected(connector));
        model.addAttribute(
                "same",
                Same.of(
                        Same.command("connector", "containers", connector),
                        Same.post("/connectors/" + Same.part(connector) + "/containers/look", "{}")));
        return "containers";
    }

    private static Same selecting(String connector, List<String> include, List<String> exclude) {
        var words = new ArrayList<>(List.of("connector", "containers", "select", connector));
        include.forEach(dn -> words.addAll(List.of("--dn", dn)));
        exclude.forEach(dn -> words.addAll(List.of("--exclude", dn)));
        return Same.of(
                Same.command(words.toArray(String[]::new)),
                Same.post(
                        "/connectors/" + Same.part(connector) + "/containers",
                        "{\"include\": %s, \"exclude\": %s}".formatted(json(include), json(exclude))));
    }

    private static String json(List<String> texts) {
        return texts.stream().map(Same::json).toList().toString();
    }
}
