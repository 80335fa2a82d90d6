package org.syncline.server.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.syncline.server.work.Audit;
import org.syncline.server.work.ConnectorList;
import org.syncline.server.work.CsSearch;
import org.syncline.server.work.EngineRoom;

/// Connectors, their run profiles, and the search of their spaces (service-manager-ui.md 4 and 5.1).
@Controller
final class ConnectorPages {

    private final EngineRoom room;
    private final ConnectorList connectors;
    private final CsSearch search;
    private final Audit audit;

    ConnectorPages(EngineRoom room, ConnectorList connectors, CsSearch search, Audit audit) {
        this.room = room;
        this.connectors = connectors;
        this.search = search;
        this.audit = audit;
    }

    @GetMapping("/connectors")
    String all(Model model) {
        model.addAttribute("connectors", connectors.all());
        return "connectors";
    }

    @GetMapping("/connectors/{connector}")
    String one(@PathVariable String connector, Model model) {
        model.addAttribute("page", connectors.one(connector));
        return "connector";
    }

    @PostMapping("/connectors/{connector}/runs")
    String start(
            @PathVariable String connector,
            @RequestParam String profile,
            Authentication who,
            HttpServletRequest request) {
        var run = room.start(connector, profile, who.getName());
        audit.wrote(who, request, "start a run", "%s, %s, run %d".formatted(connector, profile, run.number()));
        return "redirect:/operations/" + run.number();
    }

    @GetMapping("/connectors/{connector}/objects")
    String objects(
            @PathVariable String connector,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "text") String scope,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String cursor,
            Model model) {
        model.addAttribute("connector", connector);
        model.addAttribute("state", state);
        model.addAttribute("scope", scope);
        model.addAttribute("value", value);
        model.addAttribute("states", CsSearch.STATES);
        model.addAttribute("scopes", CsSearch.SCOPES);
        model.addAttribute("page", search.search(connector, state, scope, value, cursor));
        return "space";
    }
}
