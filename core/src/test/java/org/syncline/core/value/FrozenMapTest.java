package org.syncline.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrozenMapTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 5, 8, 60, 127, 128, 300})
    void it_answers_as_the_map_that_it_was_made_from(int size) {
        var random = new SplittableRandom(size);
        var tree = new TreeMap<AttributeName, Integer>();
        while (tree.size() < size) {
            tree.put(new AttributeName("a" + random.nextInt(1000)), random.nextInt());
        }

        var frozen = FrozenMap.of(tree);

        assertThat(frozen.entrySet()).containsExactlyElementsOf(tree.entrySet());
        for (int i = 0; i < 1000; i++) {
            var name = new AttributeName("a" + i);
            assertThat(frozen.get(name)).isEqualTo(tree.get(name));
            assertThat(frozen.containsKey(name)).isEqualTo(tree.containsKey(name));
            assertThat(frozen.getOrDefault(name, -1)).isEqualTo(tree.getOrDefault(name, -1));
        }
        assertThat(frozen)
                .isEqualTo(tree)
                .isEqualTo(FrozenMap.of(new TreeMap<>(tree)))
                .hasSameHashCodeAs(tree);
        assertThat(tree).isEqualTo(frozen);
        assertThat(frozen.headMap(new AttributeName("a5"))).isEqualTo(tree.headMap(new AttributeName("a5")));
    }

    @Test
    void one_other_value_makes_another_map() {
        var one = new TreeMap<>(Map.of("a", 1, "b", 2));
        var other = new TreeMap<>(Map.of("a", 1, "b", 3));

        assertThat(FrozenMap.of(one)).isNotEqualTo(FrozenMap.of(other));
        assertThat(FrozenMap.of(one, value -> value > 1)).isEqualTo(new TreeMap<>(Map.of("b", 2)));
    }

    @Test
    void a_copy_of_it_is_itself() {
        var frozen = FrozenMap.of(new TreeMap<>(Map.of("a", 1)));

        assertThat(FrozenMap.of(frozen)).isSameAs(frozen);
        assertThat(FrozenMap.of(frozen, _ -> true)).isSameAs(frozen);
    }

    @Test
    void what_comes_out_of_order_is_refused() {
        var builder = new FrozenMap.Builder<String, Integer>(2);
        builder.add("b", 1);

        assertThatThrownBy(() -> builder.add("a", 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add("b", 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
