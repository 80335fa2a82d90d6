package org.syncline.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.World.AD;
import static org.syncline.journey.World.CLOUD;
import static org.syncline.journey.World.FULL_IMPORT;
import static org.syncline.journey.World.FULL_SYNC;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.configuration.DefaultRules;
import org.syncline.configuration.SourceAnchor;
import org.syncline.configuration.Workload;
import org.syncline.directory.SampleOrganization;
import org.syncline.engine.CanonicalDump;
import org.syncline.engine.Engine;
import org.syncline.engine.Progress;
import org.syncline.engine.Run;
import org.syncline.engine.Runner;
import org.syncline.store.Database;

/// The objects of a page are evaluated together, each as if it were the first. Nobody can tell afterwards.
class PagesTest {

    private static final DefaultRules.Options BY_CONSISTENCY_GUID =
            new DefaultRules.Options(SourceAnchor.CONSISTENCY_GUID, false, true, EnumSet.of(Workload.EXCHANGE_ONLINE));

    /// Sixteen octets.
    private static final String SHARED = "0123456789abcdef";

    @Test
    void a_page_comes_to_what_its_objects_come_to_one_by_one() {
        var organization = SampleOrganization.of("contoso.test", 80, 60, 7);
        try (var world = new World<>(new MemoryDirectory(organization), organization, BY_CONSISTENCY_GUID);
                var postgres = FreshDatabase.create();
                var database = Database.open(postgres.address())) {
            // of several who claim to be one, the first is projected, and the others find it taken
            for (var person : world.followers().subList(0, 6)) {
                world.directory.put(person.dn(), "mS-DS-ConsistencyGuid", SHARED);
            }
            var installed = world.engine().installed();
            Engine.start(database, installed, world.engine().connections(), Clock.systemUTC());
            var runner = new Runner(database, installed, world.engine().connections(), Clock.systemUTC(), 1);

            var together = List.of(world.run(AD, FULL_IMPORT), world.run(CLOUD, FULL_IMPORT), world.run(AD, FULL_SYNC));
            var oneByOne = List.of(
                    run(runner, world, AD, FULL_IMPORT),
                    run(runner, world, CLOUD, FULL_IMPORT),
                    run(runner, world, AD, FULL_SYNC));

            assertThat(Played.outcome(together.getLast()).counters().of("flow-failure"))
                    .isEqualTo(5);
            assertThat(Played.outcome(together.getLast()).counters().all())
                    .isEqualTo(Played.outcome(oneByOne.getLast()).counters().all());
            assertThat(CanonicalDump.of(world.database(), installed)).isEqualTo(CanonicalDump.of(database, installed));
        }
    }

    private static Run run(Runner runner, World<?> world, String connector, String profile) {
        var definition =
                world.engine().installed().configuration().connector(connector).orElseThrow();
        return runner.run(definition, definition.profile(profile).orElseThrow(), "test", Progress.SILENT);
    }
}
