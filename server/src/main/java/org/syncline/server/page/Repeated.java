package org.syncline.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.syncline.server.access.Proof;

/// What a form asked for, to ask for it once more.
///
/// @param action where to send it
/// @param anew whether there were secrets in it: no page repeats them, so it has to be filled in again
/// @param then the page to fill it in again
record Repeated(String action, List<Field> fields, boolean anew, String then) {

    private static final Set<String> SECRET = Set.of("password", "again", "old");
    private static final Set<String> OURS = Set.of("_csrf", Proof.FIELD, "then");

    record Field(String name, String value) {}

    static Repeated of(HttpServletRequest request) {
        var asked = request.getParameterMap();
        var uri = request.getRequestURI();
        boolean alone = uri.equals("/proof");
        boolean secret = asked.keySet().stream().anyMatch(SECRET::contains);
        var then = alone ? asked.getOrDefault("then", new String[] {""})[0] : "/" + uri.split("/", 3)[1];
        return new Repeated(
                secret || alone ? "/proof" : uri,
                secret || alone
                        ? List.of(new Field("then", then))
                        : asked.entrySet().stream()
                                .filter(entry -> !OURS.contains(entry.getKey()))
                                .flatMap(entry ->
                                        Arrays.stream(entry.getValue()).map(value -> new Field(entry.getKey(), value)))
                                .toList(),
                secret,
                then);
    }
}
