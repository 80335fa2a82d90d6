package org.syncline.server.page;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.syncline.server.access.Sight;
import org.syncline.server.work.Audit;
import org.syncline.server.work.ConnectorList;
import org.syncline.server.work.CsPages;
import org.syncline.server.work.CsSearch;
import org.syncline.server.work.MvPages;
import org.syncline.server.work.MvSearch;
import org.syncline.server.work.Page;
import org.syncline.server.work.RuleLinks;
import org.syncline.server.work.Stretch;

/// Objects, wherever they are, and the audit log (service-manager-ui.md 5.3 and 9).
@Controller
final class ObjectPages {

    private final ConnectorList connectors;
    private final CsSearch spaces;
    private final MvSearch metaverse;
    private final CsPages csPages;
    private final MvPages mvPages;
    private final RuleLinks rules;
    private final Audit audit;

    ObjectPages(
            ConnectorList connectors,
            CsSearch spaces,
            MvSearch metaverse,
            CsPages csPages,
            MvPages mvPages,
            RuleLinks rules,
            Audit audit) {
        this.connectors = connectors;
        this.spaces = spaces;
        this.metaverse = metaverse;
        this.csPages = csPages;
        this.mvPages = mvPages;
        this.rules = rules;
        this.audit = audit;
    }

    /// One search box over the metaverse and every connector space. Identities are searched by who sees all of them.
    @GetMapping("/objects")
    String search(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String cursor,
            Sight sight,
            Model model) {
        model.addAttribute("text", text);
        model.addAttribute(
                "same",
                Same.of(Same.command("mv", "search", "--text", text), Same.get("/objects/mv?text=" + Same.part(text))));
        model.addAttribute("seesAll", sight.isWhole());
        model.addAttribute(
                "page",
                sight.isWhole()
                        ? metaverse.search(text, Stretch.usual(cursor))
                        : new Page<MvSearch.Line>(List.of(), ""));
        model.addAttribute(
                "staged",
                text.isBlank()
                        ? List.of()
                        : connectors.all(sight).stream()
                                .flatMap(one ->
                                        spaces.search(one.name(), "", "text", text, Stretch.usual("")).items().stream())
                                .toList());
        return "objects";
    }

    @GetMapping("/objects/cs/{id}")
    String cs(@PathVariable UUID id, Sight sight, Model model) {
        var page = csPages.of(id, sight);
        model.addAttribute("page", page);
        model.addAttribute("why", rules.of(page.why()));
        model.addAttribute("claims", page.claims().stream().map(rules::of).toList());
        model.addAttribute(
                "same",
                Same.of(Same.command("cs", "get", page.connector(), "--dn", page.dn()), Same.get("/objects/cs/" + id)));
        return "cs";
    }

    @GetMapping("/objects/mv/{id}")
    String mv(@PathVariable UUID id, Sight sight, Model model) {
        model.addAttribute("page", mvPages.of(id, sight));
        model.addAttribute(
                "same", Same.of(Same.command("mv", "get", "--id", id.toString()), Same.get("/objects/mv/" + id)));
        return "mv";
    }

    @GetMapping("/audit")
    String audit(@RequestParam(defaultValue = "") String cursor, Model model) {
        model.addAttribute("page", audit.entries(Stretch.usual(cursor)));
        return "audit";
    }
}
