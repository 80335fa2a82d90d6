package org.syncline.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.authorization.AuthorizationDeniedException;

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
                sentence(why, "You hold")
                        .orElse("Your roles do not allow this, or the call lacks the token that '" + Routes.API
                                + "/session' tells."));
    }

    /// As a page; the template of errors shows the sentence.
    static void pageNotAllowed(HttpServletRequest request, HttpServletResponse response, Exception why)
            throws IOException {
        sentence(why, "You hold").ifPresent(sentence -> request.setAttribute("sentence", sentence));
        response.sendError(403);
    }

    /// What it takes, what they have, and who can change that. Nothing: it is not about roles.
    private static Optional<String> sentence(Exception why, String theyHold) {
        return why instanceof AuthorizationDeniedException denied
                        && denied.getAuthorizationResult() instanceof Row.Denied(var route, var held)
                ? Optional.of(
                        "Your roles do not allow this: it takes %s%s. %s %s. An administrator can change that, under Accounts."
                                .formatted(
                                        roles(route.who()),
                                        reach(route.whose()),
                                        theyHold,
                                        held.isEmpty() ? "none" : held.words()))
                : Optional.empty();
    }

    private static String roles(Route.Who who) {
        return who instanceof Route.Who.Holders(var roles)
                ? roles.stream().sorted().map(Role::word).collect(Collectors.joining(" or "))
                : "any role";
    }

    private static String reach(Whose whose) {
        return switch (whose) {
            case NOBODY, SEVERAL -> "";
            case WHOLE -> " of everything";
            case CONNECTOR, FORM, RUN, CS_OBJECT -> " of this connector";
            case MV_OBJECT -> " of a connector that has a part in it";
        };
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
        problem(
                response,
                403,
                "denied",
                sentence(why, "This token, and its account, hold")
                        .orElse("The roles of this token, or of its account, do not allow this."));
    }

    private static void problem(HttpServletResponse response, int status, String code, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write("{\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\"}".formatted(status, code, json(detail)));
    }

    /// The name of a connector may have any character.
    private static String json(String text) {
        return text.replaceAll("[\\p{Cntrl}]", " ").replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
