package org.syncline.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.engine.RunProfile.DELTA_SYNCHRONIZATION;
import static org.syncline.engine.RunProfile.FULL_IMPORT;
import static org.syncline.journey.World.AD;
import static org.syncline.journey.World.CLOUD;

import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.syncline.engine.CanonicalDump;
import org.syncline.engine.Cycle;
import org.syncline.engine.RunProfile;

/// A full synchronization counts what nothing can come of, and evaluates the rest (ADR 0021).
class NothingToDoTest {

    private static final String MARKED = "SELECT count(*) FROM cs_settled";

    private final World<MemoryDirectory> world = World.settled();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void it_counts_what_it_passes_over_as_if_it_had_looked() {
        var looked = fullSync(AD);
        long marked = world.postgres.number(MARKED);
        var dump = dump();

        var passed = fullSync(AD);

        assertThat(marked).isEqualTo(looked.get("connector-no-flow")).isPositive();
        assertThat(passed).isEqualTo(looked);
        assertThat(dump()).isEqualTo(dump);
    }

    @Test
    void it_passes_over_what_it_has_marked_and_nothing_else() {
        fullSync(AD);
        // what no run does: the marks stay although the objects are no longer as the rules want them
        world.postgres.execute("UPDATE cs_blob SET desired = NULL WHERE id IN (SELECT o.id FROM cs_object o"
                + " JOIN connector c ON c.number = o.connector WHERE c.name = 'cloud')");
        var dump = dump();

        fullSync(AD);
        assertThat(dump()).isEqualTo(dump);

        world.postgres.execute("DELETE FROM cs_settled");
        fullSync(AD);
        assertThat(dump()).isNotEqualTo(dump);
    }

    @Test
    void whatever_is_written_of_a_group_lifts_the_marks_of_its_objects() {
        fullSync(AD);
        fullSync(CLOUD);
        long marked = world.postgres.number(MARKED);

        world.directory.put(world.followers().getFirst().dn(), "title", "Promoted");
        world.run(AD, FULL_IMPORT);

        assertThat(world.postgres.number(MARKED)).isEqualTo(marked - 2);
        assertThat(played(AD, DELTA_SYNCHRONIZATION)).containsEntry("connector-flow", 1L);
        assertThat(fullSync(AD)).doesNotContainKey("connector-flow");
        assertThat(world.postgres.number(MARKED)).isEqualTo(marked - 1);
    }

    @Test
    void a_full_cycle_after_it_finds_nothing_that_was_missed() {
        fullSync(AD);
        fullSync(CLOUD);
        world.directory.put(world.followers().getFirst().dn(), "title", "Promoted");
        world.cycle(Cycle.Policy.DELTA);
        world.cycle(Cycle.Policy.DELTA);
        fullSync(AD);
        fullSync(CLOUD);
        var dump = dump();

        world.postgres.execute("DELETE FROM cs_settled");
        fullSync(AD);
        fullSync(CLOUD);

        assertThat(dump()).isEqualTo(dump);
    }

    private SortedMap<String, Long> fullSync(String connector) {
        return played(connector, RunProfile.FULL_SYNCHRONIZATION);
    }

    private SortedMap<String, Long> played(String connector, String profile) {
        return Played.outcome(world.run(connector, profile)).counters().all();
    }

    private List<String> dump() {
        return CanonicalDump.of(world.database(), world.engine().installed());
    }
}
