package org.syncline.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a program that shows a token of an account do what the token allows: for one request, without a
/// session.
final class BearerToken extends OncePerRequestFilter {

    private static final Pattern SCHEME = Pattern.compile("(?i)bearer(?:\\s+(.*))?");

    private final Tokens tokens;

    BearerToken(Tokens tokens) {
        this.tokens = tokens;
    }

    /// What is shown as a token, perhaps an empty text. Nothing: the request is not by a token.
    static Optional<String> shown(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .map(header -> SCHEME.matcher(header.strip()))
                .filter(header -> header.matches())
                .map(header -> Optional.ofNullable(header.group(1)).orElse("").strip());
    }

    /// Not after the token for metrics was found to be right.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        shown(request)
                .flatMap(token -> tokens.accept(token, request.getRemoteAddr()))
                .ifPresent(who -> {
                    var context = SecurityContextHolder.createEmptyContext();
                    context.setAuthentication(who);
                    SecurityContextHolder.setContext(context);
                });
        next.doFilter(request, response);
    }
}
