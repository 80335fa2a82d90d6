package org.syncline.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.syncline.server.access.Sight;
import org.syncline.server.work.Audit;
import org.syncline.server.work.PreviewDesk;

/// What a synchronization would make of one object, and the button that does it (service-manager-ui.md 5.3).
@Controller
final class PreviewPages {

    private final PreviewDesk desk;
    private final Audit audit;

    PreviewPages(PreviewDesk desk, Audit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    @GetMapping("/objects/cs/{id}/preview")
    String preview(@PathVariable UUID id, Sight sight, Model model) {
        var foreseen = desk.of(id, sight);
        model.addAttribute("foreseen", foreseen);
        model.addAttribute(
                "same",
                Same.of(
                        Same.command("object", "preview", foreseen.connector(), "--dn", foreseen.dn()),
                        Same.get("/objects/cs/" + id + "/preview")));
        return "preview";
    }

    @PostMapping("/objects/cs/{id}/preview")
    String commit(@PathVariable UUID id, Authentication who, HttpServletRequest request) {
        var run = desk.commit(id, who.getName());
        audit.wrote(who, request, "synchronize one object", id.toString());
        return "redirect:/operations/" + run.number();
    }
}
