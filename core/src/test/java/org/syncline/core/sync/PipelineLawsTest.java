package org.syncline.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.core.sync.Company.CLOUD;
import static org.syncline.core.sync.Company.HR;
import static org.syncline.core.sync.Company.PHONE;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.syncline.core.rule.Draft;
import org.syncline.core.rule.MergeType;
import org.syncline.core.rule.ScopeOperator;
import org.syncline.core.space.Arbitrary;

/// What holds of the whole pipeline for any people and any edits (ARCHITECTURE 8).
class PipelineLawsTest {

    private static final int CASES = 100;
    private static final Duration ENOUGH = Duration.ofMinutes(1);

    @Test
    void a_second_synchronization_changes_nothing() {
        Arbitrary.holds(CASES, Histories::aSecondSynchronizationChangesNothing);
    }

    @Test
    void the_order_of_objects_makes_no_difference() {
        Arbitrary.holds(CASES, Histories::orderMakesNoDifference);
    }

    @Test
    void after_any_history_a_full_cycle_changes_nothing() {
        Arbitrary.holds(CASES, Histories::fullChangesNothing);
    }

    @Test
    void what_was_refused_or_lost_is_sent_in_the_end() {
        Arbitrary.holds(CASES, Histories::everythingSettles);
    }

    @Test
    void of_two_that_want_the_same_partner_the_first_keeps_it() {
        Arbitrary.holds(CASES, Histories::whoJoinedFirstStays);
    }

    /// Precedences are unique, so they alone decide.
    @Test
    void the_order_in_which_rules_are_given_makes_no_difference() {
        Arbitrary.holds(CASES, any -> {
            var edits = Life.edits(any);
            var shuffled = Company.landscape(any.shuffled(rules()));

            assertThat(played(shuffled, edits)).isEqualTo(played(Company.landscape(rules()), edits));
        });
    }

    /// Rules are compiled once, and keep nothing of the objects they run for.
    @Test
    void the_same_rules_give_the_same_on_eight_threads() {
        var landscape = Company.landscape(rules());
        try (var threads = Executors.newFixedThreadPool(8)) {
            Arbitrary.holds(20, any -> {
                var edits = Life.edits(any);
                var alone = played(landscape, edits);
                Stream.generate(() -> threads.submit(() -> played(landscape, edits)))
                        .limit(8)
                        .toList()
                        .forEach(together ->
                                assertThat(together).succeedsWithin(ENOUGH).isEqualTo(alone));
            });
        }
    }

    private static String played(Landscape landscape, List<Life.Edit> edits) {
        return new WorldText(Life.played(landscape, edits, UnaryOperator.identity())).whole();
    }

    /// Those of the company, and some that contest and merge its attributes.
    private static List<Draft> rules() {
        return Stream.concat(
                        Company.rules().stream(),
                        Stream.of(
                                Draft.inbound("In from HR - Title", HR, 90, "user", "person")
                                        .when("name", ScopeOperator.STARTSWITH, "A")
                                        .computed("IIF([title] = \"Clerk\", IgnoreThisFlow, [title])", "title"),
                                Draft.inbound("In from Phone - Title", PHONE, 95, "user", "person")
                                        .when("phone", ScopeOperator.ISNOTNULL, "")
                                        .computed("IIF([phone] = \"1\", AuthoritativeNull, [title])", "title"),
                                Draft.outbound("Out to Cloud - Name", CLOUD, 91, "person", "user")
                                        .computed("UCase([name])", "name"),
                                Draft.outbound("Out to Cloud - Addresses", CLOUD, 92, "person", "user")
                                        .copy("title", "addresses")
                                        .merged(MergeType.MERGE_CASE_INSENSITIVE)))
                .toList();
    }

    @Test
    void a_preview_is_the_run_and_leaves_no_trace() {
        Arbitrary.holds(CASES, Histories::aPreviewIsTheRun);
    }

    /// DECISIONS 19a.
    @Test
    void when_the_edits_stop_everything_settles() {
        Arbitrary.holds(CASES, any -> {
            var world = Life.lived(any);

            for (int cycle = 0; cycle < 4; cycle++) {
                world.cycle().export(CLOUD);
            }
            world.cycle();

            assertThat(world.cs.values()).allSatisfy(object -> {
                assertThat(object.tower().pendingExport().isNone()).isTrue();
                assertThat(object.tower().unconfirmedExport().isNone()).isTrue();
                assertThat(object.tower().pendingImport().isNone()
                                || !object.state().isJoined())
                        .isTrue();
            });
            var settled = new WorldText(world).whole();
            assertThat(new WorldText(world.cycle().export(CLOUD).cycle()).whole())
                    .isEqualTo(settled);
        });
    }
}
