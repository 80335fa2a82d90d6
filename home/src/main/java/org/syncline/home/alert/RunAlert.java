package org.syncline.home.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.regex.Pattern;
import org.syncline.engine.Result;
import org.syncline.store.Alert;
import org.syncline.store.AlertStore;

/// What is told of a run that ended badly.
public final class RunAlert {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:@%+-]+");

    private RunAlert() {}

    public static Alert of(AlertStore.BadRun run) {
        var limit = Result.limit(run.result());
        var history = "syncline history show %d".formatted(run.run());
        return new Alert(
                "run/" + run.run(),
                limit.isPresent() ? "held" : "failed",
                "%s of '%s' %s: %s"
                        .formatted(
                                run.profile(), run.connector(), limit.isPresent() ? "is held" : "failed", run.result()),
                run.message().isEmpty() ? "See '%s'.".formatted(history) : run.message(),
                limit.map(held -> review(run.connector(), held))
                        .orElseGet(() -> new Alert.Next(history, "/operations/" + run.run())),
                run.ended());
    }

    /// The list of what is held is one click away (service-manager-ui.md 11).
    private static Alert.Next review(String connector, String limit) {
        var name = PLAIN.matcher(connector).matches() ? connector : "'" + connector.replace("'", "'\\''") + "'";
        var part = URLEncoder.encode(connector, UTF_8).replace("+", "%20");
        return new Alert.Next("syncline held show " + name, "/pending/%s/held/%s".formatted(part, limit));
    }
}
