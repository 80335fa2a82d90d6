package org.syncline.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/// Remembers where somebody wanted to go before signing in, if it was a page: not a call of a program, nor
/// a fragment that a script asked for.
final class PagesOnly extends HttpSessionRequestCache {

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        boolean page = request.getMethod().equals("GET")
                && !request.getRequestURI().startsWith(Routes.API)
                && !request.getRequestURI().equals("/error")
                && request.getHeader("HX-Request") == null;
        if (page) {
            super.saveRequest(request, response);
        }
    }
}
