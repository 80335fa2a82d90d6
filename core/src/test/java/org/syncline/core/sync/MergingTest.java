package org.syncline.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.core.rule.MergeType.MERGE;
import static org.syncline.core.rule.MergeType.MERGE_CASE_INSENSITIVE;
import static org.syncline.core.sync.Said.text;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.core.rule.MergeType;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// engine.md 7.2.
class MergingTest {

    @Test
    void the_values_of_all_are_united() {
        assertThat(Merging.united(Said.all(text("a", "b"), text("b", "c")), MERGE)
                        .inOrder())
                .isEqualTo(Values.text("a", "b", "c").inOrder());
    }

    @Test
    void what_has_nothing_to_give_gives_nothing_and_takes_nothing_away() {
        var said = Said.all(Said.AUTHORITATIVE_NULL, text("a"), Said.IGNORED, Said.NULL);

        assertThat(Merging.united(said, MERGE)).isEqualTo(Values.text("a"));
        assertThat(Merging.united(Said.all(Said.NULL), MERGE)).isEqualTo(Values.NONE);
    }

    @Test
    void spellings_are_values_of_their_own_unless_case_makes_no_difference() {
        var said = Said.all(text("SMTP:ann@x"), text("smtp:ANN@x", "smtp:lee@x"));

        assertThat(Merging.united(said, MERGE).size()).isEqualTo(3);
        assertThat(Merging.united(said, MERGE_CASE_INSENSITIVE)).isEqualTo(Values.text("SMTP:ann@x", "smtp:lee@x"));
    }

    @Test
    void only_text_has_spellings() {
        var numbers = Values.of(Value.of(1), Value.of(2));

        assertThat(Merging.missing(numbers, Values.of(Value.of(1)), MERGE_CASE_INSENSITIVE))
                .isEqualTo(Values.of(Value.of(2)));
    }

    @Test
    void what_is_there_in_another_spelling_is_not_missing() {
        var wanted = Values.text("smtp:ann@x", "smtp:lee@x");
        var there = Values.text("SMTP:ANN@X");

        assertThat(Merging.missing(wanted, there, MERGE_CASE_INSENSITIVE)).isEqualTo(Values.text("smtp:lee@x"));
        assertThat(Merging.missing(wanted, there, MERGE)).isEqualTo(wanted);
        assertThat(Merging.missing(wanted, wanted, MERGE)).isEqualTo(Values.NONE);
    }

    @Test
    void flows_to_one_attribute_agree_on_how_they_merge() {
        var problems = new ArrayList<Problem>();
        var target = new AttributeName("title");

        MergeTypes.of(
                () -> "Ann", target, List.of(Said.by(100, MERGE, text("a")), Said.by(110, MERGE, text("b"))), problems);
        assertThat(problems).isEmpty();

        MergeTypes.of(
                () -> "Ann",
                target,
                List.of(Said.by(100, MERGE, text("a")), Said.by(110, MergeType.UPDATE, text("b"))),
                problems);
        assertThat(problems).containsExactly(new Problem.MergeTypeConflict("Ann", target, "'Rule 100'", "'Rule 110'"));
    }
}
