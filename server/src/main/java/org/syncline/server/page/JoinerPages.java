package org.syncline.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.syncline.engine.LinksByHand;
import org.syncline.server.access.Grants;
import org.syncline.server.access.Routes;
import org.syncline.server.access.Sight;
import org.syncline.server.work.ConnectorList;
import org.syncline.server.work.CsSearch;
import org.syncline.server.work.Foreseen;
import org.syncline.server.work.JoinDesk;
import org.syncline.server.work.Page;
import org.syncline.server.work.Stretch;

/// What is not joined, whom it may stand for, and links by hand (service-manager-ui.md 7).
@Controller
final class JoinerPages {

    private final ConnectorList connectors;
    private final CsSearch spaces;
    private final JoinDesk desk;

    JoinerPages(ConnectorList connectors, CsSearch spaces, JoinDesk desk) {
        this.connectors = connectors;
        this.spaces = spaces;
        this.desk = desk;
    }

    /// @param connector empty: the first there is
    @GetMapping("/joiner")
    String list(
            @RequestParam(defaultValue = "") String connector,
            @RequestParam(defaultValue = "disconnectors") String kind,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String cursor,
            Sight sight,
            Model model) {
        if (!connector.isEmpty()) {
            sight.demand(connector);
        }
        var names = connectors.all(sight).stream().map(ConnectorList.Line::name).toList();
        var chosen = connector.isEmpty() && !names.isEmpty() ? names.getFirst() : connector;
        model.addAttribute("connectors", names);
        model.addAttribute("connector", chosen);
        model.addAttribute("kinds", JoinDesk.KINDS);
        model.addAttribute("kind", kind);
        model.addAttribute("text", text);
        model.addAttribute(
                "page",
                chosen.isEmpty()
                        ? new Page<CsSearch.Line>(List.of(), "")
                        : spaces.search(chosen, kind, "text", text, Stretch.usual(cursor)));
        model.addAttribute(
                "same",
                Same.of(
                        Same.command("cs", "search", chosen, kind),
                        Same.get("/connectors/%s/objects?state=%s&value=%s"
                                .formatted(Same.part(chosen), Same.part(kind), Same.part(text)))));
        return "joiner";
    }

    @GetMapping("/joiner/{id}")
    String one(@PathVariable UUID id, @RequestParam(defaultValue = "") String text, Sight sight, Model model) {
        var subject = desk.subject(id, text, sight);
        model.addAttribute("subject", subject);
        model.addAttribute("text", text);
        model.addAttribute(
                "same",
                Same.of(
                        Same.command("object", "join", subject.connector(), "--dn", subject.dn(), "--to", "UUID"),
                        Same.get("/objects/cs/" + id + "/candidates")));
        return "join";
    }

    /// @param to the MV object; empty: none
    @GetMapping("/joiner/{id}/effect")
    String effect(@PathVariable UUID id, @RequestParam(defaultValue = "") String to, Sight sight, Model model) {
        var foreseen = desk.effect(id, to, sight);
        model.addAttribute("foreseen", foreseen);
        model.addAttribute("to", to);
        model.addAttribute(
                "same",
                Same.of(
                        command(foreseen, to),
                        Same.post("/objects/cs/" + id + "/link", "{\"to\": " + Same.json(to) + "}")));
        return "link";
    }

    private static String command(Foreseen foreseen, String to) {
        return to.isEmpty()
                ? Same.command("object", "disconnect", foreseen.connector(), "--dn", foreseen.dn())
                : Same.command("object", "join", foreseen.connector(), "--dn", foreseen.dn(), "--to", to);
    }

    @PostMapping("/joiner/{id}")
    String carryOut(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String to,
            Authentication who,
            HttpServletRequest request) {
        desk.carryOut(
                id, to, new LinksByHand.Author(who.getName(), request.getRemoteAddr()), Routes.objects(Grants.of(who)));
        return "redirect:/objects/cs/" + id;
    }
}
