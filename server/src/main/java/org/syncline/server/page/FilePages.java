package org.syncline.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.syncline.home.ExitCode;
import org.syncline.home.FileDraft.Kept;
import org.syncline.home.Refused;
import org.syncline.server.work.Audit;
import org.syncline.server.work.FileDesk;

/// The files of the configuration folder, edited in the browser and checked while they are typed. Nothing is applied
/// here (service-manager-ui.md 9; rules.md 10).
@Controller
final class FilePages {

    private final FileDesk desk;
    private final Audit audit;

    FilePages(FileDesk desk, Audit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    @GetMapping("/configuration/files")
    String all(@RequestParam(defaultValue = "") String sort, HttpServletRequest request, Model model) {
        model.addAttribute("files", desk.all(sort));
        model.addAttribute("heads", Heads.of(request, "path"));
        model.addAttribute("same", Same.of(Same.command("config", "diff"), Same.get("/configuration/files")));
        return "files";
    }

    @GetMapping("/configuration/files/edit")
    String edit(@RequestParam(defaultValue = "") String path, Model model) {
        return editor(desk.open(path), "", model);
    }

    /// @param like the rule that it is to be like; empty: it says next to nothing
    @GetMapping("/rules/new")
    String young(@RequestParam(defaultValue = "") String like, Model model) {
        return editor(desk.begin(like), "", model);
    }

    /// Answers with the whole page; a script takes the answer out of it.
    ///
    /// @param picked one of several objects that were meant perhaps
    @PostMapping("/configuration/files/check")
    String check(
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String digest,
            @RequestParam(defaultValue = "") String object,
            @RequestParam(defaultValue = "") String picked,
            Model model,
            HttpServletResponse response) {
        var named = picked.isEmpty() ? object : picked;
        OnThePage.told(model, response, () -> model.addAttribute("verdict", desk.check(path, text, named)));
        return shown(new Kept(path, text, digest), named, model);
    }

    @PostMapping("/configuration/files/examples")
    String examples(
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String digest,
            @RequestParam(defaultValue = "") String object,
            Model model,
            HttpServletResponse response) {
        OnThePage.told(model, response, () -> model.addAttribute("played", desk.play(path, text)));
        return shown(new Kept(path, text, digest), object, model);
    }

    @PostMapping("/configuration/files")
    String keep(
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String digest,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean kept = OnThePage.told(
                model,
                response,
                () -> audit.wrote(
                        who,
                        request,
                        "keep a file",
                        desk.keep(path, text, digest).path()));
        return kept ? "redirect:/configuration" : editor(new Kept(path, text, digest), "", model);
    }

    /// The name is typed once more: the text is nowhere else, unless it was applied.
    @PostMapping("/configuration/files/remove")
    String remove(
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String digest,
            @RequestParam(defaultValue = "") String typed,
            Authentication who,
            HttpServletRequest request) {
        if (!typed.strip().equals(path)) {
            throw new Refused(
                    ExitCode.USAGE, "Nothing was removed: the path that you typed is not '%s'.".formatted(path));
        }
        desk.remove(path, digest);
        audit.wrote(who, request, "remove a file", path);
        return "redirect:/configuration";
    }

    private String editor(Kept file, String object, Model model) {
        model.addAttribute("verdict", desk.check(file.path(), file.text(), object));
        return shown(file, object, model);
    }

    private static String shown(Kept file, String object, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("object", object);
        model.addAttribute(
                "same",
                Same.of(
                        Same.command("config", "diff"),
                        Same.get("/configuration/files/text?path=" + Same.part(file.path()))));
        return "file";
    }
}
