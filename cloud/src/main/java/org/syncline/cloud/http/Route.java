package org.syncline.cloud.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.syncline.cloud.model.Refusal;

/// A verb and a path the emulator knows, who may use it, and what answers.
///
/// A part of the path in braces takes any text; `**` at the end takes any rest.
record Route(String method, String template, Access access, BiFunction<Request, Map<String, String>, Reply> answer) {

    /// What a caller must show.
    enum Access {
        NOTHING,
        SYNC_TOKEN,
        CONTROL_KEY
    }

    /// A surface of the service that the emulator does not play.
    static Route notYet(String template) {
        return new Route("*", template, Access.NOTHING, (_, _) -> {
            throw new Refusal(501, "NotImplemented", "This emulator does not have this surface yet.");
        });
    }

    /// The parts of the path that stand for something, if the path fits.
    Optional<Map<String, String>> match(String path) {
        var wanted = template.split("/", -1);
        var given = path.split("/", -1);
        var found = new HashMap<String, String>();
        for (var i = 0; i < wanted.length; i++) {
            if (wanted[i].equals("**")) {
                return Optional.of(found);
            }
            if (i >= given.length || !fits(wanted[i], given[i])) {
                return Optional.empty();
            }
            if (wanted[i].startsWith("{")) {
                found.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            }
        }
        return wanted.length == given.length ? Optional.of(found) : Optional.empty();
    }

    private static boolean fits(String wanted, String given) {
        return wanted.startsWith("{") ? !given.isEmpty() : wanted.equals(given);
    }

    String name() {
        return method + " " + template;
    }
}
