package org.syncline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.syncline.server.TwoSpaces.Thing;
import org.syncline.server.access.Accounts;
import org.syncline.server.access.Grants;
import org.syncline.server.access.Role;
import org.syncline.server.access.Route;
import org.syncline.server.access.Routes;
import org.syncline.server.access.Sight;
import org.syncline.server.access.Whose;

/// Every route, asked by every role that is held for one connector: about that one, and about another.
@NullUnmarked // what is absent fails the test, as it should
class RoutesOfConnectorsTest {

    private static final Map<Role, Browser> BROWSERS = new EnumMap<>(Role.class);

    /// What a variable of a path tells of whose the route is.
    private static final Map<String, Set<Whose>> VARIABLES = Map.of(
            "connector", Set.of(Whose.CONNECTOR),
            "limit", Set.of(Whose.CONNECTOR),
            "run", Set.of(Whose.RUN),
            "step", Set.of(Whose.RUN),
            "id", Set.of(Whose.CS_OBJECT, Whose.MV_OBJECT, Whose.SEVERAL, Whose.NOBODY),
            "cycle", Set.of(Whose.WHOLE),
            "revision", Set.of(Whose.WHOLE),
            "type", Set.of(Whose.WHOLE),
            "name", Set.of(Whose.WHOLE));

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private static Site site;
    private static TwoSpaces spaces;

    @BeforeAll
    static void begin() throws IOException {
        site = Site.withEveryRole();
        spaces = TwoSpaces.in(site.session.database());
        var accounts = site.server.context().getBean(Accounts.class);
        for (var role : Role.values()) {
            accounts.add(name(role), Site.PASSWORD, Grants.of(List.of(role), List.of("contoso")));
            BROWSERS.put(role, signedIn(role));
        }
    }

    @AfterAll
    static void end() throws IOException {
        site.close();
    }

    private static String name(Role role) {
        return role.word() + "-of-contoso";
    }

    private static Browser signedIn(Role role) {
        var browser = site.browser();
        browser.signIn(name(role), Site.PASSWORD);
        return browser;
    }

    static Iterable<Route> rows() {
        return Routes.TABLE;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_role_of_one_connector_counts_for_what_is_of_that_one(Route route) {
        for (var role : Role.values()) {
            int status = status(role, route, spaces.contoso());

            if (may(role, route) && route.whose() != Whose.WHOLE) {
                assertThat(status).as("%s %s", role, route).isNotIn(401, 403, 405);
                assertThat(status)
                        .as("%s %s", role, route)
                        .isLessThan(route.path().equals("/error") ? 501 : 500);
            } else {
                assertThat(status).as("%s %s", role, route).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void it_counts_for_nothing_of_another_one_nor_for_what_there_is_not(Route route) {
        if (route.whose().isOfOne()) {
            for (var role : Role.values()) {
                assertThat(status(role, route, spaces.fabrikam()))
                        .as("%s %s", role, route)
                        .isEqualTo(403);
                assertThat(RoutesTest.ask(BROWSERS.get(role), route.verb(), nothing(route))
                                .statusCode())
                        .as("%s %s", role, route)
                        .isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_variable_of_a_path_tells_whose_it_is(Route route) {
        VARIABLE.matcher(route.path())
                .results()
                .map(found -> found.group(1))
                .forEach(name -> assertThat(VARIABLES.get(name)).as(name).contains(route.whose()));
    }

    /// Of two rows that match, the guard takes the first, and the server the one that says more.
    @ParameterizedTest
    @MethodSource("rows")
    void no_row_stands_behind_one_that_takes_its_requests(Route route) {
        var first = Routes.TABLE.stream()
                .filter(other -> other.verb() == route.verb())
                .filter(other -> RoutesTest.concrete(route)
                        .replaceAll("\\?.*", "")
                        .matches(other.path().replaceAll("\\{\\w+}", "[^/]+").replace("/**", "/.*")))
                .findFirst();

        assertThat(first).contains(route);
    }

    /// Whoever answers for several connectors, or about what has parts of several, is told what may be seen.
    @Test
    void what_is_of_several_connectors_is_answered_with_the_sight() {
        var without = new HashSet<String>();
        site.server
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPathPatternsCondition().getPatternValues().stream()
                        .flatMap(
                                path -> rows(path, mapping.getMethodsCondition().getMethods()))
                        .filter(route -> route.whose() == Whose.SEVERAL || isRead(route))
                        .filter(_ -> !hasSight(method))
                        .forEach(route -> without.add(route.verb() + " " + route.path())));

        assertThat(without).isEmpty();
    }

    private static boolean isRead(Route route) {
        return route.verb() == Route.Verb.GET
                && Set.of(Whose.RUN, Whose.CS_OBJECT, Whose.MV_OBJECT).contains(route.whose());
    }

    private static Stream<Route> rows(String path, Set<?> verbs) {
        return Routes.TABLE.stream()
                .filter(route -> route.path().equals(path)
                        && verbs.stream()
                                .anyMatch(verb ->
                                        verb.toString().equals(route.verb().name())));
    }

    private static boolean hasSight(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(one -> one.getParameterType() == Sight.class);
    }

    @Test
    void what_is_refused_says_what_it_takes_and_who_can_change_that() {
        var program = BROWSERS.get(Role.OPERATOR).get("/api/v1/connectors/fabrikam");

        assertThat(program.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(program.body())
                .contains(
                        "any role of this connector",
                        "You hold operator of contoso",
                        "An administrator can change that")
                .doesNotContain("fabrikam");
        assertThat(BROWSERS.get(Role.OPERATOR).get("/api/v1/accounts").body()).contains("administrator of everything");
    }

    private static boolean may(Role role, Route route) {
        return switch (route.who()) {
            case Route.Who.Anyone _, Route.Who.SignedIn _ -> true;
            case Route.Who.Holders(var roles) -> roles.contains(role);
        };
    }

    private static int status(Role role, Route route, Thing thing) {
        var browser = route.path().startsWith("/sign-") ? signedIn(role) : BROWSERS.get(role);
        var path = route.whose().isOfOne() ? thing.path(route) : RoutesTest.concrete(route);
        return RoutesTest.ask(browser, route.verb(), concrete(path)).statusCode();
    }

    private static String nothing(Route route) {
        return concrete(new Thing("nowhere", 999, new UUID(1, 1), new UUID(1, 1)).path(route));
    }

    private static String concrete(String path) {
        var rest = path.replace("{step}", "1").replace("{limit}", "deletions");
        return rest.endsWith("/steps/1/objects") ? rest + "?counter=stage-add" : rest;
    }
}
