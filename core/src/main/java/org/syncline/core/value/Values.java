package org.syncline.core.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The values of one attribute: kept in the order they came in, equal as a set, possibly none.
///
/// `Item(x,1)` and every display use the order; nothing else may depend on it (engine.md 2.2).
public final class Values implements Iterable<Value> {

    public static final Values NONE = new Values(List.of());

    /// Below this size comparing each with each beats building a hash set.
    private static final int FEW = 8;

    private final List<Value> inOrder;

    private Values(List<Value> distinct) {
        inOrder = distinct;
    }

    public static Values of(Value value) {
        return new Values(List.of(value));
    }

    public static Values of(Value... values) {
        return of(Arrays.asList(values));
    }

    /// Duplicates are dropped; the first of them keeps its place.
    public static Values of(Collection<? extends Value> values) {
        return switch (values.size()) {
            case 0 -> NONE;
            case 1 -> of(values.iterator().next());
            default -> new Values(isDistinct(values) ? List.copyOf(values) : List.copyOf(new LinkedHashSet<>(values)));
        };
    }

    private static boolean isDistinct(Collection<? extends Value> values) {
        if (values.size() > FEW || !(values instanceof List<? extends Value> list)) {
            return false;
        }
        for (int i = 1; i < list.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (list.get(i).equals(list.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    public static Values text(String... texts) {
        return of(Stream.of(texts).map(Value::of).toList());
    }

    public boolean isEmpty() {
        return inOrder.isEmpty();
    }

    public int size() {
        return inOrder.size();
    }

    /// Whether any of them is a resolved reference.
    public boolean hasReferences() {
        for (int i = 0; i < inOrder.size(); i++) {
            if (inOrder.get(i) instanceof Value.Reference) {
                return true;
            }
        }
        return false;
    }

    /// Whether any of them says nothing.
    public boolean hasEmpty() {
        for (int i = 0; i < inOrder.size(); i++) {
            if (inOrder.get(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    public Value first() {
        return inOrder.getFirst();
    }

    public List<Value> inOrder() {
        return inOrder;
    }

    public List<Value> sorted() {
        var sorted = new ArrayList<>(inOrder);
        Collections.sort(sorted);
        return sorted;
    }

    public Stream<Value> stream() {
        return inOrder.stream();
    }

    public boolean contains(Value value) {
        return inOrder.contains(value);
    }

    public Values with(Values more) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new LinkedHashSet<>(inOrder);
        all.addAll(more.inOrder);
        return all.size() == inOrder.size() ? this : new Values(List.copyOf(all));
    }

    public Values without(Values fewer) {
        if (fewer.isEmpty() || isEmpty()) {
            return this;
        }
        var gone = fewer.asSet();
        var kept = inOrder.stream().filter(value -> !gone.contains(value)).toList();
        return kept.size() == inOrder.size() ? this : of(kept);
    }

    @Override
    public Iterator<Value> iterator() {
        return inOrder.iterator();
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Values theirs
                && theirs.size() == size()
                && (isSame(theirs) || size() > 1 && isSameSet(theirs));
    }

    /// Whether they are equal and in the same order: then one may stand for the other.
    public boolean isSame(Values other) {
        if (other.size() != size()) {
            return false;
        }
        for (int i = 0; i < size(); i++) {
            if (!inOrder.get(i).equals(other.inOrder.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isSameSet(Values theirs) {
        return size() <= FEW ? inOrder.containsAll(theirs.inOrder) : asSet().equals(theirs.asSet());
    }

    @Override
    public int hashCode() {
        int sum = 0;
        for (var value : inOrder) {
            sum += value.hashCode();
        }
        return sum;
    }

    @Override
    public String toString() {
        return sorted().toString();
    }

    private Set<Value> asSet() {
        return new HashSet<>(inOrder);
    }
}
