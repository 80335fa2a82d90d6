package org.syncline.journey;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.World.AD;
import static org.syncline.journey.World.CLOUD;
import static org.syncline.journey.World.EXPORT;

import org.junit.jupiter.api.Test;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Cycle;
import org.syncline.engine.Guards;
import org.syncline.engine.Result;

/// Too many deletions hold back the whole export (operations.md 8).
class DeletionLimitTest {

    private static final int LIMIT = 4;

    @Test
    void one_deletion_more_than_the_limit_keeps_everything_from_being_sent() {
        try (var world = World.settled()) {
            world.reconfigure(connector -> limited(connector, LIMIT));
            var people = world.followers();
            people.subList(0, LIMIT + 1).forEach(person -> world.directory.delete(person.dn()));
            world.directory.put(people.get(LIMIT + 1).dn(), "displayName", "Another Name");
            long writes = world.cloud.writes();
            long change = world.cloud.changeNumber();

            var played = world.cycle(Cycle.Policy.DELTA);

            var outcome = played.outcome(CLOUD, EXPORT);
            assertThat(outcome.result()).isEqualTo(Result.STOPPED_DELETION_THRESHOLD_EXCEEDED);
            assertThat(outcome.result().code()).isEqualTo("stopped-deletion-threshold-exceeded");
            assertThat(outcome.message())
                    .contains("5 deletions", "cloud", "limit is 4", "Nothing was sent", "guards.deletions");
            assertThat(outcome.counters().all()).isEmpty();
            assertThat(played.outcome(AD, EXPORT).result()).isEqualTo(Result.SUCCESS);
            assertThat(world.cloud.writes()).isEqualTo(writes);
            assertThat(world.cloud.changeNumber()).isEqualTo(change);

            world.reconfigure(connector -> limited(connector, LIMIT + 1));
            assertThat(Played.outcome(world.run(CLOUD, EXPORT)).counters().all())
                    .containsExactly(entry("export-delete", LIMIT + 1L), entry("export-update", 1L));
            assertThat(world.cloud.deleted()).isEqualTo(LIMIT + 1L);
        }
    }

    @Test
    void exactly_the_limit_passes() {
        try (var world = World.settled()) {
            world.reconfigure(connector -> limited(connector, LIMIT));
            world.followers().subList(0, LIMIT).forEach(person -> world.directory.delete(person.dn()));

            var played = world.cycle(Cycle.Policy.DELTA);

            assertThat(played.results()).containsExactly(Result.SUCCESS);
            assertThat(played.counters(CLOUD, EXPORT)).containsExactly(entry("export-delete", (long) LIMIT));
            assertThat(world.cloud.deleted()).isEqualTo(LIMIT);
        }
    }

    private static ConnectorDefinition limited(ConnectorDefinition connector, int deletions) {
        return connector.with(new Guards(deletions));
    }
}
