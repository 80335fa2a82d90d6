package org.syncline.server.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.syncline.server.access.Route;
import org.syncline.server.access.Routes;

/// The OpenAPI 3.1 document of what is for programs, made from the table of routes: what is in the one is
/// in the other.
final class OpenApi {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private OpenApi() {}

    static Map<String, Object> document(List<Route> routes) {
        var paths = routes.stream()
                .filter(route -> route.path().startsWith(Routes.API))
                .collect(Collectors.groupingBy(
                        route -> route.path().substring(Routes.API.length()),
                        LinkedHashMap::new,
                        Collectors.toMap(
                                route -> route.verb().name().toLowerCase(Locale.ROOT),
                                OpenApi::operation,
                                (one, _) -> one,
                                LinkedHashMap::new)));
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Syncline", "version", "v1"));
        document.put("servers", List.of(Map.of("url", Routes.API)));
        document.put("paths", paths);
        return document;
    }

    private static Map<String, Object> operation(Route route) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("summary", route.summary());
        operation.put("x-roles", roles(route.who()));
        operation.put("x-roles-of", route.whose().name().toLowerCase(Locale.ROOT));
        operation.put(
                "parameters",
                VARIABLE.matcher(route.path())
                        .results()
                        .map(found -> Map.of(
                                "name",
                                found.group(1),
                                "in",
                                "path",
                                "required",
                                true,
                                "schema",
                                Map.of("type", "string")))
                        .toList());
        operation.put(
                "responses",
                Map.of(
                        "2XX",
                        Map.of("description", "It is done, or begun", "content", Map.of("application/json", Map.of())),
                        "default",
                        Map.of(
                                "description",
                                "What is wrong, and what helps",
                                "content",
                                Map.of("application/problem+json", Map.of()))));
        return operation;
    }

    private static List<String> roles(Route.Who who) {
        return switch (who) {
            case Route.Who.Anyone() -> List.of();
            case Route.Who.SignedIn() -> List.of("*");
            case Route.Who.Holders(var roles) ->
                roles.stream().map(Enum::name).sorted().toList();
        };
    }
}
