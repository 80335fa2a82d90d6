package org.syncline.server.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.syncline.server.access.Sight;
import org.syncline.server.work.OverviewDesk;

/// What whoever signs in sees first: how it goes, at one look (service-manager-ui.md 2).
@Controller
final class OverviewPages {

    private final OverviewDesk desk;

    OverviewPages(OverviewDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/")
    String first() {
        return "redirect:/overview";
    }

    /// Twenty-nine queries; before anything is applied, two.
    @GetMapping("/overview")
    String show(Sight sight, Model model) {
        var view = desk.view(sight);
        model.addAttribute("overview", view);
        model.addAttribute("exports", ExportChart.of(view.days()));
        model.addAttribute("times", TimeBar.of(view.times()));
        model.addAttribute("plain", new Plain());
        model.addAttribute("same", Same.of(Same.command("scheduler", "show"), Same.get("/overview")));
        return "overview";
    }
}
