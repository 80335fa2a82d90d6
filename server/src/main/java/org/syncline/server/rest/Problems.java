package org.syncline.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.syncline.connector.ConnectorException;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.words.Words;
import org.syncline.server.access.ProofWanted;
import org.syncline.server.access.Routes;
import org.syncline.server.work.Statuses;

/// What a program hears when something cannot be done (RFC 9457): a status, a code that stays, a sentence
/// with the remedy.
@RestControllerAdvice(basePackageClasses = Problems.class)
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        return problem(
                Statuses.of(refused.code()), Words.plain(refused.code().name()), String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unproved(ProofWanted wanted) {
        return problem(
                wanted.wasWrong() ? 400 : 403,
                "proof-wanted",
                "%sThis weighs, and you signed in some time ago: POST your password to %s/session/proof, then call again."
                        .formatted(wanted.wasWrong() ? "That is not your password. " : "", Routes.API));
    }

    @ExceptionHandler
    ProblemDetail unreached(ConnectorException unreached) {
        var code = ExitCode.of(unreached.reason());
        return problem(Statuses.of(code), Words.plain(code.name()), String.valueOf(unreached.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail wrong(MethodArgumentTypeMismatchException wrong) {
        return problem(400, "usage", "'%s' is no %s.".formatted(wrong.getValue(), wrong.getName()));
    }

    @ExceptionHandler
    ProblemDetail missing(ServletRequestBindingException missing) {
        return problem(400, "usage", String.valueOf(missing.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        return problem(400, "usage", "The body is not the JSON that the OpenAPI document describes.");
    }

    @ExceptionHandler
    ProblemDetail failed(RuntimeException failed, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failed);
        return problem(500, "failed", "Something went wrong here. The log of the server says what; try again.");
    }

    private static ProblemDetail problem(int status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
        problem.setProperty("code", code);
        return problem;
    }
}
