package org.syncline.server.page;

import org.springframework.security.core.Authentication;
import org.syncline.server.access.Grants;
import org.syncline.server.access.Route;
import org.syncline.server.access.Routes;

/// Who looks at a page, and what they may do on it. What they may not is shown, disabled, with the reason.
public record Viewer(String name, Grants grants) {

    public static Viewer of(Authentication who) {
        return new Viewer(who.getName(), Grants.of(who));
    }

    /// What they hold, if some of it is for single connectors; empty: all of it is for everything.
    public String limits() {
        return grants.connectors().isEmpty() ? "" : grants.words();
    }

    /// Whether they hold nothing for everything.
    public boolean isLimited() {
        return grants.everywhere().isEmpty();
    }

    /// What is of no one connector.
    public boolean sees(String path) {
        return Routes.allow(grants, Route.Verb.GET, path);
    }

    /// What is of that connector.
    public boolean sees(String path, String connector) {
        return Routes.allow(grants, Route.Verb.GET, path, connector);
    }

    /// What is of no one connector.
    public boolean may(String path) {
        return Routes.allow(grants, Route.Verb.POST, path);
    }

    /// What is of that connector.
    public boolean may(String path, String connector) {
        return Routes.allow(grants, Route.Verb.POST, path, connector);
    }
}
