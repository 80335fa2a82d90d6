package org.syncline.server.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.server.access.Sight;
import org.syncline.server.work.Audit;
import org.syncline.server.work.CsSearch;
import org.syncline.server.work.HeldList;
import org.syncline.server.work.PendingList;
import org.syncline.server.work.Stretch;

/// What waits to be sent, what a limit holds back, and the approval of exactly that (service-manager-ui.md 6).
@Controller
final class PendingPages {

    private final PendingList pending;
    private final HeldList held;
    private final Audit audit;

    PendingPages(PendingList pending, HeldList held, Audit audit) {
        this.pending = pending;
        this.held = held;
        this.audit = audit;
    }

    @GetMapping("/pending")
    String all(Sight sight, Model model) {
        model.addAttribute("connectors", pending.summary(sight));
        model.addAttribute("held", held.all(sight));
        model.addAttribute("operations", CsSearch.OPERATIONS);
        model.addAttribute("same", Same.of(Same.command("pending", "summary"), Same.get("/pending")));
        return "pending";
    }

    @GetMapping("/pending/{connector}")
    String of(
            @PathVariable String connector,
            @RequestParam(defaultValue = "") String operation,
            @RequestParam(defaultValue = "") String cursor,
            Model model) {
        model.addAttribute("connector", connector);
        model.addAttribute("operation", operation);
        model.addAttribute("operations", CsSearch.OPERATIONS);
        model.addAttribute("page", pending.of(connector, operation, Stretch.usual(cursor)));
        model.addAttribute(
                "same",
                operation.isEmpty()
                        ? Same.of(
                                Same.command("pending", "list", connector),
                                Same.get("/connectors/" + Same.part(connector) + "/pending"))
                        : Same.of(
                                Same.command("pending", "list", connector, "--operation", operation),
                                Same.get("/connectors/" + Same.part(connector) + "/pending?operation="
                                        + Same.part(operation))));
        return "pending-objects";
    }

    @GetMapping("/pending/{connector}/held/{limit}")
    String held(
            @PathVariable String connector,
            @PathVariable String limit,
            @RequestParam(defaultValue = "") String cursor,
            Model model) {
        var one = held.one(connector, limit);
        model.addAttribute("held", one);
        model.addAttribute("page", held.objects(connector, limit, cursor));
        model.addAttribute(
                "same",
                Same.of(
                        Same.command(
                                "held",
                                "approve",
                                connector,
                                "--hash",
                                one.hash(),
                                "--expect",
                                Integer.toString(one.objects())),
                        Same.post(
                                "/connectors/" + Same.part(connector) + "/held/approve",
                                "{\"hash\": \"%s\", \"expect\": %d}".formatted(one.hash(), one.objects()))));
        return "held";
    }

    /// @param typed the name of the connector, so that nobody approves in passing
    @PostMapping("/pending/{connector}/held/approve")
    String approve(
            @PathVariable String connector,
            @RequestParam(defaultValue = "") String hash,
            @RequestParam(defaultValue = "-1") long expect,
            @RequestParam(defaultValue = "") String typed,
            Authentication who,
            HttpServletRequest request) {
        if (!typed.strip().equals(connector)) {
            throw new Refused(
                    ExitCode.USAGE,
                    "Nothing was approved: type the name of the connector, %s, to approve.".formatted(connector));
        }
        var approved = held.approve(connector, hash, expect, who.getName());
        audit.wrote(who, request, "approve what is held", approved.told(connector));
        return "redirect:/pending";
    }
}
