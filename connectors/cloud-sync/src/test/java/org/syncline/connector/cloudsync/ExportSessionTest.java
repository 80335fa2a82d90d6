package org.syncline.connector.cloudsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.syncline.connector.cloudsync.Samples.add;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Reason;
import org.syncline.connector.ExportOutcome;
import org.syncline.connector.ExportOutcome.Accepted;
import org.syncline.connector.Manner;
import org.syncline.connector.ReplayingChannel;

/// Batches that are sent again, and who may send.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportSessionTest {

    private static final String BATCHES = "batches$";

    private Cloud cloud;
    private CloudSyncConnector connector;

    @BeforeAll
    void start() {
        cloud = new Cloud();
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    @BeforeEach
    void open() {
        cloud.reset();
        connector = cloud.open();
    }

    @AfterEach
    void close() {
        connector.close();
    }

    @Test
    void a_batch_that_was_answered_in_other_words_is_to_be_sent_under_another_id() {
        var batch = UUID.randomUUID();
        try (var channel = connector.openExport("test", Samples.SCHEMA, false)) {
            assertThat(channel).isInstanceOf(ReplayingChannel.class);
            channel.send(batch, List.of(add(Samples.person("a1"))));

            assertThat(channel.send(batch, List.of(add(Samples.person("a2")))))
                    .singleElement()
                    .isInstanceOf(ExportOutcome.TryAgain.class);
        }
    }

    @Test
    void a_lost_answer_is_had_by_sending_the_batch_again() {
        var entries =
                List.of(add(Samples.person("m1")), add(Samples.person("m2")), add(Samples.group("g", "m2", "m1")));
        var batch = UUID.randomUUID();
        cloud.fault("POST", BATCHES, "{\"when\":\"after-commit\",\"drop\":true}");
        ConnectorException lost;
        try (var channel = connector.openExport("cloud", Samples.SCHEMA, false)) {
            lost = catchThrowableOfType(ConnectorException.class, () -> channel.send(batch, entries));
        }

        var again = List.of(add(Samples.person("m1")), add(Samples.person("m2")), add(Samples.group("g", "m1", "m2")));
        try (var channel = connector.openExport("cloud", Samples.SCHEMA, true)) {
            var outcomes = channel.send(batch, again);

            assertThat(lost.reason()).isEqualTo(Reason.DROPPED);
            assertThat(outcomes)
                    .extracting(outcome -> accepted(outcome).manner())
                    .containsExactly(Manner.CREATED, Manner.CREATED, Manner.CREATED);
        }
        assertThat(Cloud.readAll(connector).entries()).hasSize(3);
    }

    @Test
    void a_batch_that_is_too_large_for_one_request_is_replayed_as_a_whole() {
        var members = IntStream.range(0, 60).mapToObj("m%02d"::formatted).toArray(String[]::new);
        var entries = Stream.concat(
                        Stream.of(members).map(Samples::person),
                        Stream.of(members).map(m -> Samples.group("g" + m, m)))
                .map(Samples::add)
                .toList();
        var batch = UUID.randomUUID();
        try (var channel = connector.openExport("cloud", Samples.SCHEMA, false)) {
            cloud.control.call(
                    "POST",
                    "faults",
                    "{\"match\":{\"path\":\"batches$\",\"nth\":2},\"action\":{\"when\":\"after-commit\",\"drop\":true},\"times\":1}");
            assertThat(catchThrowableOfType(ConnectorException.class, () -> channel.send(batch, entries)))
                    .isNotNull();

            assertThat(channel.send(batch, entries))
                    .hasSize(120)
                    .allSatisfy(
                            outcome -> assertThat(accepted(outcome).manner()).isEqualTo(Manner.CREATED));
        }
    }

    @Test
    void one_export_at_a_time_unless_it_is_taken_over() {
        var left = connector.openExport("cloud", Samples.SCHEMA, false);

        var refused = catchThrowableOfType(
                ConnectorException.class, () -> connector.openExport("cloud", Samples.SCHEMA, false));
        try (var taken = connector.openExport("cloud", Samples.SCHEMA, true)) {
            assertThat(taken.send(UUID.randomUUID(), List.of(add(Samples.person("a1")))))
                    .hasSize(1);
            var late = catchThrowableOfType(
                    ConnectorException.class, () -> left.send(UUID.randomUUID(), List.of(add(Samples.person("a2")))));
            assertThat(late).hasMessageContaining("took it over");
        }

        assertThat(refused).hasMessageContaining("ExportInProgress").hasMessageContaining("take it over");
    }

    @Test
    void a_channel_that_is_closed_leaves_no_session_behind() {
        connector.openExport("cloud", Samples.SCHEMA, false).close();

        connector.openExport("cloud", Samples.SCHEMA, false).close();
    }

    private static Accepted accepted(ExportOutcome outcome) {
        assertThat(outcome).isInstanceOf(Accepted.class);
        return (Accepted) outcome;
    }
}
