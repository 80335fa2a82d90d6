package org.syncline.server.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/// Whoever signs in goes on to where they wanted to go, and has shown the password.
final class Arrival extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Clock clock;

    Arrival(Clock clock, RequestCache wanted) {
        this.clock = clock;
        setRequestCache(wanted);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws ServletException, IOException {
        Proof.shown(request, clock.instant());
        super.onAuthenticationSuccess(request, response, who);
    }
}
