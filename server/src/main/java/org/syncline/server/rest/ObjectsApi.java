package org.syncline.server.rest;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.syncline.server.access.Routes;
import org.syncline.server.access.Sight;
import org.syncline.server.work.ConnectorList;
import org.syncline.server.work.CsPage;
import org.syncline.server.work.CsPages;
import org.syncline.server.work.CsSearch;
import org.syncline.server.work.MvPages;
import org.syncline.server.work.MvSearch;
import org.syncline.server.work.Page;
import org.syncline.server.work.Stretch;

/// Connectors and objects: list, search, look at.
@RestController
@RequestMapping(Routes.API)
final class ObjectsApi {

    private final ConnectorList connectors;
    private final CsSearch spaces;
    private final MvSearch metaverse;
    private final CsPages csPages;
    private final MvPages mvPages;

    ObjectsApi(ConnectorList connectors, CsSearch spaces, MvSearch metaverse, CsPages csPages, MvPages mvPages) {
        this.connectors = connectors;
        this.spaces = spaces;
        this.metaverse = metaverse;
        this.csPages = csPages;
        this.mvPages = mvPages;
    }

    @GetMapping("/connectors")
    List<ConnectorList.Line> all(Sight sight) {
        return connectors.all(sight);
    }

    @GetMapping("/connectors/{connector}")
    ConnectorList.Whole one(@PathVariable String connector) {
        return connectors.one(connector);
    }

    @GetMapping("/connectors/{connector}/objects")
    Page<CsSearch.Line> search(
            @PathVariable String connector,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "text") String scope,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String cursor) {
        return spaces.search(connector, state, scope, value, Stretch.usual(cursor));
    }

    @GetMapping("/objects/cs/{id}")
    CsPage cs(@PathVariable UUID id, Sight sight) {
        return csPages.of(id, sight);
    }

    @GetMapping("/objects/mv")
    Page<MvSearch.Line> mvs(
            @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String cursor) {
        return metaverse.search(text, Stretch.usual(cursor));
    }

    @GetMapping("/objects/mv/{id}")
    MvPages.MvPage mv(@PathVariable UUID id, Sight sight) {
        return mvPages.of(id, sight);
    }
}
