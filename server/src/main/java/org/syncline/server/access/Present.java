package org.syncline.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives a session the roles that its account has now, by one query at each request; and ends it if the
/// account was removed, even if there is another one of that name, or has another password. What is of a directory is
/// asked there ([Presence]).
final class Present extends OncePerRequestFilter {

    private final Accounts accounts;
    private final Presence guests;

    Present(Accounts accounts, Presence guests) {
        this.accounts = accounts;
        this.guests = guests;
    }

    /// What is the same for everybody.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/webjars/") || path.startsWith("/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && (who.getPrincipal() instanceof Holder || who.getPrincipal() instanceof Guest)) {
            roles(who, request).ifPresentOrElse(roles -> give(who, roles), () -> end(request));
        }
        next.doFilter(request, response);
    }

    private Optional<List<String>> roles(Authentication who, HttpServletRequest request) {
        return switch (who.getPrincipal()) {
            case Holder holder -> accounts.rolesOf(holder);
            case Guest guest -> guests.grantsOf(guest, request.getSession()).map(Grants::texts);
            case null, default -> Optional.empty();
        };
    }

    private static void give(Authentication who, Collection<String> roles) {
        var now = UsernamePasswordAuthenticationToken.authenticated(
                Objects.requireNonNull(who.getPrincipal()), who.getCredentials(), Holder.authorities(roles));
        now.setDetails(who.getDetails());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(now);
        SecurityContextHolder.setContext(context);
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
