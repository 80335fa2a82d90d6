package org.syncline.cloud.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.cloud.model.Refusal;
import org.syncline.cloud.token.App;
import org.syncline.cloud.token.Caller;
import org.syncline.cloud.token.Tokens;

/// Takes every call: finds its route, checks who calls, lets faults strike, counts and answers.
final class Front implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(Front.class.getName());
    private static final String UNKNOWN = "unknown";

    private final List<Route> routes;
    private final Tokens tokens;
    private final String controlKey;
    private final Instruments instruments;

    /// What watches and disturbs the calls.
    record Instruments(Stats stats, RequestLog log, Faults faults, Throttle throttle) {}

    Front(List<Route> routes, Tokens tokens, String controlKey, Instruments instruments) {
        this.routes = List.copyOf(routes);
        this.tokens = tokens;
        this.controlKey = controlKey;
        this.instruments = instruments;
    }

    @Override
    public void handle(HttpExchange raw) throws IOException {
        var exchange = Exchange.of(raw);
        try {
            answer(exchange, exchange.read());
        } catch (Refusal refusal) {
            exchange.send(ErrorBody.of(refusal, exchange.ids()));
        } finally {
            raw.close();
        }
    }

    private void answer(Exchange exchange, Request request) throws IOException {
        var caller = caller(request);
        var app = caller.map(Caller::appId).orElse("");
        var control = request.path().startsWith("/_control");
        var fault =
                control ? Optional.<Fault.Action>empty() : instruments.faults().strike(request, app);
        fault.filter(action -> !action.afterCommit()).ifPresent(Front::delay);
        var prevented = fault.filter(Fault.Action::prevents).isPresent();
        var plain = prevented ? Reply.empty() : carriedOut(request, caller, exchange.ids());
        fault.filter(Fault.Action::afterCommit).ifPresent(Front::delay);
        var reply = fault.map(action -> action.changed(plain, exchange.ids())).orElse(plain);
        if (!control) {
            instruments.stats().request(routeName(request), reply.status());
            instruments.log().add(request, app, reply.status(), exchange.ids());
        }
        if (fault.filter(Fault.Action::drop).isPresent()) {
            exchange.drop();
        } else {
            exchange.send(reply);
        }
    }

    private static void delay(Fault.Action action) {
        try {
            Thread.sleep(action.delay());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply carriedOut(Request request, Optional<Caller> caller, Exchange.Ids ids) {
        try {
            return routed(request, caller);
        } catch (Refusal refusal) {
            return ErrorBody.of(refusal, ids);
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "request " + ids.request() + " failed", broken);
            return ErrorBody.of(500, "Service_InternalServerError", "The emulator failed; see its log.", ids);
        }
    }

    private Reply routed(Request request, Optional<Caller> caller) {
        var known = false;
        for (var route : routes) {
            var parts = route.match(request.path());
            if (parts.isPresent()) {
                known = true;
                if (route.method().equals("*") || route.method().equals(request.method())) {
                    return permitted(route, request, caller, parts.orElseThrow());
                }
            }
        }
        throw known
                ? new Refusal(405, "Request_BadRequest", "The resource does not know " + request.method() + ".")
                : new Refusal(404, "Request_ResourceNotFound", "There is no resource " + request.path() + ".");
    }

    private Reply permitted(Route route, Request request, Optional<Caller> caller, Map<String, String> parts) {
        switch (route.access()) {
            case NOTHING -> {}
            case CONTROL_KEY -> requireControlKey(request);
            case SYNC_TOKEN -> requireRole(caller);
        }
        return route.answer().apply(request, parts);
    }

    private void requireControlKey(Request request) {
        var key = request.header("X-Control-Key").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(key, controlKey.getBytes(StandardCharsets.UTF_8))) {
            throw new Refusal(404, "Request_ResourceNotFound", "There is no resource " + request.path() + ".");
        }
    }

    private static void requireRole(Optional<Caller> caller) {
        if (caller.isEmpty()) {
            throw new Refusal(401, "InvalidAuthenticationToken", "The access token is missing, unknown or expired.");
        }
        if (!caller.orElseThrow().roles().contains(App.SYNC_ROLE)) {
            throw new Refusal(403, "Authorization_RequestDenied", "The application lacks the role " + App.SYNC_ROLE);
        }
    }

    private Optional<Caller> caller(Request request) {
        var header = request.header("Authorization");
        return header.startsWith("Bearer ") ? tokens.caller(header.substring("Bearer ".length())) : Optional.empty();
    }

    private String routeName(Request request) {
        return routes.stream()
                .filter(route -> route.method().equals("*") || route.method().equals(request.method()))
                .filter(route -> route.match(request.path()).isPresent())
                .findFirst()
                .map(Route::name)
                .orElse(UNKNOWN);
    }
}
