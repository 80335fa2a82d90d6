package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.store.SpaceFixture.AD;
import static org.syncline.store.SpaceFixture.changing;
import static org.syncline.store.SpaceFixture.synced;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;

/// What the overview tells of runs: by day, by profile, what went wrong last, and what an import has passed by.
class RunTrendsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant LONG_AGO = NOON.minus(Duration.ofDays(3));
    private static final CsObjectId NOBODY = new CsObjectId(99);
    private static final List<String> DONE = List.of("success");

    private static final SpaceFixture SPACE = new SpaceFixture();

    @AfterAll
    static void close() {
        SPACE.close();
    }

    @AfterEach
    void clear() {
        SPACE.clear();
        SPACE.database.run(t -> t.runs().purge(NOON.plus(Duration.ofDays(9)), 100));
    }

    @Test
    void exports_are_added_up_by_the_day_on_which_they_began() {
        ran("Export", "export", LONG_AGO, 1, Map.of("export-add", 7L), "success");
        ran("Export", "export", NOON, 1, Map.of("export-add", 1L, "export-update", 2L), "success");
        ran(
                "Export",
                "export",
                NOON.plusSeconds(60),
                1,
                Map.of("export-rename", 1L, "export-delete", 1L, "export-delete-add", 1L, "export-failure", 4L),
                "completed-export-errors");
        ran("Delta Import", "delta-import", NOON, 1, Map.of("export-confirmed", 5L), "success");

        var days = SPACE.database.in(t -> t.runTrends().days(NOON.minusSeconds(1)));

        assertThat(days).containsExactly(new RunTrends.Day(LocalDate.of(2026, 11, 22), 6, 4));
    }

    @Test
    void half_of_the_runs_of_a_profile_took_no_longer_than_the_median() {
        for (int seconds : List.of(1, 2, 30)) {
            ran("Delta Import", "delta-import", NOON, seconds, Map.of(), "success");
        }
        ran("Delta Import", "delta-import", NOON, 0, Map.of(), "no-start-connection");
        ran("Delta Import", "delta-import", LONG_AGO, 500, Map.of(), "success");

        var times = SPACE.database.in(t -> t.runTrends().times(NOON.minusSeconds(1)));

        assertThat(times).containsExactly(new RunTrends.Times(AD, "Delta Import", 3, 2, 30));
    }

    @Test
    void of_every_profile_the_last_run_tells_what_went_wrong() {
        ran("Export", "export", NOON, 1, Map.of(), "success");
        var export = ran("Export", "export", NOON, 1, Map.of(), "completed-export-errors");
        var read = ran("Delta Import", "delta-import", NOON, 1, Map.of(), "success");
        SPACE.database.run(t -> t.runs()
                .details(
                        export,
                        List.of(
                                new RunDetail(1, "error/a", NOBODY, "cn=a", "why"),
                                new RunDetail(1, "error/a", NOBODY, "cn=b", "why"),
                                new RunDetail(1, "export-update", NOBODY, "cn=c", ""))));

        SPACE.database.run(t -> {
            var last = t.runTrends().last(NOON.minusSeconds(1));
            assertThat(last).containsExactlyInAnyOrder(export, read);
            assertThat(t.runTrends().faults(last))
                    .containsExactly(new RunTrends.Fault(export.number(), 1, "error/a", 2));
        });
    }

    @Test
    void what_was_sent_before_the_last_import_and_not_seen_by_it_is_overdue() {
        var sent = SPACE.saved(
                "a",
                "CN=a",
                ConnectionState.DISCONNECTOR,
                changing("CN=a").beforeExport().afterExport());
        SPACE.saved("b", "CN=b", ConnectionState.DISCONNECTOR, synced("CN=b"));
        assertThat(overdue()).isEmpty();

        ran("Delta Import", "delta-import", NOON, 1, Map.of(), "success");
        export(sent);
        ran("Delta Import", "delta-import", NOON, 1, Map.of(), "no-start-connection");
        assertThat(overdue()).isEmpty();

        ran("Delta Import", "delta-import", NOON, 1, Map.of(), "success");
        assertThat(overdue()).containsExactly(Map.entry(AD, 1L));

        export(sent);
        assertThat(overdue()).isEmpty();
    }

    private static Map<ConnectorId, Long> overdue() {
        return SPACE.database.in(t -> t.lingering(DONE)).unconfirmed();
    }

    private static void export(CsObjectId object) {
        var run = ran("Export", "export", NOON, 1, Map.of("export-update", 1L), "success");
        SPACE.database.run(t -> t.runs().details(run, List.of(new RunDetail(1, "export-update", object, "cn=a", ""))));
    }

    private static RunId ran(
            String profile, String type, Instant at, int seconds, Map<String, Long> counters, String result) {
        return SPACE.database.in(t -> {
            var run = t.runs().begin(AD, profile, "test", 1, at);
            t.runs().save(run, new RunStepRecord(1, type, "", result, "", new TreeMap<>(counters), ""), at);
            t.runs().end(run, result, at.plusSeconds(seconds));
            return run;
        });
    }
}
