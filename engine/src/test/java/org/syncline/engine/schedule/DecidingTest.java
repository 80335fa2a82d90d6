package org.syncline.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.Schedule;
import org.syncline.engine.schedule.Situation.Freshness;
import org.syncline.store.SchedulerRecord;
import org.syncline.store.Suspension;

/// The table of what comes next. Every time is minutes from noon, which is now; an empty cell: there is none.
class DecidingTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final ConnectorId DIRECTORY = new ConnectorId(new UUID(0, 1));
    private static final ConnectorId CLOUD = new ConnectorId(new UUID(0, 2));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock = """
            what is so                            | set      | every | tick | initial | suspended | busy | staging | directory | cloud      | maintained | what comes
            the first one at once                 | on       | 30    | -    | no      | -         | no   | no      | 10        | 10         | 60         | DELTA serving 0
            not yet                               | on       | 30    | -10  | no      | -         | no   | no      | 10        | 10         | 60         | NOT_DUE until 20
            due to the second                     | on       | 30    | -30  | no      | -         | no   | no      | 30        | 30         | 60         | DELTA serving 0
            a shorter interval counts at once     | on       | 5     | -10  | no      | -         | no   | no      | 10        | 10         | 60         | DELTA serving 0
            a longer one too                      | on       | 120   | -40  | no      | -         | no   | no      | 10        | 10         | 60         | NOT_DUE until 80
            what was missed is made up for once   | on       | 30    | -100 | no      | -         | no   | no      | 100       | 100        | 60         | DELTA serving -10
            a clock that was set back             | on       | 30    | 600  | no      | -         | no   | no      | 10        | 10         | 60         | NOT_DUE until 30
            somebody wants everything             | on       | 30    | -30  | yes     | -         | no   | no      | 30        | 30         | 60         | INITIAL serving 0
            one has to do everything              | on       | 30    | -30  | no      | -         | no   | no      | 30        | 30 both    | 60         | DELTA serving 0
            all have to do everything             | on       | 30    | -30  | no      | -         | no   | no      | 30 both   | - both     | 60         | INITIAL serving 0
            all are to be read in full only       | on       | 30    | -30  | no      | -         | no   | no      | 30 import | 30 import  | 60         | DELTA serving 0
            without connectors                    | on       | 30    | -30  | no      | -         | no   | no      | none      | none       | 60         | DELTA serving 0
            staging: nothing is exported          | on       | 30    | -30  | no      | -         | no   | yes     | 30        | 30         | 60         | DELTA serving 0 without exports
            suspended                             | on       | 30    | -30  | no      | 15        | no   | no      | 30        | 30         | 60         | SUSPENDED until 15
            suspended, and everything is late     | on       | 30    | -30  | yes     | 1         | no   | no      | 99999     | 30         | -          | SUSPENDED until 1
            suspended for too long                | on       | 30    | -30  | no      | 0         | no   | no      | 30        | 30         | 60         | suspension ends
            suspended for too long, and busy      | on       | 30    | -30  | no      | -5        | yes  | no      | 30        | 30         | 60         | suspension ends
            nothing begins beside another run     | on       | 30    | -30  | yes     | -         | yes  | no      | 30        | 30         | -          | BUSY until 0
            cycles are off                        | off      | 30    | -99  | yes     | -         | no   | no      | 30        | 30         | 60         | OFF until 1380
            cycles are off, maintenance is not    | off      | 30    | -99  | no      | -         | no   | no      | 30        | 30         | 1440       | maintenance
            nothing was maintained yet            | on       | 30    | -10  | no      | -         | no   | no      | 10        | 10         | -          | maintenance
            the cycle goes first                  | on       | 30    | -30  | no      | -         | no   | no      | 30        | 30         | -          | DELTA serving 0
            maintenance is off                    | unkept   | 30    | -10  | no      | -         | no   | no      | 10        | 10         | -          | NOT_DUE until 20
            all is off                            | nothing  | 30    | -99  | no      | -         | no   | no      | 30        | 30         | -          | OFF until 1440
            one was not read for seven days       | on       | 30    | -30  | no      | -         | no   | no      | 30        | 10080      | 60         | in full: cloud
            and everybody knows                   | on       | 30    | -30  | no      | -         | no   | no      | 30        | 10080 both | 60         | DELTA serving 0
            half known: the rest is said          | on       | 30    | -30  | no      | -         | no   | no      | 30        | 10080 sync | 60         | in full: cloud
            a minute less                         | on       | 30    | -30  | no      | -         | no   | no      | 30        | 10079      | 60         | DELTA serving 0
            stale, but not due                    | on       | 30    | -10  | no      | -         | no   | no      | 30        | 10080      | 60         | NOT_DUE until 20
            """,
            useHeadersInDisplayName = false,
            quoteCharacter = '"')
    void row(
            String what,
            String set,
            String every,
            String tick,
            String initial,
            String suspended,
            String busy,
            String staging,
            String directory,
            String cloud,
            String maintained,
            String expected) {
        if (what.equals("what is so")) {
            return;
        }
        var situation = new Situation(
                schedule(set, Integer.parseInt(every)),
                new SchedulerRecord(
                        initial.equals("yes"),
                        minutes(tick),
                        minutes(maintained).map(at -> NOW.minus(Duration.between(NOW, at))),
                        minutes(suspended).map(until -> new Suspension("ann", "upgrade", NOW, until)),
                        NOW),
                staging.equals("yes"),
                busy.equals("yes"),
                connectors(directory, cloud));

        assertThat(told(Deciding.next(situation))).as(what).isEqualTo(expected);
    }

    /// Whatever is late: one cycle at once, and then the points of the schedule as before.
    @Test
    void the_points_of_the_schedule_do_not_drift() {
        var tick = NOW;
        for (int minutes : new int[] {31, 75, 90, 200}) {
            var now = NOW.plus(Duration.ofMinutes(minutes));
            var decided = Deciding.next(new Situation(
                    Schedule.USUAL,
                    new SchedulerRecord(false, Optional.of(tick), Optional.of(now), Optional.empty(), now),
                    false,
                    false,
                    new TreeMap<>()));

            tick = ((Decision.Begin) decided).tick();
            assertThat(Duration.between(NOW, tick).toMinutes()).isEqualTo(minutes / 30 * 30L);
        }
    }

    private static Schedule schedule(String set, int every) {
        return new Schedule(
                !set.equals("off") && !set.equals("nothing"),
                Duration.ofMinutes(every),
                !set.equals("unkept") && !set.equals("nothing"),
                Duration.ofDays(7),
                Duration.ofDays(90),
                List.of());
    }

    private static Optional<Instant> minutes(String text) {
        return Optional.ofNullable(text).map(number -> NOW.plus(Duration.ofMinutes(Long.parseLong(number))));
    }

    private static SortedMap<ConnectorId, Freshness> connectors(String directory, String cloud) {
        var all = new TreeMap<ConnectorId, Freshness>();
        if (!directory.equals("none")) {
            all.put(DIRECTORY, freshness(directory));
            all.put(CLOUD, freshness(cloud));
        }
        return all;
    }

    private static Freshness freshness(String text) {
        var words = text.split(" ", 2);
        var flags = words.length > 1 ? words[1] : "";
        return new Freshness(
                words[0].equals("-")
                        ? Optional.empty()
                        : Optional.of(NOW.minus(Duration.ofMinutes(Long.parseLong(words[0])))),
                flags.equals("both") || flags.equals("import"),
                flags.equals("both") || flags.equals("sync"));
    }

    private static String told(Decision decision) {
        return switch (decision) {
            case Decision.Begin(var policy, var tick, var exports) ->
                "%s serving %d%s".formatted(policy, offset(tick), exports ? "" : " without exports");
            case Decision.Wait(var why, var until) -> "%s until %d".formatted(why, offset(until));
            case Decision.Maintain() -> "maintenance";
            case Decision.EndSuspension _ -> "suspension ends";
            case Decision.RequireFull(var connectors) ->
                "in full: " + (connectors.equals(new java.util.TreeSet<>(List.of(CLOUD))) ? "cloud" : connectors);
        };
    }

    private static long offset(Instant at) {
        return Duration.between(NOW, at).toMinutes();
    }
}
