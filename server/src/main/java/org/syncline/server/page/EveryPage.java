package org.syncline.server.page;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.syncline.connector.ConnectorException;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.server.access.ProofWanted;
import org.syncline.server.work.Statuses;

/// What every page knows, and what is shown in place of one that cannot be: what is wrong and what helps,
/// nothing of the program's inside.
@ControllerAdvice(basePackageClasses = EveryPage.class)
final class EveryPage {

    private static final Logger LOG = LoggerFactory.getLogger(EveryPage.class);

    @ModelAttribute("viewer")
    @Nullable
    Viewer viewer(@Nullable Authentication who) {
        return who == null ? null : Viewer.of(who);
    }

    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI();
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, @Nullable Authentication who) {
        return page(Statuses.of(refused.code()), String.valueOf(refused.getMessage()), who);
    }

    /// What was asked for goes along, so that nothing has to be typed again; but for secrets, which no page repeats.
    @ExceptionHandler
    ModelAndView unproved(ProofWanted wanted, HttpServletRequest request, @Nullable Authentication who) {
        var page = page(wanted.wasWrong() ? 400 : 403, "", who);
        page.setViewName("proof");
        page.addObject("wrong", wanted.wasWrong());
        page.addObject("asked", Repeated.of(request));
        return page;
    }

    @ExceptionHandler
    ModelAndView unreached(ConnectorException unreached, @Nullable Authentication who) {
        return page(Statuses.of(ExitCode.of(unreached.reason())), String.valueOf(unreached.getMessage()), who);
    }

    @ExceptionHandler
    ModelAndView noNumber(MethodArgumentTypeMismatchException wrong, @Nullable Authentication who) {
        return page(404, "There is no such thing: '%s' is no %s.".formatted(wrong.getValue(), wrong.getName()), who);
    }

    @ExceptionHandler
    ModelAndView failed(RuntimeException failed, HttpServletRequest request, @Nullable Authentication who) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failed);
        return page(500, "Something went wrong here. The log of the server says what; try again.", who);
    }

    private static ModelAndView page(int status, String sentence, @Nullable Authentication who) {
        var page = new ModelAndView("error");
        page.setStatus(HttpStatusCode.valueOf(status));
        page.addObject("status", status);
        page.addObject("sentence", sentence);
        if (who != null) {
            page.addObject("viewer", Viewer.of(who));
        }
        return page;
    }
}
