package org.syncline.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a program that shows the token read the metrics, and nothing else: for one request, without a session.
///
/// The token is the secret `metrics` of the home, read at every request, so that another one counts at once. Without
/// such a secret only people who are signed in read metrics.
final class WatchToken extends OncePerRequestFilter {

    static final int SHORTEST = 16;

    private final WatchSecret secret;

    WatchToken(WatchSecret secret) {
        this.secret = secret;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || !request.getRequestURI().equals(Routes.METRICS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (BearerToken.shown(request).filter(this::isRight).isPresent()) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    "metrics token", "", List.of(new SimpleGrantedAuthority(Role.AUDITOR.name()))));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    /// Takes as long whatever is wrong with it.
    private boolean isRight(String shown) {
        return secret.token()
                .filter(right -> right.length() >= SHORTEST)
                .filter(right -> MessageDigest.isEqual(right.getBytes(UTF_8), shown.getBytes(UTF_8)))
                .isPresent();
    }
}
