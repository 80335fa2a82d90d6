package org.syncline.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.World.AD;
import static org.syncline.journey.World.EXPORT;
import static org.syncline.journey.World.SMALL;

import org.junit.jupiter.api.Test;
import org.syncline.directory.SampleOrganization;
import org.syncline.engine.Cycle.Policy;
import org.syncline.engine.Result;

/// Administrators are not written to, unless that is meant; what is refused ten times rests an hour.
class PrivilegedTargetTest {

    @Test
    void an_account_that_is_or_was_in_a_protected_group_is_left_alone_until_that_is_allowed() {
        try (var world = World.inMemory(SampleOrganization.of("contoso.test", 40, SMALL, 7))) {
            var admin = world.organization.selected().getFirst().dn();
            world.directory.put(admin, "adminCount", "1");
            world.cycle(Policy.INITIAL);
            var before = world.directory.accounts().get(admin);

            var played = world.cycle(Policy.DELTA);

            var outcome = played.outcome(AD, EXPORT);
            assertThat(outcome.result()).isEqualTo(Result.COMPLETED_EXPORT_ERRORS);
            assertThat(outcome.counters().of("export-update")).isEqualTo(SMALL - 1L);
            assertThat(outcome.errors()).singleElement().satisfies(error -> {
                assertThat(error.code()).isEqualTo("privileged-target");
                assertThat(error.message()).contains(admin, "adminCount is 1", "'privileged'", "'allow'");
            });
            assertThat(world.directory.accounts().get(admin)).isEqualTo(before);

            for (int i = 0; i < 9; i++) {
                assertThat(message(world)).doesNotContain("tried again");
            }
            assertThat(message(world)).contains("refused 10 times", "tried again after", "pending retry contoso.test");
            var ad = world.engine().installed().configuration().connector(AD).orElseThrow();
            assertThat(world.database()
                            .<Integer>in(transaction -> transaction.errors().forgive(ad.id())))
                    .isEqualTo(1);

            world.reconfigure(connector ->
                    connector.name().equals(AD) ? World.with(connector, "privileged", "allow") : connector);
            assertThat(Played.outcome(world.run(AD, EXPORT)).counters().of("export-update"))
                    .isEqualTo(1);
        }
    }

    /// What an export says of the one object that it may not write.
    private static String message(World<MemoryDirectory> world) {
        var outcome = Played.outcome(world.run(AD, EXPORT));
        assertThat(outcome.result()).isEqualTo(Result.COMPLETED_EXPORT_ERRORS);
        assertThat(outcome.counters().of("export-failure")).isEqualTo(1);
        return outcome.errors().getFirst().message();
    }
}
