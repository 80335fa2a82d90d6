package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;

/// Runs, errors, watermarks, journal, configuration, connectors, locks.
class SmallStoresTest {

    private static final TestDatabase SERVER = TestDatabase.fresh();
    private static final Database DATABASE = Database.open(SERVER.address());
    private static final ConnectorId AD = new ConnectorId(new UUID(1, 1));
    private static final ConnectorId HR = new ConnectorId(new UUID(1, 2));
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final CsObjectId ANN = new CsObjectId(1);

    @BeforeAll
    static void register() {
        DATABASE.run(t -> {
            t.connectors().register(AD, "AD", "active-directory");
            t.connectors().register(HR, "HR", "csv");
        });
    }

    @AfterAll
    static void close() {
        DATABASE.close();
        SERVER.close();
    }

    @Test
    void runs_are_numbered_for_each_connector_and_keep_steps_and_objects() {
        var run = DATABASE.in(t -> t.runs().begin(HR, "Full Import", "ann", 2, NOON));
        var step = new RunStepRecord(
                1, "full-import", "default", "success", "", new TreeMap<>(Map.of("stage-add", 3L)), "ok");
        var detail = new RunDetail(1, "stage-add", ANN, "CN=Ann", "new");
        DATABASE.run(t -> {
            t.runs().save(run, RunStepRecord.begun(1, "full-import", "default"), NOON);
            t.runs().save(run, step, NOON.plusSeconds(5));
            t.runs().details(run, List.of(detail));
            t.runs().end(run, "success", NOON.plusSeconds(6));
        });

        var next = DATABASE.in(t -> t.runs().begin(HR, "Delta Import", "ann", 1, NOON));

        DATABASE.run(t -> {
            var kept = t.runs().run(run).orElseThrow();
            assertThat(kept.number()).isEqualTo(1);
            assertThat(kept.end()).isEqualTo(new Run.End.At(NOON.plusSeconds(6)));
            assertThat(t.runs().steps(run)).containsExactly(step);
            assertThat(t.runs().details(run, 1, "stage-add", CsQuery.FIRST, 10)).containsExactly(detail);
            assertThat(t.runs().run(next).orElseThrow().number()).isEqualTo(2);
            assertThat(t.runs().latest(1)).extracting(Run::id).containsExactly(next);
        });
    }

    @Test
    void a_run_can_be_asked_to_stop_and_one_left_behind_is_closed() {
        var run = DATABASE.in(t -> t.runs().begin(AD, "Export", "ann", 1, NOON));
        assertThat(DATABASE.<Boolean>in(t -> t.runs().stopRequested(run))).isFalse();
        DATABASE.run(t -> t.runs().requestStop(run));
        assertThat(DATABASE.<Boolean>in(t -> t.runs().stopRequested(run))).isTrue();

        assertThat(DATABASE.<Integer>in(t -> t.runs().closeInterrupted(AD, NOON)))
                .isEqualTo(1);

        var kept = DATABASE.in(t -> t.runs().run(run).orElseThrow());
        assertThat(kept.result()).isEqualTo("stopped-server-shutdown");
        assertThat(kept.end()).isEqualTo(new Run.End.At(NOON));
    }

    @Test
    void an_interrupted_step_is_remembered_until_one_of_its_type_ended_well() {
        assertThat(interruptedSince()).isFalse();
        step("export", RunStore.INTERRUPTED);
        step("delta-import", "success");
        step("export", "no-start-connection");
        assertThat(interruptedSince()).isTrue();

        step("export", "success");
        assertThat(interruptedSince()).isFalse();
    }

    private static boolean interruptedSince() {
        return DATABASE.in(t -> t.runs().endedSince(AD, "export", List.of(RunStore.INTERRUPTED), List.of("success")));
    }

    private static void step(String type, String result) {
        DATABASE.run(t -> {
            var run = t.runs().begin(AD, type, "test", 1, NOON);
            t.runs().save(run, new RunStepRecord(1, type, "", result, "", new TreeMap<>(), ""), NOON);
            t.runs().end(run, result, NOON);
        });
    }

    @Test
    void an_error_of_the_same_kind_keeps_its_beginning_and_another_begins_anew() {
        DATABASE.run(t -> {
            t.errors().record(ANN, ObjectErrors.Phase.SYNC, "a", "one", NOON);
            t.errors().record(ANN, ObjectErrors.Phase.SYNC, "a", "two", NOON.plusSeconds(1));
        });
        assertThat(error()).isEqualTo(List.of("two", NOON, NOON.plusSeconds(1), 1));

        DATABASE.run(t -> t.errors().record(ANN, ObjectErrors.Phase.SYNC, "b", "three", NOON.plusSeconds(2)));
        assertThat(error()).isEqualTo(List.of("three", NOON.plusSeconds(2), NOON.plusSeconds(2), 0));

        DATABASE.run(t -> t.errors().clear(List.of(ANN), ObjectErrors.Phase.SYNC));
        assertThat(errors()).isEmpty();
    }

    @Test
    void a_watermark_is_kept_for_each_partition() {
        DATABASE.run(t -> {
            t.watermarks().save(AD, "dc=a", "1");
            t.watermarks().save(AD, "dc=a", "2");
            assertThat(t.watermarks().find(AD, "dc=a")).contains("2");
            assertThat(t.watermarks().find(AD, "dc=b")).isEmpty();
            t.watermarks().clear(AD);
            assertThat(t.watermarks().find(AD, "dc=a")).isEmpty();
        });
    }

