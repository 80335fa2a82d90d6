package org.syncline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.syncline.server.access.Grants;
import org.syncline.server.access.Role;
import org.syncline.server.access.Route;
import org.syncline.server.access.Routes;
import org.syncline.server.access.Sight;

/// Every route, asked by nobody, by every role, and without a token: the table of routes against the
/// running server.
@NullUnmarked // what is absent fails the test, as it should
class RoutesTest {

    private static final Map<Role, Browser> BROWSERS = new EnumMap<>(Role.class);

    private static Site site;

    @BeforeAll
    static void begin() throws IOException {
        site = Site.withEveryRole();
        for (var role : Role.values()) {
            BROWSERS.put(role, site.signedIn(role));
        }
    }

    @AfterAll
    static void end() throws IOException {
        site.close();
    }

    static Iterable<Route> rows() {
        return Routes.TABLE;
    }

    @Test
    void every_route_of_the_program_has_a_row() {
        var rows = Routes.TABLE.stream()
                .map(route -> route.verb() + " " + route.path())
                .collect(Collectors.toSet());
        var served = new TreeSet<String>();
        site.server
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPathPatternsCondition()
                        .getPatternValues()
                        .forEach(path -> verbs(mapping.getMethodsCondition().getMethods().stream()
                                        .map(Enum::name)
                                        .collect(Collectors.toSet()))
                                .forEach(verb -> served.add(verb + " " + path))));

        assertThat(served).hasSizeGreaterThan(20);
        assertThat(rows).containsAll(served);
    }

    /// The page for errors is mapped for every verb, and reached by the server itself.
    private static Set<String> verbs(Set<String> said) {
        return said.isEmpty() ? Set.of("GET") : said;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void nobody_gets_in_without_signing_in(Route route) {
        var answer = ask(site.browser(), route);

        if (route.who() instanceof Route.Who.Anyone) {
            assertThat(answer.statusCode()).isNotIn(401, 403);
        } else if (route.path().startsWith(Routes.API) || route.path().equals(Routes.METRICS)) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("not-signed-in");
        } else {
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(place -> assertThat(place).containsPattern("/sign-in(\\?out)?$"));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_role_gets_where_the_table_says_and_nowhere_else(Route route) {
        for (var role : Role.values()) {
            var browser = route.path().startsWith("/sign-") ? site.signedIn(role) : BROWSERS.get(role);
            var answer = ask(browser, route);

            if (!route.sight(Grants.everywhere(Set.of(role))).equals(new Sight.Only(new TreeSet<>()))) {
                assertThat(answer.statusCode()).as("%s %s", role, route).isNotIn(401, 403, 405);
                assertThat(answer.statusCode())
                        .as("%s %s", role, route)
                        .isLessThan(route.path().equals("/error") ? 501 : 500);
            } else {
                assertThat(answer.statusCode()).as("%s %s", role, route).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void nothing_changes_without_the_token(Route route) {
        if (route.verb() == Route.Verb.POST) {
            for (var token : new String[] {"none", ""}) {
                var answer = BROWSERS.get(Role.ADMINISTRATOR).postWith(concrete(route), Map.of(), token);

                assertThat(answer.statusCode()).isEqualTo(403);
            }
            assertThat(BROWSERS.get(Role.ADMINISTRATOR).get("/connectors").statusCode())
                    .isNotIn(302);
        }
    }

    /// The rules are for everybody, objects are not.
    @Test
    void an_expression_is_evaluated_for_an_object_only_for_who_may_see_objects() {
        for (var role : Role.values()) {
            var answer =
                    BROWSERS.get(role).json("/api/v1/expressions/check", "{\"expression\":\"1\",\"object\":\"ann\"}");
            var sees = Routes.allow(Grants.everywhere(Set.of(role)), Route.Verb.GET, "/objects");

            assertThat(answer.statusCode()).as("%s", role).isEqualTo(sees ? 404 : 403);
            assertThat(answer.body()).contains(sees ? "not-found" : "Your roles do not let you see objects");
        }
    }

    @Test
    void what_is_not_in_the_table_is_refused_whoever_asks() {
        for (var path : new String[] {"/actuator", "/operations/1/secret", "/api/v1/secrets", "/v3/api-docs", "/../"}) {
            assertThat(BROWSERS.get(Role.ADMINISTRATOR).get(path).statusCode())
                    .as(path)
                    .isIn(400, 403);
        }
    }

    private static HttpResponse<String> ask(Browser browser, Route route) {
        return ask(browser, route.verb(), concrete(route));
    }

    static HttpResponse<String> ask(Browser browser, Route.Verb verb, String path) {
        return switch (verb) {
            case GET -> browser.get(path);
            case POST ->
                path.startsWith(Routes.API)
                        ? browser.json(path, "{\"profile\":\"Full Import\"}")
                        : browser.post(path, Map.of("profile", "Full Import"));
        };
    }

    static String concrete(Route route) {
        var path = route.path()
                .replace("/assets/**", "/assets/syncline.css")
                .replace("/webjars/**", "/webjars/htmx.org/2.0.8/dist/htmx.min.js")
                .replace("{run}", "1")
                .replace("{revision}", "1")
                .replace("{cycle}", "1")
                .replace("{limit}", "deletions")
                .replace("{step}", "1")
                .replace("{connector}", "contoso")
                .replace("{name}", "nobody")
                .replace("{type}", "active-directory")
                .replace("{id}", "01890a5d-ac96-774b-bcce-b302099a8057");
        return path.endsWith("/steps/1/objects") ? path + "?counter=stage-add" : path;
    }
}
