package org.syncline.core.function.reference;

import java.util.List;
import java.util.SplittableRandom;

/// Chance from a seed: the same seed, the same throws.
record Dice(SplittableRandom random) {

    static Dice of(long seed) {
        return new Dice(new SplittableRandom(seed));
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[below(choices.length)];
    }

    <T> T from(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