    @Test
    void open_batches_come_back_in_order_until_they_are_closed() {
        var first = new UUID(9, 9);
        var second = new UUID(1, 1);
        DATABASE.run(t -> t.journal().journal(first, AD, List.of(new CsObjectId(3), new CsObjectId(1))));
        DATABASE.run(t -> t.journal().journal(second, AD, List.of(new CsObjectId(2))));
        DATABASE.run(t -> t.journal().journal(new UUID(5, 5), HR, List.of(ANN)));

        DATABASE.run(t -> assertThat(t.journal().open(AD).entrySet())
                .containsExactly(
                        Map.entry(first, List.of(new CsObjectId(3), new CsObjectId(1))),
                        Map.entry(second, List.of(new CsObjectId(2)))));
        DATABASE.run(t -> t.journal().close(List.of(first)));
        DATABASE.run(t -> assertThat(t.journal().open(AD).keySet()).containsExactly(second));
    }

    @Test
    void every_configuration_is_kept() {
        DATABASE.run(t -> {
            assertThat(t.configuration().latest()).isEmpty();
            t.configuration().save(Map.of("a.yaml", "1"), "ann", NOON);
            var second = t.configuration().save(Map.of("a.yaml", "2", "b.yaml", ""), "bob", NOON);
            assertThat(t.configuration().latest()).contains(second);
            assertThat(t.configuration().headers(Integer.MAX_VALUE, 10))
                    .containsExactly(
                            new ConfigurationHistory.Header(2, NOON, "bob", 2),
                            new ConfigurationHistory.Header(1, NOON, "ann", 1));
            assertThat(t.configuration().headers(2, 10)).hasSize(1);
            assertThat(t.configuration().revision(2)).contains(second);
            assertThat(t.configuration().revision(3)).isEmpty();
        });
    }

    @Test
    void a_connector_keeps_what_it_has_to_do_first() {
        DATABASE.run(t -> t.connectors().requireFullImport(HR, true));

        DATABASE.run(t -> assertThat(t.connectors().all())
                .containsExactly(
                        new ConnectorStore.Registered(AD, "AD", "active-directory", false, false),
                        new ConnectorStore.Registered(HR, "HR", "csv", true, false)));
    }

    @Test
    void an_exclusive_lock_keeps_out_all_and_a_shared_one_only_the_exclusive() {
        var locks = DATABASE.locks();
        try (var one = locks.tryEngineShared().orElseThrow();
                var two = locks.tryEngineShared().orElseThrow()) {
            assertThat(locks.tryEngineExclusive()).isEmpty();
            assertThat(one.stillHeld() && two.stillHeld()).isTrue();
        }
        try (var _ = locks.tryEngineExclusive().orElseThrow();
                var _ = locks.tryConnector(AD).orElseThrow()) {
            assertThat(locks.tryEngineShared()).isEmpty();
            assertThat(locks.tryConnector(AD)).isEmpty();
            locks.tryConnector(HR).orElseThrow().close();
        }
        locks.tryConnector(AD).orElseThrow().close();
    }

    @Test
    void a_lock_is_taken_anew_after_the_server_has_dropped_the_connections_that_were_kept() {
        var locks = DATABASE.locks();
        var dropped = locks.tryConnector(AD).orElseThrow();
        locks.tryConnector(HR).orElseThrow().close();
        DATABASE.run(t -> t.handle()
                .createQuery("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
                        + " WHERE application_name = 'syncline-lock' AND datname = current_database()")
                .mapTo(Boolean.class)
                .list());

        assertThat(dropped.stillHeld()).isFalse();
        dropped.close();
        try (var held = locks.tryConnector(AD).orElseThrow()) {
            assertThat(held.stillHeld()).isTrue();
            assertThat(locks.tryConnector(AD)).isEmpty();
        }
    }

    @Test
    void a_connector_that_was_never_registered_is_refused() {
        var stranger = new ConnectorId(new UUID(7, 7));
        assertThatThrownBy(() -> DATABASE.run(t -> t.connectorSpace().inEscrow(stranger)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not registered");
    }

    @Test
    void work_that_throws_leaves_nothing_behind() {
        assertThatThrownBy(() -> DATABASE.run(t -> {
                    t.watermarks().save(HR, "p", "1");
                    throw new IllegalStateException("given up");
                }))
                .hasMessage("given up");

        DATABASE.run(t -> assertThat(t.watermarks().find(HR, "p")).isEmpty());
    }

    /// Errors of objects without a row are not listed, so they are read from the table.
    private static List<Object> error() {
        return errors().getFirst();
    }

    private static List<List<Object>> errors() {
        return DATABASE.in(t -> t.handle()
                .createQuery("SELECT message, first_at, last_at, retry_count FROM object_error")
                .map((row, _) -> List.<Object>of(
                        row.getString(1),
                        row.getObject(2, java.time.OffsetDateTime.class).toInstant(),
                        row.getObject(3, java.time.OffsetDateTime.class).toInstant(),
                        row.getInt(4)))
                .list());
    }
}
