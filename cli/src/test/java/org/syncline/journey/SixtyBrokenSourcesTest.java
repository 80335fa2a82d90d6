package org.syncline.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.World.AD;
import static org.syncline.journey.World.FULL_IMPORT;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.syncline.engine.Cycle.Policy;
import org.syncline.engine.Result;
import org.syncline.engine.StepResult;

/// However a source is broken, a whole cycle over it writes nothing anywhere, takes nobody for deleted and parts
/// nobody,
/// and its reason names the source. All cases share one settled world; each leaves it as it was.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SixtyBrokenSourcesTest {

    private final World<MemoryDirectory> world = World.settled();
    private final List<String> links;

    SixtyBrokenSourcesTest() {
        World.asUsual(world);
        links = links();
    }

    @AfterAll
    void end() {
        world.close();
    }

    Stream<BrokenSource> cases() {
        return Stream.concat(new BrokenReads(world.directory.faults()).all(), new BrokenPlaces(world).all());
    }

    @Test
    void there_are_sixty_and_more() {
        assertThat(cases().map(BrokenSource::name).distinct()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothing_is_written_nobody_is_parted_and_the_reason_names_the_source(BrokenSource source) {
        if (source.policy() == Policy.DELTA && needsFullImport()) {
            assertThat(world.run(AD, FULL_IMPORT).result()).isEqualTo(Result.SUCCESS);
        }
        long inDirectory = world.directory.writes();
        long inCloud = world.cloud.writes();
        long change = world.cloud.changeNumber();

        source.breaks().accept(world);
        Played played;
        try {
            played = world.cycle(source.policy());
        } finally {
            source.mends().accept(world);
        }

        var outcome = played.outcome(source.source(), source.profile());
        assertThat(outcome.result().code()).as(outcome.message()).isEqualTo(source.result());
        if (!source.words().isEmpty()) {
            assertThat(told(outcome)).contains(source.words());
            assertThat(outcome.message()).contains(source.source());
        }
        assertThat(world.pendingDeletes()).isZero();
        assertThat(links()).isEqualTo(links);
        settle();
        assertThat(world.directory.writes()).isEqualTo(inDirectory);
        assertThat(world.cloud.writes()).isEqualTo(inCloud);
        assertThat(world.cloud.changeNumber()).isEqualTo(change);
    }

    private static String told(StepResult outcome) {
        return outcome.message() + outcome.errors() + " connection: " + outcome.connection();
    }

    /// What a broken source said of an attribute is corrected before anything of it was sent.
    private void settle() {
        if (world.postgres.number("SELECT count(*) FROM cs_object WHERE pending_export <> 0"
                        + " OR pending_import <> 0 AND id IN (SELECT cs_id FROM cs_link)")
                > 0) {
            assertThat(world.cycle(Policy.INITIAL).results()).containsExactly(Result.SUCCESS);
        }
        assertThat(world.postgres.number("SELECT count(*) FROM cs_object WHERE pending_export <> 0"))
                .isZero();
    }

    private boolean needsFullImport() {
        return world.postgres.number(
                        "SELECT count(*) FROM connector WHERE full_import_required AND name = '" + AD + "'")
                > 0;
    }

    private List<String> links() {
        return world.postgres.texts("SELECT cs_id || ' ' || mv_id FROM cs_link ORDER BY 1");
    }
}
