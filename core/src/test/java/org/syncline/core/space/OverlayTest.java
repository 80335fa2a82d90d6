package org.syncline.core.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Values;

class OverlayTest {

    private static final int CASES = 5_000;

    @Test
    void two_overlays_mean_the_same_laid_one_by_one_or_combined() {
        Arbitrary.holds(CASES, any -> {
            var lower = any.overlay();
            var upper = any.overlay();
            var object = any.hologram();

            if (!isTheStatedException(upper, lower, object)) {
                assertThat(upper.above(lower).over(object)).isEqualTo(upper.over(lower.over(object)));
            }
        });
    }

    @Test
    void three_overlays_mean_the_same_whichever_two_are_combined_first() {
        Arbitrary.holds(CASES, any -> {
            var one = any.overlay();
            var two = any.overlay();
            var three = any.overlay();

            if (!(one instanceof Overlay.Become(var object) && isTheStatedException(three, two, object))) {
                assertThat(three.above(two).above(one)).isEqualTo(three.above(two.above(one)));
            }
        });
    }

    @Test
    void an_overlay_laid_twice_changes_nothing_more() {
        Arbitrary.holds(CASES, any -> {
            var overlay = any.overlay();
            var once = overlay.over(any.hologram());

            assertThat(overlay.over(once)).isEqualTo(once);
        });
    }

    @Test
    void nothing_is_seen_through_and_takes_no_place() {
        Arbitrary.holds(CASES, any -> {
            var overlay = any.overlay();
            var object = any.hologram();

            assertThat(Overlay.NOTHING.over(object)).isEqualTo(object);
            assertThat(Overlay.NOTHING.above(overlay)).isEqualTo(overlay);
            assertThat(overlay.above(Overlay.NOTHING)).isEqualTo(overlay);
        });
    }

    @Test
    void what_an_overlay_does_not_mention_stays() {
        Arbitrary.holds(CASES, any -> {
            var says = any.amendment().says();
            var object = any.present();

            var after = Overlay.amend(says).over(object);

            for (var name : Arbitrary.NAMES) {
                var say = says.get(name);
                assertThat(after.values(name))
                        .isEqualTo(say == null ? object.values(name) : say.over(object.values(name)));
            }
        });
    }

    @Test
    void an_amendment_makes_nothing_exist_and_a_put_does() {
        var says = Map.of(new AttributeName("sn"), (Say) new Say.Exactly(Values.text("Lee")));
        var ann = Arbitrary.of(1).present();

        assertThat(Overlay.amend(says).over(Hologram.ABSENT)).isEqualTo(Hologram.ABSENT);
        assertThat(Overlay.put(ann.type(), ann.dn(), says).over(Hologram.ABSENT).values(new AttributeName("sn")))
                .isEqualTo(Values.text("Lee"));
    }

    @Test
    void a_put_renames_and_keeps_what_it_does_not_mention() {
        Arbitrary.holds(CASES, any -> {
            var object = any.present();
            var wanted = any.present();

            assertThat(Overlay.put(wanted.type(), wanted.dn(), Map.of()).over(object))
                    .isEqualTo(Hologram.of(wanted.type(), wanted.dn(), object.attributes()));
        });
    }

    @Test
    void two_says_mean_the_same_laid_one_by_one_or_combined() {
        Arbitrary.holds(CASES, any -> {
            var lower = any.say();
            var upper = any.say();
            var values = any.values();

            assertThat(upper.above(lower).over(values)).isEqualTo(upper.over(lower.over(values)));
        });
    }

    /// It says nothing of an absent object, and is not remembered as having said nothing.
    private static boolean isTheStatedException(Overlay upper, Overlay lower, Hologram object) {
        return upper instanceof Overlay.Put && lower instanceof Overlay.Amend && !object.isPresent();
    }
}
