package org.syncline.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.syncline.engine.Schedule;

/// `schedule.yaml`: when cycles run by themselves, how long history is kept, who is told when something is wrong
/// (operations.md 6.1). Without the file all is as usual.
public final class ScheduleFile {

    static final Shape SCHEDULE = new Shape(
            "The schedule",
            List.of(),
            List.of("cycles", "interval", "maintenance", "keepObjects", "keepRuns", "alerts"));
    static final Shape ALERT = new Shape("An alert", List.of("webhook"), List.of("secret"));

    private static final Duration LONGEST = Duration.ofDays(3650);

    private ScheduleFile() {}

    static Schedule read(Node node, Problems problems) {
        var fields = Fields.of(node, SCHEDULE, problems);
        var usual = Schedule.USUAL;
        return new Schedule(
                fields.flag("cycles", usual.cycles()),
                duration(fields, "interval", usual.interval(), Schedule.SHORTEST, problems),
                fields.flag("maintenance", usual.maintenance()),
                duration(fields, "keepObjects", usual.keepObjects(), Duration.ofHours(1), problems),
                duration(fields, "keepRuns", usual.keepRuns(), Duration.ofDays(1), problems),
                fields.items("alerts", item -> webhook(Fields.of(item, ALERT, problems), problems)));
    }

    private static Duration duration(Fields fields, String key, Duration usual, Duration shortest, Problems problems) {
        var written = fields.optionalText(key);
        if (written.isEmpty()) {
            return usual;
        }
        var read = DurationText.read(written.get());
        if (read.isEmpty()) {
            problems.add(
                    fields.place(key),
                    "'%s' is a length of time such as %s, not '%s'.".formatted(key, DurationText.FORMS, written.get()));
        } else if (read.get().compareTo(shortest) < 0 || read.get().compareTo(LONGEST) > 0) {
            problems.add(
                    fields.place(key),
                    "'%s' is between %s and %s, not %s."
                            .formatted(
                                    key,
                                    DurationText.write(shortest),
                                    DurationText.write(LONGEST),
                                    DurationText.write(read.get())));
            return usual;
        }
        return read.orElse(usual);
    }

    private static Schedule.Webhook webhook(Fields fields, Problems problems) {
        var secret = fields.optionalText("secret").orElse("");
        if (!secret.isEmpty() && !SecretReference.isOne(secret)) {
            problems.add(
                    fields.place("secret"),
                    "A secret must not stand here. Store it, and write secret:NAME, env:NAME or file:PATH instead.");
        }
        return new Schedule.Webhook(address(fields.name("webhook")).orElseGet(() -> wrong(fields, problems)), secret);
    }

    private static URI wrong(Fields fields, Problems problems) {
        problems.add(
                fields.place("webhook"),
                "'webhook' is the address that is told, such as https://chat.example.com/hook; http:// only on this machine.");
        return URI.create("https://localhost/");
    }

    /// Over TLS, unless it does not leave the machine.
    private static Optional<URI> address(String text) {
        try {
            var address = new URI(text);
            var host = Optional.ofNullable(address.getHost()).orElse("");
            boolean near = List.of("localhost", "127.0.0.1", "[::1]").contains(host);
            boolean plain = "http".equals(address.getScheme()) && near;
            boolean clear = address.getUserInfo() == null && !host.isEmpty();
            return clear && (plain || "https".equals(address.getScheme())) ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// As it is read again.
    public static String write(Schedule schedule) {
        var text = """
                # When cycles run by themselves, how long history is kept, who is told when something is wrong.
                cycles: %s
                interval: %s
                maintenance: %s
                # The objects behind the numbers of a run, and the runs themselves.
                keepObjects: %s
                keepRuns: %s
                """.formatted(
                        schedule.cycles(),
                        DurationText.write(schedule.interval()),
                        schedule.maintenance(),
                        DurationText.write(schedule.keepObjects()),
                        DurationText.write(schedule.keepRuns()));
        return schedule.webhooks().isEmpty()
                ? text
                : text
                        + "alerts:\n"
                        + schedule.webhooks().stream().map(ScheduleFile::alert).collect(Collectors.joining());
    }

    private static String alert(Schedule.Webhook webhook) {
        var secret = webhook.secret().isEmpty() ? "" : "    secret: %s\n".formatted(YamlText.scalar(webhook.secret()));
        return "  - webhook: %s\n%s".formatted(YamlText.scalar(webhook.url().toString()), secret);
    }
}
