package org.syncline.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.syncline.server.work.Audit;
import org.syncline.server.work.ConnectorForms;
import org.syncline.server.work.ConnectorForms.Said;

/// Adding a connected system, and trying whether one can be used (service-manager-ui.md 4). No page repeats a secret
/// that was typed.
@Controller
final class NewConnectorPages {

    /// Before the key of a setting, in the names of fields.
    private static final String SETTING = "set.";

    private final ConnectorForms forms;
    private final Audit audit;

    NewConnectorPages(ConnectorForms forms, Audit audit) {
        this.forms = forms;
        this.audit = audit;
    }

    /// @param type empty: it is still to be chosen
    @GetMapping("/configuration/connectors")
    String form(@RequestParam(defaultValue = "") String type, Model model) {
        return page(new Said("", type, "", new TreeMap<>(), List.of()), model);
    }

    /// Answers with the whole page; a script takes the answer out of it, so that nothing has to be typed twice.
    @PostMapping("/configuration/connectors/test")
    String test(
            @RequestParam MultiValueMap<String, String> fields,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var said = said(fields);
        OnThePage.told(model, response, () -> {
            model.addAttribute("tested", forms.test(said));
            audit.wrote(who, request, "test a connection", said.type());
        });
        return page(said, model);
    }

    @PostMapping("/configuration/connectors")
    String add(
            @RequestParam MultiValueMap<String, String> fields,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var said = said(fields);
        boolean added = OnThePage.told(model, response, () -> {
            next.addFlashAttribute("notes", forms.add(said).notes());
            audit.wrote(who, request, "add a connector", "%s, %s".formatted(said.name(), said.type()));
        });
        return added ? "redirect:/configuration" : page(said, model);
    }

    @PostMapping("/connectors/{connector}/test")
    String test(@PathVariable String connector, Authentication who, HttpServletRequest request, Model model) {
        model.addAttribute("connector", connector);
        model.addAttribute("tested", forms.test(connector));
        audit.wrote(who, request, "test a connection", connector);
        model.addAttribute(
                "same",
                Same.of(
                        Same.command("connector", "test", connector),
                        Same.post("/connectors/" + Same.part(connector) + "/test", "")));
        return "connector-test";
    }

    private String page(Said said, Model model) {
        model.addAttribute("types", forms.types());
        model.addAttribute("said", said);
        if (!said.type().isEmpty()) {
            model.addAttribute("form", forms.form(said.type()));
        }
        model.addAttribute(
                "same",
                Same.of(
                        said.type().isEmpty()
                                ? Same.command("connector", "add")
                                : Same.command("connector", "add", "--type", said.type()),
                        Same.get("/connector-types")));
        return "connector-new";
    }

    private static Said said(MultiValueMap<String, String> fields) {
        var settings = new TreeMap<String, String>();
        fields.forEach((field, values) -> {
            if (field.startsWith(SETTING) && !values.isEmpty()) {
                settings.put(field.substring(SETTING.length()), values.getFirst());
            }
        });
        return new Said(
                one(fields, "name"),
                one(fields, "type"),
                one(fields, "place"),
                settings,
                fields.getOrDefault("objectType", List.of()));
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "").strip();
    }
}
