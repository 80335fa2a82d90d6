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
import org.springframework.web.bind.annotation.RestController;
import org.syncline.server.access.Routes;
import org.syncline.server.access.Sight;
import org.syncline.server.work.Audit;
import org.syncline.server.work.ContainerChoice;
import org.syncline.server.work.ContainerTree;

/// The containers of a connected system: look, see what a selection would come to, keep it.
@RestController
@RequestMapping(Routes.API + "/connectors/{connector}/containers")
final class ContainersApi {

    private final ContainerChoice choice;
    private final Audit audit;

    ContainersApi(ContainerChoice choice, Audit audit) {
        this.choice = choice;
        this.audit = audit;
    }

    /// An account for this look; without one, the connector's. It is not kept, and shows itself nowhere.
    record Look(
            @Nullable String user,
            @Nullable String password,
            @Nullable String below) {

        @Override
        public String toString() {
            return "Look";
        }
    }

    /// Containers by DN.
    record Choice(@Nullable List<String> include, @Nullable List<String> exclude) {

        List<String> included() {
            return Objects.requireNonNullElse(include, List.of());
        }

        List<String> excluded() {
            return Objects.requireNonNullElse(exclude, List.of());
        }
    }

    @GetMapping
    ContainerChoice.Selected selected(@PathVariable String connector) {
        return choice.selected(connector);
    }

    @PostMapping("/look")
    ContainerTree look(
            @PathVariable String connector, @RequestBody Look look, Authentication who, HttpServletRequest request) {
        var tree = choice.look(connector, text(look.user()), text(look.password()), text(look.below()));
        audit.wrote(who, request, "look at containers", connector);
        return tree;
    }

    @PostMapping("/preview")
    ContainerChoice.Preview preview(@PathVariable String connector, @RequestBody Choice chosen, Sight sight) {
        return choice.preview(connector, chosen.included(), chosen.excluded(), sight);
    }

    @PostMapping
    ContainerChoice.Saved save(
            @PathVariable String connector,
            @RequestBody Choice chosen,
            Authentication who,
            HttpServletRequest request) {
        var before = choice.selected(connector);
        var saved = choice.save(connector, chosen.included(), chosen.excluded(), who.getName());
        audit.wrote(who, request, "select containers", saved.told(before));
        return saved;
    }

    private static String text(@Nullable String said) {
        return Objects.requireNonNullElse(said, "");
    }
}
