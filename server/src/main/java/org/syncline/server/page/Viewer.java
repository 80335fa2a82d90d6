package org.syncline.server.page;

import java.util.Set;
import org.springframework.security.core.Authentication;
import org.syncline.server.access.Role;
import org.syncline.server.access.Route;
import org.syncline.server.access.Routes;

/// Who looks at a page, and what they may do on it. What they may not is shown, disabled, with the reason.
public record Viewer(String name, Set<Role> roles) {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public static Viewer of(Authentication who) {
        return new Viewer(who.getName(), Role.of(who));
    }

    public boolean sees(String path) {
        return Routes.allow(roles, Route.Verb.GET, path);
    }

    public boolean may(String path) {
        return Routes.allow(roles, Route.Verb.POST, path);
    }
}
