package org.syncline.server.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Every route of the server. What is not here is refused, whoever asks.
public final class Routes {

    /// The prefix of all that is for programs.
    public static final String API = "/api/v1";

    /// How it goes, for programs that watch.
    public static final String METRICS = "/metrics";

    public static final List<Route> TABLE =
            Stream.concat(PageRoutes.ROWS.stream(), ProgramRoutes.ROWS.stream()).toList();

    private Routes() {}

    /// The connectors whose objects somebody may see, wherever they show.
    public static Sight objects(Grants held) {
        return route(Route.Verb.GET, "/objects").sight(held);
    }

    /// Whether somebody who is signed in and holds these may.
    ///
    /// @throws IllegalArgumentException if that depends on a connector
    public static boolean allow(Grants held, Route.Verb verb, String path) {
        var route = route(verb, path);
        if (route.whose().isOfOne()) {
            throw new IllegalArgumentException("say of which connector: " + path);
        }
        return route.allows(held, Set.of());
    }

    /// As above, of something that is of that connector.
    public static boolean allow(Grants held, Route.Verb verb, String path, String connector) {
        return route(verb, path).allows(held, Set.of(connector));
    }

    private static Route route(Route.Verb verb, String path) {
        return TABLE.stream()
                .filter(route -> route.verb() == verb && route.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no route " + verb + " " + path));
    }
}
