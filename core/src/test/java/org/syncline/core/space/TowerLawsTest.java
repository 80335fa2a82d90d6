package org.syncline.core.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

class TowerLawsTest {

    private static final int CASES = 5_000;

    @Test
    void an_import_settles_what_to_expect() {
        Arbitrary.holds(CASES, any -> {
            var tower = any.tower();
            var seen = any.hologram();

            var after = tower.afterImport(seen);

            assertThat(after.expected()).isEqualTo(seen);
            assertThat(after.unconfirmedExport().isNone()).isTrue();
            assertThat(after.current()).isEqualTo(tower.desired().over(seen));
            assertThat(after.synced()).isEqualTo(tower.synced());
        });
    }

    @Test
    void a_delta_that_mentions_everything_is_an_import() {
        Arbitrary.holds(CASES, any -> {
            var tower = amending(any);
            var everything = new TreeMap<AttributeName, Say>();
            Arbitrary.NAMES.forEach(name -> everything.put(name, new Say.Exactly(any.values())));

            var delta = new Overlay.Amend(everything);

            assertThat(tower.afterDelta(delta)).isEqualTo(tower.afterImport(delta.over(tower.imported())));
        });
    }

    @Test
    void what_a_delta_says_of_a_value_settles_that_value() {
        Arbitrary.holds(CASES, any -> {
            var tower = amending(any);
            var delta = new Overlay.Amend(any.amendment().says());

            var after = tower.afterDelta(delta);

            assertThat(after.imported()).isEqualTo(delta.over(tower.imported()));
            delta.says()
                    .forEach((name, say) -> assertThat(
                                    mentioned(say, after.expected().values(name)))
                            .isEqualTo(mentioned(say, after.imported().values(name))));
        });
    }

    @Test
    void what_a_delta_does_not_mention_still_waits_to_be_shown() {
        Arbitrary.holds(CASES, any -> {
            var tower = any.tower();
            var delta = new Overlay.Amend(any.amendment().says());
            if (!tower.imported().isPresent() || isWhole(tower.exported()) || isWhole(tower.escrowed())) {
                return;
            }

            var after = tower.afterDelta(delta);

            assertThat(shape(after.expected())).isEqualTo(shape(tower.expected()));
            for (var name : Arbitrary.NAMES) {
                if (!delta.says().containsKey(name)) {
                    assertThat(after.expected().values(name))
                            .isEqualTo(tower.expected().values(name));
                }
            }
        });
    }

    @Test
    void a_delta_that_shows_all_that_was_sent_leaves_nothing_unconfirmed() {
        Arbitrary.holds(CASES, any -> {
            var tower = amending(any).afterExport();
            var shown = new TreeMap<AttributeName, Say>();
            for (var name : Arbitrary.NAMES) {
                var before = tower.imported().values(name);
                var after = tower.expected().values(name);
                if (!before.equals(after)) {
                    shown.put(name, new Say.Changes(after.without(before), before.without(after)));
                }
            }

            var after = tower.afterDelta(new Overlay.Amend(shown));

            assertThat(after.imported()).isEqualTo(tower.expected());
            assertThat(after.unconfirmedExport().isNone()).isTrue();
            assertThat(after.pendingExport()).isEqualTo(tower.pendingExport());
        });
    }

    @Test
    void what_is_sent_brings_what_is_expected_to_what_is_wanted() {
        Arbitrary.holds(CASES, any -> {
            var tower = any.resting();

            assertThat(tower.sendable().over(tower.expected())).isEqualTo(tower.current());
        });
    }

    @Test
    void nothing_is_sent_while_nothing_is_pending() {
        Arbitrary.holds(CASES, any -> {
            var tower = any.resting();

            if (tower.pendingExport().isNone()) {
                assertThat(tower.sendable()).isEqualTo(Overlay.NOTHING);
            }
        });
    }

    @Test
    void whatever_is_sent_repeats_what_no_import_has_shown() {
        Arbitrary.holds(CASES, any -> {
            var tower = any.resting();
            var sent = tower.sendable();
            if (tower.pendingExport() instanceof Delta.Update) {
                var shown = tower.imported();
                tower.desired().says().forEach((name, say) -> {
                    if (!shown.values(name).equals(tower.current().values(name))) {
                        assertThat(Optional.ofNullable(sent.says().get(name))
                                        .map(again -> again.over(shown.values(name))))
                                .hasValue(say.over(shown.values(name)));
                    }
                });
            }
        });
    }

