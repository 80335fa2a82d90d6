package org.syncline.server.rest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.syncline.server.access.Routes;

/// Who is signed in, and what there is to call.
@RestController
@RequestMapping(Routes.API)
final class SessionApi {

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

    @GetMapping("/openapi.json")
    Map<String, Object> document() {
        return OpenApi.document(Routes.TABLE);
    }
}
