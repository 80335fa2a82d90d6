package org.syncline.server.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands the [Sight] that the table of routes gives to whoever answers.
final class SightOfRoute implements HandlerMethodArgumentResolver {

    private static final String FOUND = Sight.class.getName();

    static void found(HttpServletRequest request, Sight sight) {
        request.setAttribute(FOUND, sight);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Sight.class;
    }

    /// @throws IllegalStateException if nobody has decided: then nothing is shown
    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (request.getAttribute(FOUND, RequestAttributes.SCOPE_REQUEST) instanceof Sight sight) {
            return sight;
        }
        throw new IllegalStateException("no row of the table has decided what may be seen");
    }
}
