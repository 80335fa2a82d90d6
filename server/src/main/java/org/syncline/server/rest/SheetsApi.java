package org.syncline.server.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.syncline.server.access.Routes;
import org.syncline.server.access.Sight;
import org.syncline.server.work.Audit;
import org.syncline.server.work.CsSearch;
import org.syncline.server.work.History;
import org.syncline.server.work.MvSearch;
import org.syncline.server.work.Page;
import org.syncline.server.work.PendingList;
import org.syncline.server.work.RunLine;
import org.syncline.server.work.Stretch;
import org.syncline.store.AuditStore;

/// Lists as files, all rows of them (service-manager-ui.md 1).
@RestController
@RequestMapping(Routes.API)
final class SheetsApi {

    private final CsSearch spaces;
    private final MvSearch metaverse;
    private final PendingList pending;
    private final History history;
    private final Audit audit;

    SheetsApi(CsSearch spaces, MvSearch metaverse, PendingList pending, History history, Audit audit) {
        this.spaces = spaces;
        this.metaverse = metaverse;
        this.pending = pending;
        this.history = history;
        this.audit = audit;
    }

    @GetMapping("/connectors/{connector}/objects/all")
    void objects(
            @PathVariable String connector,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "text") String scope,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletResponse response)
            throws IOException {
        new Sheet<>(CsSearch.Line.class, stretch -> spaces.search(connector, state, scope, value, stretch))
                .send(format, "objects", response);
    }

    @GetMapping("/objects/mv/all")
    void identities(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletResponse response)
            throws IOException {
        new Sheet<>(MvSearch.Line.class, stretch -> metaverse.search(text, stretch))
                .send(format, "metaverse", response);
    }

    @GetMapping("/connectors/{connector}/pending/all")
    void pending(
            @PathVariable String connector,
            @RequestParam(defaultValue = "") String operation,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletResponse response)
            throws IOException {
        new Sheet<>(PendingList.Value.class, stretch -> pending.values(connector, operation, stretch))
                .send(format, "pending", response);
    }

    @GetMapping("/runs/all")
    void runs(
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "csv") String format,
            Sight sight,
            HttpServletResponse response)
            throws IOException {
        new Sheet<>(RunLine.class, stretch -> history.runs(sort, stretch, sight)).send(format, "runs", response);
    }

    @GetMapping("/audit")
    Page<AuditStore.Entry> audit(@RequestParam(defaultValue = "") String cursor) {
        return audit.entries(Stretch.usual(cursor));
    }

    @GetMapping("/audit/all")
    void audit(@RequestParam(defaultValue = "csv") String format, HttpServletResponse response) throws IOException {
        new Sheet<>(AuditStore.Entry.class, audit::entries).send(format, "audit", response);
    }
}
