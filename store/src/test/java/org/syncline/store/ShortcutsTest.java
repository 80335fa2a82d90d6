package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.core.space.Tower;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Values;

/// What a save works out by a short cut is what the model says.
class ShortcutsTest {

    private static final int CASES = 5000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_pending_operation_is_that_of_the_tower(long seed) {
        var any = new Arbitrary(seed);
        for (int i = 0; i < CASES; i++) {
            for (var tower : withSuccessors(any.tower())) {
                assertThat(Operation.toExport(tower)).as("%s", tower).isEqualTo(Operation.of(tower.pendingExport()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void the_values_to_find_an_object_by_are_those_of_its_current_view(long seed) {
        var any = new Arbitrary(seed);
        for (int i = 0; i < CASES; i++) {
            for (var tower : withSuccessors(any.tower())) {
                var current = new TreeMap<>(tower.current().attributes());
                var wanted = new TreeSet<>(current.keySet());
                wanted.addAll(tower.imported().attributes().keySet());
                var asked = new TreeSet<>(wanted);
                asked.addAll(FindRow.ATTRIBUTES);
                current.values().removeIf(Values::isEmpty);
                assertThat(CurrentValues.of(tower, wanted)).as("%s", tower).isEqualTo(only(current, asked));
            }
        }
    }

    private static SortedMap<AttributeName, ?> only(SortedMap<AttributeName, ?> all, Set<AttributeName> names) {
        var some = new TreeMap<>(all);
        some.keySet().retainAll(names);
        return some;
    }

    private static List<Tower> withSuccessors(Tower tower) {
        var sent = tower.beforeExport();
        return List.of(tower, sent, sent.afterExport(), tower.afterSync(tower.exported()));
    }
}
