package org.syncline.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.syncline.server.access.Routes;
import org.syncline.server.access.Sight;
import org.syncline.server.work.Audit;
import org.syncline.server.work.HeldList;
import org.syncline.server.work.Page;
import org.syncline.server.work.PendingList;
import org.syncline.server.work.Stretch;
import org.syncline.store.Hold;

/// What waits to be sent, what is held back, and letting exactly that pass.
@RestController
@RequestMapping(Routes.API)
final class PendingApi {

    private final PendingList pending;
    private final HeldList held;
    private final Audit audit;

    PendingApi(PendingList pending, HeldList held, Audit audit) {
        this.pending = pending;
        this.held = held;
        this.audit = audit;
    }

    /// @param hash of the set that was looked at
    /// @param expect how many objects are meant; another number is refused
    record Approval(@Nullable String hash, @Nullable Long expect) {}

    @GetMapping("/pending")
    List<PendingList.Line> summary(Sight sight) {
        return pending.summary(sight);
    }

    @GetMapping("/connectors/{connector}/pending")
    Page<PendingList.Pending> of(
            @PathVariable String connector,
            @RequestParam(defaultValue = "") String operation,
            @RequestParam(defaultValue = "") String cursor) {
        return pending.of(connector, operation, Stretch.usual(cursor));
    }

    @GetMapping("/held")
    List<HeldList.Line> held(Sight sight) {
        return held.all(sight);
    }

    @GetMapping("/connectors/{connector}/held/{limit}")
    Page<Hold.Line> objects(
            @PathVariable String connector,
            @PathVariable String limit,
            @RequestParam(defaultValue = "") String cursor) {
        return held.objects(connector, limit, cursor);
    }

    @PostMapping("/connectors/{connector}/held/approve")
    HeldList.Approved approve(
            @PathVariable String connector,
            @RequestBody Approval approval,
            Authentication who,
            HttpServletRequest request) {
        var approved = held.approve(
                connector,
                Objects.requireNonNullElse(approval.hash(), ""),
                Objects.requireNonNullElse(approval.expect(), -1L),
                who.getName());
        audit.wrote(who, request, "approve what is held", approved.told(connector));
        return approved;
    }
}
