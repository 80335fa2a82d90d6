package org.syncline.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Before an act that weighs, whoever signed in some time ago shows the password again: a screen that was left alone is
/// not enough. It lasts for a while, wrong ones count like those of signing in, and a token needs none.
public final class Proof implements HandlerInterceptor {

    /// The field of a form that shows it along with what is asked for.
    public static final String FIELD = "proof";

    private static final Duration LASTS = Duration.ofMinutes(15);
    private static final String SHOWN = Proof.class.getName();

    private final AuthenticationProvider check;
    private final Clock clock;

    Proof(AuthenticationProvider check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    /// @throws ProofWanted if it is to be shown first
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && isSomebody(who) && weighs(request) && !isFresh(request)) {
            var shown = Optional.ofNullable(request.getParameter(FIELD));
            demand(who, request, shown.orElseThrow(() -> new ProofWanted(false)));
        }
        return true;
    }

    /// Shows it by itself.
    ///
    /// @throws ProofWanted if it is not the password
    public void demand(Authentication who, HttpServletRequest request, String password) {
        if (!isOf(who, request, password)) {
            throw new ProofWanted(true);
        }
        shown(request, clock.instant());
    }

    /// Whether it is the password of whoever is signed in.
    public boolean isOf(Authentication who, HttpServletRequest request, String password) {
        var name = who.getPrincipal() instanceof Guest guest ? guest.login() : who.getName();
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        asked.setDetails(new WebAuthenticationDetails(request));
        try {
            var known = check.authenticate(asked);
            return known != null && known.getName().equals(who.getName());
        } catch (AuthenticationException _) {
            return false;
        }
    }

    /// Not a token.
    private static boolean isSomebody(Authentication who) {
        return who.getPrincipal() instanceof Holder || who.getPrincipal() instanceof Guest;
    }

    /// Whoever has just signed in has shown it.
    static void shown(HttpServletRequest request, Instant at) {
        request.getSession().setAttribute(SHOWN, at);
    }

    private boolean isFresh(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(SHOWN) instanceof Instant at
                && at.plus(LASTS).isAfter(clock.instant());
    }

    private static boolean weighs(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return Routes.TABLE.stream()
                .anyMatch(route -> route.weighs()
                        && route.verb().name().equals(request.getMethod())
                        && route.path().equals(pattern));
    }
}
