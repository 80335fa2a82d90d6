package org.syncline.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.syncline.engine.LinksByHand;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.server.access.Grants;
import org.syncline.server.access.Routes;
import org.syncline.server.access.Sight;
import org.syncline.server.work.Audit;
import org.syncline.server.work.Foreseen;
import org.syncline.server.work.JoinDesk;
import org.syncline.server.work.PreviewDesk;

/// What would become of one object, by rules or by hand; and making it so.
@RestController
@RequestMapping(Routes.API + "/objects/cs/{id}")
final class LinksApi {

    private final PreviewDesk previews;
    private final JoinDesk links;
    private final Audit audit;

    LinksApi(PreviewDesk previews, JoinDesk links, Audit audit) {
        this.previews = previews;
        this.links = links;
        this.audit = audit;
    }

    /// @param to the public id of an MV object; empty: none, the object is disconnected
    record Link(@Nullable String to) {}

    @GetMapping("/preview")
    Foreseen preview(@PathVariable UUID id, Sight sight) {
        return previews.of(id, sight);
    }

    @PostMapping("/preview")
    Map<String, Long> commit(@PathVariable UUID id, Authentication who, HttpServletRequest request) {
        var run = previews.commit(id, who.getName());
        audit.wrote(who, request, "synchronize one object", id.toString());
        return Map.of("run", run.number());
    }

    @GetMapping("/candidates")
    JoinDesk.Subject candidates(@PathVariable UUID id, @RequestParam(defaultValue = "") String text, Sight sight) {
        return links.subject(id, text, sight);
    }

    @GetMapping("/link")
    Foreseen effect(@PathVariable UUID id, @RequestParam(defaultValue = "") String to, Sight sight) {
        return links.effect(id, to, sight);
    }

    /// A body without `to` is taken for a mistake, not for a wish to disconnect.
    @PostMapping("/link")
    JoinDesk.Subject link(
            @PathVariable UUID id, @RequestBody Link link, Authentication who, HttpServletRequest request) {
        if (link.to() == null) {
            throw new Refused(
                    ExitCode.USAGE,
                    "Say in 'to' which metaverse object to join, by its id; or \"\" to disconnect the object.");
        }
        var seen = Routes.objects(Grants.of(who));
        links.carryOut(
                id,
                Objects.requireNonNull(link.to()),
                new LinksByHand.Author(who.getName(), request.getRemoteAddr()),
                seen);
        return links.subject(id, "", seen);
    }
}
