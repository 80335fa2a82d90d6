package org.syncline.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.syncline.configuration.FileNames;
import org.syncline.server.access.Sight;
import org.syncline.server.work.Audit;
import org.syncline.server.work.ConnectorList;
import org.syncline.server.work.ContainerChoice;
import org.syncline.server.work.CsSearch;
import org.syncline.server.work.EngineRoom;
import org.syncline.server.work.LimitLines;
import org.syncline.server.work.Stretch;

/// Connectors, their run profiles, and the search of their spaces (service-manager-ui.md 4 and 5.1).
@Controller
final class ConnectorPages {

    private final EngineRoom room;
    private final ConnectorList connectors;
    private final CsSearch search;
    private final ContainerChoice containers;
    private final Audit audit;

    ConnectorPages(
            EngineRoom room, ConnectorList connectors, CsSearch search, ContainerChoice containers, Audit audit) {
        this.room = room;
        this.connectors = connectors;
        this.search = search;
        this.containers = containers;
        this.audit = audit;
    }

    @GetMapping("/connectors")
    String all(@RequestParam(defaultValue = "") String sort, Sight sight, HttpServletRequest request, Model model) {
        model.addAttribute("connectors", connectors.all(sort, sight));
        model.addAttribute("heads", Heads.of(request, "name"));
        model.addAttribute("same", Same.of(Same.command("connector", "list"), Same.get("/connectors")));
        return "connectors";
    }

    @GetMapping("/connectors/{connector}")
    String one(@PathVariable String connector, @RequestParam(defaultValue = "") String saved, Model model) {
        model.addAttribute("page", connectors.one(connector));
        model.addAttribute("saved", saved);
        model.addAttribute("file", FileNames.connector(connector));
        model.addAttribute("limits", LimitLines.of(room.connector(connector).guards()));
        model.addAttribute("selected", containers.selected(connector));
        model.addAttribute(
                "same",
                Same.of(
                        Same.command("run", "start", connector, "Full Import"),
                        Same.post("/connectors/" + Same.part(connector) + "/runs", "{\"profile\": \"Full Import\"}")));
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
        model.addAttribute("page", search.search(connector, state, scope, value, Stretch.usual(cursor)));
        model.addAttribute("same", same(connector, state, scope, value));
        return "space";
    }

    private static Same same(String connector, String state, String scope, String value) {
        var words = new ArrayList<>(List.of("cs", "search", connector));
        if (!value.isBlank()) {
            words.addAll(List.of("--" + scope, value.strip()));
        }
        var parts = state.split("-", 3);
        if (parts[0].equals("pending") && parts.length == 3) {
            words.addAll(List.of("--pending", parts[1] + ":" + parts[2]));
        } else if (!state.isEmpty()) {
            words.add(state);
        }
        return Same.of(
                Same.command(words.toArray(String[]::new)),
                Same.get("/connectors/%s/objects?state=%s&scope=%s&value=%s"
                        .formatted(Same.part(connector), Same.part(state), Same.part(scope), Same.part(value))));
    }
}
