package org.syncline.core.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syncline.core.value.DistinguishedName;

class DeltaTest {

    private static final int CASES = 5_000;

    @Test
    void there_is_none_just_when_nothing_differs() {
        Arbitrary.holds(CASES, any -> {
            var before = any.hologram();
            var after = any.upTo(4) == 0 ? before : any.hologram();

            assertThat(Delta.between(before, after).isNone()).isEqualTo(before.equals(after));
        });
    }

    @Test
    void before_with_the_difference_is_after() {
        Arbitrary.holds(CASES, any -> {
            var before = any.hologram();
            var after = any.hologram();

            assertThat(applied(Delta.between(before, after), before)).isEqualTo(after);
        });
    }

    @Test
    void it_mentions_only_what_differs() {
        Arbitrary.holds(CASES, any -> {
            if (Delta.between(any.hologram(), any.hologram()) instanceof Delta.Update update) {
                assertThat(update.changes().values())
                        .allSatisfy(change -> assertThat(change.added()
                                        .with(change.removed())
                                        .isEmpty())
                                .isFalse());
                assertThat(update.isRename() || !update.changes().isEmpty()).isTrue();
            }
        });
    }

    @Test
    void the_way_back_is_the_way_there_reversed() {
        Arbitrary.holds(CASES, any -> {
            var before = any.hologram();
            var after = any.hologram();

            assertThat(Delta.between(after, before)).isEqualTo(reversed(Delta.between(before, after)));
        });
    }

    @Test
    void another_spelling_of_the_name_is_no_rename() {
        var ann = Arbitrary.of(1).present().at(DistinguishedName.of("CN=Ann,DC=x"));

        assertThat(Delta.between(ann, ann.at(DistinguishedName.of("cn=ANN, dc=x"))).isNone())
                .isTrue();
        assertThat(Delta.between(ann, ann.at(DistinguishedName.of("cn=Anne,dc=x"))))
                .isInstanceOfSatisfying(
                        Delta.Update.class,
                        update -> assertThat(update.isRename()).isTrue());
    }

    static Hologram applied(Delta delta, Hologram before) {
        return switch (delta) {
            case Delta.None() -> before;
            case Delta.Add(var after) -> after;
            case Delta.Delete _ -> Hologram.ABSENT;
            case Delta.DeleteAdd(var _, var after) -> after;
            case Delta.Update(var _, var dn, var changes) -> {
                var attributes = new TreeMap<>(before.attributes());
                changes.forEach((name, change) -> attributes.put(
                        name, before.values(name).without(change.removed()).with(change.added())));
                yield ((Hologram.Present) before).at(dn).with(attributes);
            }
        };
    }

    private static Delta reversed(Delta delta) {
        return switch (delta) {
            case Delta.None() -> delta;
            case Delta.Add(var after) -> new Delta.Delete(after);
            case Delta.Delete(var before) -> new Delta.Add(before);
            case Delta.DeleteAdd(var before, var after) -> new Delta.DeleteAdd(after, before);
            case Delta.Update(var before, var after, var changes) -> {
                var back = new TreeMap<>(changes);
                back.replaceAll((_, change) -> new Delta.Change(change.after(), change.before()));
                yield new Delta.Update(after, before, back);
            }
        };
    }
}
