package org.syncline.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.syncline.configuration.ConnectorSections;
import org.syncline.engine.ProfileAdvice;
import org.syncline.server.work.Audit;
import org.syncline.server.work.ProfileForm;
import org.syncline.server.work.ProfileMove;
import org.syncline.server.work.SectionDesk;

/// The run profiles of a connector in a form (service-manager-ui.md 4.3). What was typed is in the fields of the form
/// until it is kept in the file; nothing is applied here.
@Controller
final class ProfilePages {

    private final SectionDesk desk;
    private final Audit audit;

    ProfilePages(SectionDesk desk, Audit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    @GetMapping("/configuration/profiles")
    String now(@RequestParam(defaultValue = "") String connector, Model model, HttpServletResponse response) {
        model.addAttribute("path", desk.path(connector));
        OnThePage.told(model, response, () -> {
            var opened = desk.open(connector);
            model.addAttribute("form", ProfileForm.of(opened));
            model.addAttribute("applied", opened.applied());
        });
        return shown(connector, model);
    }

    /// Answers with the whole page; a script takes out of it what it needs.
    ///
    /// @param act what is done to the profiles before; empty: nothing
    @PostMapping("/configuration/profiles/change")
    String change(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String act,
            Model model,
            HttpServletResponse response) {
        var said = new ProfileFields(fields).form();
        var done = ProfileMove.read(act).map(move -> move.on(said)).orElseGet(() -> new ProfileMove.Done(said, "", ""));
        model.addAttribute("done", done);
        return foreseen(done.form(), model, response);
    }

    @PostMapping("/configuration/profiles")
    String keep(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String shown,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = new ProfileFields(fields).form();
        boolean kept = OnThePage.told(
                model,
                response,
                () -> audit.wrote(
                        who,
                        request,
                        "change run profiles",
                        desk.keep(form.connector(), form.digest(), shown, form::edit)
                                .path()));
        return kept ? "redirect:/configuration" : foreseen(form, model, response);
    }

    private String foreseen(ProfileForm form, Model model, HttpServletResponse response) {
        model.addAttribute("path", desk.path(form.connector()));
        model.addAttribute("form", form);
        OnThePage.told(model, response, () -> {
            model.addAttribute("foreseen", desk.foresee(form.connector(), form.digest(), form::edit));
            model.addAttribute(
                    "advice",
                    ProfileAdvice.of(ConnectorSections.profiles(form.wanted()), desk.partitions(form.connector())));
        });
        return shown(form.connector(), model);
    }

    private String shown(String connector, Model model) {
        model.addAttribute("connector", connector);
        model.addAttribute("kinds", ProfileForm.kinds());
        model.addAttribute("partitions", partitions(connector, model.getAttribute("form")));
        model.addAttribute(
                "same",
                Same.of(
                        Same.command("config", "diff"),
                        Same.get("/configuration/files/text?path=" + Same.part(desk.path(connector)))));
        return "profiles";
    }

    /// Those that there are, and those that a step names by another name, or that are gone.
    private Set<String> partitions(String connector, @Nullable Object form) {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        desk.partitions(connector).forEach(one -> names.add(one.dn().toString()));
        if (form instanceof ProfileForm(var _, var _, var profiles)) {
            profiles.stream()
                    .flatMap(profile -> profile.steps().stream())
                    .map(ProfileForm.Step::partition)
                    .filter(partition -> !partition.isBlank())
                    .forEach(names::add);
        }
        return names;
    }
}
