package org.syncline.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.syncline.server.work.Audit;
import org.syncline.server.work.LimitForm;
import org.syncline.server.work.SectionDesk;

/// The limits of a connector in a form (operations.md 8). Kept in the file, nothing is applied here.
@Controller
final class LimitPages {

    private final SectionDesk desk;
    private final Audit audit;

    LimitPages(SectionDesk desk, Audit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    @GetMapping("/configuration/limits")
    String now(@RequestParam(defaultValue = "") String connector, Model model, HttpServletResponse response) {
        model.addAttribute("path", desk.path(connector));
        OnThePage.told(model, response, () -> {
            var opened = desk.open(connector);
            model.addAttribute("form", LimitForm.of(opened));
            model.addAttribute("applied", opened.applied());
        });
        return shown(connector, model);
    }

    /// Answers with the whole page; a script takes the answer out of it.
    @PostMapping("/configuration/limits/change")
    String change(@RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response) {
        return foreseen(form(fields), model, response);
    }

    @PostMapping("/configuration/limits")
    String keep(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String shown,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = form(fields);
        boolean kept = OnThePage.told(
                model,
                response,
                () -> audit.wrote(
                        who,
                        request,
                        "change limits",
                        desk.keep(form.connector(), form.digest(), shown, form::edit)
                                .path()));
        return kept ? "redirect:/configuration" : foreseen(form, model, response);
    }

    private String foreseen(LimitForm form, Model model, HttpServletResponse response) {
        model.addAttribute("path", desk.path(form.connector()));
        model.addAttribute("form", form);
        OnThePage.told(
                model,
                response,
                () -> model.addAttribute("foreseen", desk.foresee(form.connector(), form.digest(), form::edit)));
        return shown(form.connector(), model);
    }

    private String shown(String connector, Model model) {
        model.addAttribute("connector", connector);
        model.addAttribute(
                "same",
                Same.of(
                        Same.command("config", "diff"),
                        Same.get("/configuration/files/text?path=" + Same.part(desk.path(connector)))));
        return "limits";
    }

    private static LimitForm form(MultiValueMap<String, String> fields) {
        return new LimitForm(
                one(fields, "connector"),
                one(fields, "digest"),
                one(fields, "deletions"),
                one(fields, "percent"),
                fields.containsKey("holds"),
                rows(fields, "type"),
                rows(fields, "partition"),
                new LimitForm.Share(one(fields, "clears"), one(fields, "clearsPercent")),
                new LimitForm.Share(one(fields, "shrink"), one(fields, "shrinkPercent")));
    }

    private static List<LimitForm.Own> rows(MultiValueMap<String, String> fields, String kind) {
        var names = fields.getOrDefault(kind, List.of());
        var limits = fields.getOrDefault(kind + "Limit", List.of());
        return IntStream.range(0, Math.min(names.size(), limits.size()))
                .mapToObj(at -> new LimitForm.Own(names.get(at), limits.get(at)))
                .toList();
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "");
    }
}
