package org.syncline.server.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;
import org.syncline.server.access.Routes;

/// What a list or an action is on the command line and as a call, to copy (service-manager-ui.md 1).
///
/// @param command with its arguments quoted for a shell
/// @param call verb, path, and the body if there is one
public record Same(String command, String call) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+-]+");

    static Same of(String command, String call) {
        return new Same(command, call);
    }

    /// `syncline` with these words.
    static String command(String... words) {
        return Stream.concat(Stream.of("syncline"), Stream.of(words).map(Same::quoted))
                .collect(Collectors.joining(" "));
    }

    static String get(String path) {
        return "GET " + Routes.API + path;
    }

    /// A path to a list, in an order that was asked for.
    static String sorted(String path, String sort) {
        return sort.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + "sort=" + part(sort);
    }

    static String post(String path, String body) {
        return "POST " + Routes.API + path + (body.isEmpty() ? "" : " " + body);
    }

    /// A name as a part of a path, or as a value behind the question mark.
    static String part(String name) {
        return UriUtils.encode(name, UTF_8);
    }

    /// A text as JSON has it.
    static String json(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"', '\\' -> json.append('\\').append((char) c);
                case '\n' -> json.append("\\n");
                default -> json.append(c < ' ' ? "\\u%04x".formatted(c) : Character.toString(c));
            }
        });
        return json.append('"').toString();
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
