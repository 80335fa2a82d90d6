package org.syncline.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.Arbitrary;

class ValuesTest {

    private static final int CASES = 5_000;

    @Test
    void they_are_equal_as_a_set_and_kept_in_the_order_they_came_in() {
        Arbitrary.holds(CASES, any -> {
            var some = some(any);
            var others = any.shuffled(some);

            assertThat(Values.of(some)).isEqualTo(Values.of(others)).hasSameHashCodeAs(Values.of(others));
            assertThat(Values.of(some)).hasToString(Values.of(others).toString());
            assertThat(Values.of(some).inOrder())
                    .isEqualTo(some.stream().distinct().toList());
        });
    }

    @Test
    void they_behave_as_sets_do() {
        Arbitrary.holds(CASES, any -> {
            var mine = some(any);
            var theirs = some(any);
            Set<Value> union = new HashSet<>(mine);
            union.addAll(theirs);
            Set<Value> rest = new HashSet<>(mine);
            rest.removeAll(new HashSet<>(theirs));

            assertThat(new HashSet<>(Values.of(mine).with(Values.of(theirs)).inOrder()))
                    .isEqualTo(union);
            assertThat(new HashSet<>(Values.of(mine).without(Values.of(theirs)).inOrder()))
                    .isEqualTo(rest);
            assertThat(Values.of(mine).equals(Values.of(theirs)))
                    .isEqualTo(new HashSet<>(mine).equals(new HashSet<>(theirs)));
            assertThat(Values.of(mine).size()).isEqualTo(new HashSet<>(mine).size());
        });
    }

    @Test
    void they_know_what_is_among_them() {
        Arbitrary.holds(CASES, any -> {
            var some = some(any);
            var values = Values.of(some);

            assertThat(values.isEmpty()).isEqualTo(some.isEmpty());
            assertThat(values.hasEmpty()).isEqualTo(some.stream().anyMatch(Value::isEmpty));
            assertThat(values.hasReferences()).isEqualTo(some.stream().anyMatch(Value.Reference.class::isInstance));
            assertThat(values.hasPointers()).isEqualTo(some.stream().anyMatch(Value.Pointer.class::isInstance));
            for (var type : ValueType.values()) {
                assertThat(values.areAll(type)).isEqualTo(some.stream().allMatch(value -> value.type() == type));
            }
        });
    }

    @Test
    void upper_and_lower_case_are_two_values() {
        assertThat(Values.text("ann", "Ann").size()).isEqualTo(2);
        assertThat(Values.text("ann")).isNotEqualTo(Values.text("Ann"));
    }

    @Test
    void values_of_different_types_are_never_equal() {
        assertThat(List.of(Value.of("1"), Value.of(1), Value.of(true), new Value.Reference(1)))
                .doesNotHaveDuplicates();
        assertThat(Value.of(new byte[] {1})).isEqualTo(Value.of(new byte[] {1}));
    }

    @Test
    void the_order_of_values_is_total_and_agrees_with_equality() {
        var values = Stream.concat(
                        POOL.stream(), Stream.of(pointer("CN=a", ""), pointer("CN=b", ""), pointer("CN=b", "7")))
                .toList();
        for (var one : values) {
            for (var two : values) {
                assertThat(Integer.signum(one.compareTo(two))).isEqualTo(-Integer.signum(two.compareTo(one)));
                assertThat(one.compareTo(two) == 0).isEqualTo(one.equals(two));
                for (var three : values) {
                    if (one.compareTo(two) <= 0 && two.compareTo(three) <= 0) {
                        assertThat(one).isLessThanOrEqualTo(three);
                    }
                }
            }
        }
    }

    @Test
    void numbers_sort_as_numbers_and_octets_without_sign() {
        assertThat(Values.of(Value.of(10), Value.of(9), Value.of(-1)).sorted())
                .containsExactly(Value.of(-1), Value.of(9), Value.of(10));
        assertThat(Value.of(new byte[] {-1})).isGreaterThan(Value.of(new byte[] {1}));
    }

    private static final List<Value> POOL = List.of(
            Value.of("a"),
            Value.of("A"),
            Value.of("b"),
            Value.of("10"),
            Value.of(10),
            Value.of(9),
            Value.of(-1),
            Value.of(true),
            Value.of(false),
            Value.of(new byte[] {1, 2}),
            Value.of(new byte[] {-1}),
            new Value.Reference(1),
            new Value.Reference(2));

    /// Few, or more than are compared one by one; some twice.
    private static List<Value> some(Arbitrary any) {
        var all = any.shuffled(POOL.stream()
                .flatMap(value -> Collections.nCopies(2, value).stream())
                .toList());
        return all.subList(0, any.maybe() ? any.upTo(4) : any.upTo(all.size()));
    }

    private static Value pointer(String dn, String anchor) {
        return new Value.Pointer(DistinguishedName.of(dn), new Anchor(anchor));
    }
}
