package org.syncline.server.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.syncline.server.work.MetaverseDesk;

/// What the metaverse can hold, and who writes and reads it (service-manager-ui.md 8).
@Controller
final class MetaversePages {

    private final MetaverseDesk desk;

    MetaversePages(MetaverseDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/metaverse")
    String types(Model model) {
        model.addAttribute("types", desk.types());
        model.addAttribute("same", Same.of(Same.command("config", "show", "metaverse.yaml"), Same.get("/metaverse")));
        return "metaverse";
    }
}
