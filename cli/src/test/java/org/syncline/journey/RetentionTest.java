package org.syncline.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.World.SMALL;

import org.junit.jupiter.api.Test;
import org.syncline.directory.SampleOrganization;
import org.syncline.engine.Cycle.Policy;

/// Old history goes by itself with the cycles: objects after a week, runs after ninety days (operations.md 5).
class RetentionTest {

    @Test
    void a_cycle_forgets_the_objects_of_last_week_and_the_runs_of_last_quarter() {
        try (var world = World.inMemory(SampleOrganization.of("contoso.test", 40, SMALL, 7))) {
            world.cycle(Policy.INITIAL);
            long runs = world.postgres.number("SELECT count(*) FROM run");
            assertThat(objects(world)).isPositive();

            aged(world, 6);
            world.cycle(Policy.DELTA);
            assertThat(objects(world)).isPositive();

            aged(world, 8);
            world.cycle(Policy.DELTA);
            assertThat(objects(world)).isZero();
            assertThat(world.postgres.number("SELECT count(*) FROM run")).isEqualTo(3 * runs);

            aged(world, 91);
            world.cycle(Policy.DELTA);
            assertThat(world.postgres.number("SELECT count(*) FROM run")).isEqualTo(3 * runs);
            assertThat(world.postgres.number("SELECT min(number) FROM run")).isEqualTo(4);
        }
    }

    /// Everything of the first cycle is that old.
    private static void aged(World<MemoryDirectory> world, int days) {
        world.postgres.execute("UPDATE run SET ended_at = now() - interval '%d days' WHERE id <= 6".formatted(days));
    }

    private static long objects(World<MemoryDirectory> world) {
        return world.postgres.number("SELECT count(*) FROM run_object WHERE run <= 6");
    }
}
