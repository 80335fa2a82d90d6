package org.syncline.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What a program hears that may not.
final class Answers {

    private Answers() {}

    static void notSignedIn(HttpServletRequest request, HttpServletResponse response, Exception why)
            throws IOException {
        problem(response, 401, "not-signed-in", "Sign in first.");
    }

    static void notAllowed(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        problem(
                response,
                403,
                "denied",
                "Your roles do not allow this, or the call lacks the token that '" + Routes.API + "/session' tells.");
    }

    /// Whatever is wrong with it.
    static void noToken(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        problem(
                response,
                401,
                "token-refused",
                "This token is not accepted: it is wrong, expired or revoked, or there were too many wrong ones."
                        + " Make another one with 'syncline token add', or on the page Tokens.");
    }

    static void notByToken(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        problem(response, 403, "denied", "The roles of this token, or of its account, do not allow this.");
    }

    private static void problem(HttpServletResponse response, int status, String code, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write("{\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\"}".formatted(status, code, detail));
    }
}
