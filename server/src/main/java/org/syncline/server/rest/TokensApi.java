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
import org.syncline.server.access.Author;
import org.syncline.server.access.Caller;
import org.syncline.server.access.Grants;
import org.syncline.server.access.Routes;
import org.syncline.server.access.Tokens;
import org.syncline.store.TokenStore;

/// What programs show instead of signing in.
@RestController
@RequestMapping(Routes.API + "/tokens")
final class TokensApi {

    private final Tokens tokens;

    TokensApi(Tokens tokens) {
        this.tokens = tokens;
    }

    /// @param roles unless told, all that the caller has
    /// @param expires how long it lasts: `90d` unless told otherwise
    record Wish(
            @Nullable String label,
            @Nullable List<String> roles,
            @Nullable String expires) {}

    /// @param token the secret; it is told this once
    record Made(long number, String token, TokenStore.Line line) {

        @Override
        public String toString() {
            return "token " + number;
        }
    }

    @GetMapping
    List<TokenStore.Line> all(Authentication who) {
        return tokens.seenBy(Caller.of(who));
    }

    @PostMapping
    Made make(@RequestBody Wish wish, Authentication who, HttpServletRequest request) {
        var made = tokens.make(
                Caller.of(who),
                new Tokens.Wish(
                        Objects.requireNonNullElse(wish.label(), ""),
                        Grants.said(Objects.requireNonNullElse(wish.roles(), List.of())),
                        Tokens.lasting(Objects.requireNonNullElse(wish.expires(), ""))),
                Author.of(who, request));
        return new Made(made.line().number(), made.token(), made.line());
    }

    @PostMapping("/{id}/revoke")
    List<TokenStore.Line> revoke(@PathVariable long id, Authentication who, HttpServletRequest request) {
        tokens.revoke(Caller.of(who), id, Author.of(who, request));
        return tokens.seenBy(Caller.of(who));
    }
}
