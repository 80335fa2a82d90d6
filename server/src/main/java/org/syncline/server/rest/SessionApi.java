package org.syncline.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.syncline.server.access.OwnPassword;
import org.syncline.server.access.Proof;
import org.syncline.server.access.Routes;

/// Who is signed in, and what there is to call.
@RestController
@RequestMapping(Routes.API)
final class SessionApi {

    private final Proof proof;
    private final OwnPassword own;

    SessionApi(Proof proof, OwnPassword own) {
        this.proof = proof;
        this.own = own;
    }

    /// @param header where a changing call of a session sends the token against forged requests
    record Session(String name, List<String> roles, String header, String token) {}

    /// A call by a token of an account needs none of those.
    @GetMapping("/session")
    Session session(Authentication who, @Nullable CsrfToken token) {
        return new Session(
                who.getName(),
                who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .map(String::valueOf)
                        .sorted()
                        .toList(),
                token == null ? "" : token.getHeaderName(),
                token == null ? "" : token.getToken());
    }

    /// Says nothing of itself.
    record Shown(@Nullable String old, @Nullable String password) {

        @Override
        public String toString() {
            return "Shown";
        }
    }

    @PostMapping("/session/proof")
    void prove(@RequestBody Shown shown, Authentication who, HttpServletRequest request) {
        proof.demand(who, request, said(shown.password()));
    }

    /// Ends this session, too.
    @PostMapping("/session/password")
    void change(@RequestBody Shown shown, Authentication who, HttpServletRequest request) {
        own.change(who, request, said(shown.old()), said(shown.password()));
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    @GetMapping("/openapi.json")
    Map<String, Object> document() {
        return OpenApi.document(Routes.TABLE);
    }
}
