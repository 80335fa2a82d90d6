package org.syncline.server.rest;

import java.util.List;
import java.util.Map;
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

    /// @param header where a changing call sends the token
    record Session(String name, List<String> roles, String header, String token) {}

    @GetMapping("/session")
    Session session(Authentication who, CsrfToken token) {
        return new Session(
                who.getName(),
                who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .map(String::valueOf)
                        .sorted()
                        .toList(),
                token.getHeaderName(),
                token.getToken());
    }

    @GetMapping("/openapi.json")
    Map<String, Object> document() {
        return OpenApi.document(Routes.TABLE);
    }
}
