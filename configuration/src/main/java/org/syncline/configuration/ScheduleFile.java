package org.syncline.configuration;

import java.time.Duration;
import java.util.List;
import org.syncline.engine.Schedule;

/// `schedule.yaml`: when cycles run by themselves, how long history is kept, who is told when something is wrong
/// (operations.md 6.1). Without the file all is as usual.
public final class ScheduleFile {

    static final Shape SCHEDULE = new Shape(
            "The schedule",
            List.of(),
            List.of("cycles", "interval", "maintenance", "keepObjects", "keepRuns", "alerts"));

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
                fields.items("alerts", new ReceiverReading(problems)::receiver));
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

    /// As it is read again.
    public static String write(Schedule schedule) {
        return """
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
                                DurationText.write(schedule.keepRuns()))
                + ReceiverWriting.write(schedule.receivers());
    }
}