    @Test
    void while_all_of_it_is_being_sent_nothing_is_pending() {
        Arbitrary.holds(CASES, any -> {
            var tower = any.resting();

            var sending = tower.beforeExport();

            assertThat(sending.pendingExport().isNone()).isTrue();
            assertThat(sending.current()).isEqualTo(tower.current());
            assertThat(sending.isInEscrow()).isEqualTo(!tower.pendingExport().isNone());
        });
    }

    @Test
    void only_attributes_with_a_held_value_stay_pending_and_it_is_never_in_escrow() {
        Arbitrary.holds(CASES, any -> {
            var held = (Value) new Value.Reference(1);
            var tower = any.resting();

            var sending = tower.beforeExport(held::equals);

            assertThat(wanted(sending.escrowed()).contains(held)).isFalse();
            switch (sending.pendingExport()) {
                case Delta.None() -> {}
                case Delta.Update update -> {
                    assertThat(update.isRename()).isFalse();
                    assertThat(update.changes().keySet())
                            .allMatch(name -> tower.current().values(name).contains(held));
                }
                case Delta.Add _, Delta.Delete _, Delta.DeleteAdd _ ->
                    throw new AssertionError("still pending: " + sending.pendingExport());
            }
        });
    }

    @Test
    void an_attribute_whose_new_values_all_have_to_wait_keeps_its_old_ones() {
        var manager = new AttributeName("manager");
        var old = Values.of(new Value.Reference(2));
        var wanted = Values.of(new Value.Reference(1));
        var object = Arbitrary.of(1).present().with(manager, old);
        var tower = Tower.EMPTY.afterImport(object).afterSync(Overlay.amend(Map.of(manager, new Say.Exactly(wanted))));

        var sending = tower.beforeExport(wanted::contains);

        assertThat(sending.isInEscrow()).isFalse();
        assertThat(sending.expected().values(manager)).isEqualTo(old);
    }

    @Test
    void what_was_accepted_is_expected_as_it_was_while_being_sent() {
        Arbitrary.holds(CASES, any -> {
            var tower = any.tower();

            var after = tower.afterExport();

            assertThat(after.expected()).isEqualTo(tower.expected());
            assertThat(after.current()).isEqualTo(tower.current());
            assertThat(after.isInEscrow()).isFalse();
        });
    }

    @Test
    void what_was_refused_is_pending_again() {
        Arbitrary.holds(CASES, any -> {
            var tower = any.resting();

            var refused = tower.beforeExport().afterRefusal();

            assertThat(refused).isEqualTo(tower);
            assertThat(refused.pendingExport()).isEqualTo(tower.pendingExport());
        });
    }

    @Test
    void synchronization_takes_the_import_into_account_and_leaves_what_was_sent() {
        Arbitrary.holds(CASES, any -> {
            var tower = any.tower();
            var wanted = any.overlay();

            var after = tower.afterSync(wanted);

            assertThat(after.pendingImport().isNone()).isTrue();
            assertThat(after.expected()).isEqualTo(tower.expected());
            assertThat(after.current()).isEqualTo(wanted.over(tower.expected()));
            assertThat(after.settled()).isEqualTo(after.current());
        });
    }

    @Test
    void what_was_imported_since_is_not_settled_before_its_own_synchronization() {
        Arbitrary.holds(CASES, any -> {
            var tower = any.tower().afterSync();

            var after = tower.afterImport(any.hologram());

            assertThat(after.settled()).isEqualTo(after.desired().over(tower.synced()));
            assertThat(after.relinked(Overlay.NOTHING).synced().isPresent()).isFalse();
        });
    }

    /// What only amends was sent to an object that is there.
    private static Tower amending(Arbitrary any) {
        return new Tower(any.hologram(), any.present(), any.amendment(), any.amendment(), any.overlay());
    }

    private static boolean isWhole(Overlay overlay) {
        return overlay instanceof Overlay.Become;
    }

    private static Hologram shape(Hologram object) {
        return object instanceof Hologram.Present present ? present.with(new TreeMap<>()) : object;
    }

    private static Values mentioned(Say say, Values values) {
        return switch (say) {
            case Say.Exactly _ -> values;
            case Say.Changes(var added, var removed) -> values.without(values.without(added.with(removed)));
        };
    }

    private static Values wanted(Overlay overlay) {
        var attributes = overlay instanceof Overlay.Become(var whole)
                ? whole.attributes().values().stream()
                : overlay.says().values().stream().map(say -> say.over(Values.NONE));
        return attributes.reduce(Values.NONE, Values::with);
    }
}
