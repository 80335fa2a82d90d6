package org.syncline.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.World.AD;
import static org.syncline.journey.World.CLOUD;
import static org.syncline.journey.World.DELTA_IMPORT;
import static org.syncline.journey.World.DELTA_SYNC;
import static org.syncline.journey.World.EXPORT;
import static org.syncline.journey.World.FULL_IMPORT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.directory.Person;
import org.syncline.directory.access.Tampering;
import org.syncline.engine.Cycle.Policy;
import org.syncline.engine.Guards;
import org.syncline.engine.Result;
import org.syncline.store.Hold;

/// What a limit holds back explains itself, and passes once when exactly that is approved (operations.md 8).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HeldRunsTest {

    private static final int LIMIT = 2;
    private static final Guards.Share FEW = new Guards.Share(3, 20);

    private final World<MemoryDirectory> world = World.settled();
    private final List<Person> people = world.followers();

    HeldRunsTest() {
        guarded(new Guards(LIMIT));
    }

    @AfterAll
    void end() {
        world.close();
    }

    @Test
    @Order(1)
    void three_deletions_over_a_limit_of_two_are_held_with_their_names() {
        people.subList(0, 3).forEach(person -> world.directory.delete(person.dn()));

        var played = world.cycle(Policy.DELTA);

        var message = played.outcome(CLOUD, EXPORT).message();
        var hold = hold();
        assertThat(message)
                .contains("3 deletions", "limit is 2", "held show cloud", "held approve cloud --hash " + hold.hash());
        assertThat(hold.guard()).isEqualTo("deletions");
        assertThat(hold.objects()).isEqualTo(3);
        assertThat(hold.approval()).isEmpty();
        assertThat(lines(hold)).hasSize(3).allMatch(line -> line.detail().equals("delete"));
    }

    @Test
    @Order(2)
    void an_approval_that_has_expired_lets_nothing_pass() {
        approve(hold().hash(), Instant.now().minusSeconds(1));

        held(Result.STOPPED_DELETION_THRESHOLD_EXCEEDED);
    }

    @Test
    @Order(3)
    void an_approval_is_void_when_the_set_has_changed() {
        var approved = hold().hash();
        approve(approved, Instant.now().plus(Duration.ofHours(1)));
        world.directory.delete(people.get(3).dn());
        synchronizeDirectory();

        held(Result.STOPPED_DELETION_THRESHOLD_EXCEEDED);

        assertThat(hold().hash()).isNotEqualTo(approved);
        assertThat(hold().approval()).isEmpty();
        assertThat(hold().objects()).isEqualTo(4);
    }

    @Test
    @Order(4)
    void a_hash_that_nothing_has_cannot_be_approved() {
        assertThat(approve("0123456789abcdef", Instant.now().plusSeconds(60))).isFalse();
    }

    @Test
    @Order(5)
    void what_is_approved_passes_once_and_the_limit_stays() {
        assertThat(approve(hold().hash(), Instant.now().plus(Duration.ofHours(1))))
                .isTrue();

        var run = world.run(CLOUD, EXPORT);

        assertThat(run.result()).as(Played.outcome(run).message()).isEqualTo(Result.SUCCESS);
        assertThat(Played.outcome(run).counters().of("export-delete")).isEqualTo(4);
        assertThat(holds()).isEmpty();
    }

    @Test
    @Order(6)
    void deletions_are_limited_by_their_share_and_by_type_as_well() {
        world.cycle(Policy.DELTA);
        people.subList(4, 6).forEach(person -> world.directory.delete(person.dn()));
        synchronizeDirectory();

        guarded(new Guards(LIMIT).withDeletionsPercent(10));
        assertThat(held(Result.STOPPED_DELETION_THRESHOLD_EXCEEDED)).contains("10 per cent of its 16 objects");
        guarded(new Guards(LIMIT).withDeletions(new ObjectTypeName("user"), 1));
        assertThat(held(Result.STOPPED_DELETION_THRESHOLD_EXCEEDED))
                .contains("2 deletions of user", "limit for them is 1");
        guarded(new Guards(LIMIT));
        assertThat(world.run(CLOUD, EXPORT).result()).isEqualTo(Result.SUCCESS);
    }

    @Test
    @Order(7)
    void while_an_installation_only_stages_nothing_is_exported_unless_somebody_insists() {
        world.cycle(Policy.DELTA);
        world.directory.put(people.get(7).dn(), "title", "Staged only");
        world.database().run(transaction -> transaction.stagingMode().enter("a test", Instant.now()));
        long writes = world.cloud.writes();

        var played = world.cycle(Policy.DELTA);

        assertThat(played.runs()).noneMatch(run -> run.profile().equals(EXPORT));
        var refused = world.run(CLOUD, EXPORT);
        assertThat(refused.result().code()).isEqualTo("no-start-staging-mode");
        assertThat(Played.outcome(refused).message()).contains("a test", "staging off", "--override-staging cloud");
        assertThat(world.cloud.writes()).isEqualTo(writes);
        var definition =
                world.engine().installed().configuration().connector(CLOUD).orElseThrow();
        var insisted = world.engine()
                .runner()
                .overridingStaging()
                .run(definition, definition.profile(EXPORT).orElseThrow(), "test", (_, _, _) -> {});
        assertThat(Played.outcome(insisted).counters().all()).isEqualTo(Map.of("export-update", 1L));
        world.database().run(transaction -> transaction.stagingMode().leave());
        assertThat(world.cycle(Policy.DELTA).results()).containsExactly(Result.SUCCESS);
    }

    @Test
    @Order(8)
    void objects_that_a_source_does_not_show_are_held_and_go_when_that_is_approved() {
        guarded(new Guards(100).withShrink(FEW));
        var gone = people.subList(7, 12).stream().map(Person::dn).toList();
        world.directory.faults().tamper(Tampered.hidden(dn -> gone.stream().anyMatch(dn::equalsIgnoreCase)));

        var held = world.run(AD, FULL_IMPORT);

        assertThat(held.result().code()).isEqualTo("stopped-source-shrunk");
        assertThat(world.run(AD, DELTA_IMPORT).result()).isEqualTo(Result.NO_START_FULL_IMPORT_REQUIRED);
        var hold = hold();
        assertThat(lines(hold)).hasSize(5).allMatch(line -> line.detail().equals("missing"));
        approve(hold.hash(), Instant.now().plusSeconds(60));
        assertThat(Played.outcome(world.run(AD, FULL_IMPORT)).counters().of("stage-delete"))
                .isEqualTo(5);
        world.directory.faults().tamper(Tampering.NONE);
        world.run(AD, FULL_IMPORT);
        assertThat(world.pendingDeletes()).isZero();
        assertThat(holds()).isEmpty();
    }

    private String held(Result result) {
        long writes = world.cloud.writes();
        var run = world.run(CLOUD, EXPORT);
        assertThat(run.result()).as(Played.outcome(run).message()).isEqualTo(result);
        assertThat(world.cloud.writes()).isEqualTo(writes);
        return Played.outcome(run).message();
    }

    private void synchronizeDirectory() {
        world.run(AD, DELTA_IMPORT);
        world.run(AD, DELTA_SYNC);
    }

    private void guarded(Guards guards) {
        world.reconfigure(connector -> connector.with(guards));
    }

    private List<Hold> holds() {
        return world.database().in(transaction -> transaction.holds().all());
    }

    private Hold hold() {
        assertThat(holds()).hasSize(1);
        return holds().getFirst();
    }

    private List<Hold.Line> lines(Hold hold) {
        return world.database().in(transaction -> transaction.holds().lines(hold.connector(), hold.guard(), 100));
    }

    private boolean approve(String hash, Instant expires) {
        var hold = hold();
        return world.database()
                .in(transaction -> transaction
                        .holds()
                        .approve(
                                hold.connector(),
                                hold.guard(),
                                hash,
                                new Hold.Approval("somebody", Instant.now(), expires)));
    }
}
