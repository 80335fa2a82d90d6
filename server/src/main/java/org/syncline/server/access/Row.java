package org.syncline.server.access;

import java.io.Serial;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// One row of the table of routes, applied to a request: whether they may, and what they may see then.
record Row(Route route, Ownership ownership) implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationDecision GRANTED = new AuthorizationDecision(true);
    private static final AuthorizationDecision REFUSED = new AuthorizationDecision(false);

    /// A refusal that can be told.
    record Denied(Route route, Grants held) implements AuthorizationResult {

        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public boolean isGranted() {
            return false;
        }
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> asking, RequestAuthorizationContext request) {
        if (route.who() instanceof Route.Who.Anyone) {
            return GRANTED;
        }
        var who = asking.get();
        if (who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken) {
            return REFUSED;
        }
        var held = Grants.of(who);
        var sight = route.sight(held);
        if (!sight.isWhole() && !route.allows(held, ownership.of(route.whose(), request))) {
            return new Denied(route, held);
        }
        SightOfRoute.found(request.getRequest(), sight);
        return GRANTED;
    }
}
