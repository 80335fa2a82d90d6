package org.syncline.core.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The values of one attribute: kept in the order they came in, equal as a set, possibly none.
///
/// `Item(x,1)` and every display use the order; nothing else may depend on it (engine.md 2.2).
///
/// Of a large set of references only those that are in question may be known; the others are a [Rest]. Such values
/// can be compared, added to and taken from as long as that is about known ones; what needs the others throws
/// [NotLoadedException] (ADR 12).
public final class Values implements Iterable<Value> {

    /// Below this size comparing each with each beats building a hash set.
    private static final int FEW = 8;

    /// Traits of values, above the bit of each type: what is asked of every value that flows is known once.
    private static final int TYPES = (1 << ValueType.values().length) - 1;

    private static final int EMPTY = TYPES + 1;
    private static final int REFERENCES = EMPTY << 1;
    private static final int POINTERS = EMPTY << 2;

    public static final Values NONE = new Values(List.of());

    private final List<Value> inOrder;
    private final Rest rest;
    private final int traits;

    private Values(List<Value> distinct) {
        this(distinct, Rest.NONE);
    }

    private Values(List<Value> distinct, Rest rest) {
        this.inOrder = distinct;
        this.rest = rest;
        traits = traits(distinct);
    }

    /// The known ones of a large set, and that there are others.
    public static Values partly(Values known, Rest rest) {
        return rest.count() == 0 ? known : new Values(known.inOrder, rest);
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
        return traits == 0 && !isPartial();
    }

    public int size() {
        return inOrder.size() + rest.count();
    }

    /// Whether there are others besides the known ones.
    public boolean isPartial() {
        return rest.count() > 0;
    }

    public Rest rest() {
        return rest;
    }

    /// Those that are known: usually all.
    public Values known() {
        return isPartial() ? new Values(inOrder) : this;
    }

    /// Each known one as something else, or left out; the rest is another's rest now, as large as it may be.
    public Values translated(Function<Value, Optional<? extends Value>> translation) {
        var others = new ArrayList<Value>(inOrder.size());
        for (var value : inOrder) {
            translation.apply(value).ifPresent(others::add);
        }
        return partly(of(others), rest);
    }

    /// Whether any of them is a resolved reference.
    public boolean hasReferences() {
        return isPartial() || has(REFERENCES);
    }

    /// Whether any of them is a reference that is not resolved yet.
    public boolean hasPointers() {
        return has(POINTERS);
    }

    /// Whether any of them says nothing.
    public boolean hasEmpty() {
        return has(EMPTY);
    }

    /// Whether all known ones are of that type.
    public boolean areAll(ValueType type) {
        return (traits & TYPES & ~bit(type)) == 0;
    }

    private boolean has(int trait) {
        return (traits & trait) != 0;
    }

    @SuppressWarnings("EnumOrdinal") // which bit it is, nobody else knows
    private static int bit(ValueType type) {
        return 1 << type.ordinal();
    }

    private static int traits(List<Value> values) {
        int traits = 0;
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            traits |= bit(value.type());
            traits |= switch (value) {
                case Value.Reference _ -> REFERENCES;
                case Value.Pointer _ -> POINTERS;
                case Value.Text _, Value.Number _, Value.Flag _, Value.Bytes _ -> value.isEmpty() ? EMPTY : 0;
            };
        }
        return traits;
    }

    public Value first() {
        return inOrder().getFirst();
    }

    public List<Value> inOrder() {
        if (isPartial()) {
            throw new NotLoadedException(rest.count() + " members were not loaded");
        }
        return inOrder;
    }

    public List<Value> sorted() {
        var sorted = new ArrayList<>(inOrder());
        Collections.sort(sorted);
        return sorted;
    }

    public Stream<Value> stream() {
        return inOrder().stream();
    }

    public boolean contains(Value value) {
        return inOrder().contains(value);
    }

    public Values with(Values more) {
        if (more.isEmpty()) {
            return this;
        }
        if (more.isPartial() && !isPartial()) {
            if (!isEmpty()) {
                throw new NotLoadedException("a whole set and a part of one cannot be united");
            }
            return more;
        }
        var all = new LinkedHashSet<>(inOrder);
        all.addAll(more.inOrder);
        return all.size() == inOrder.size() ? this : new Values(List.copyOf(all), rest);
    }

    /// The rest of a set taken from the same rest leaves nothing of it.
    public Values without(Values fewer) {
        if (fewer.isEmpty() || isEmpty()) {
            return this;
        }
        var left = fewer.isPartial() ? Rest.NONE : rest;
        var kept = new ArrayList<>(inOrder);
        boolean isLess = kept.removeAll(fewer.inOrder.size() <= FEW ? fewer.inOrder : fewer.asSet());
        return isLess || !left.equals(rest) ? partly(of(kept), left) : this;
    }

    @Override
    public Iterator<Value> iterator() {
        return inOrder().iterator();
    }

    /// The rest of one object is another number than that of the next; that there is one is what counts.
    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Values theirs
                && theirs.isPartial() == isPartial()
                && theirs.inOrder.size() == inOrder.size()
                && (isSameList(theirs) || inOrder.size() > 1 && isSameSet(theirs));
    }

    /// Whether they are equal, in the same order and with the same rest: then one may stand for the other.
    public boolean isSame(Values other) {
        return other.inOrder.size() == inOrder.size() && other.rest.equals(rest) && isSameList(other);
    }

    private boolean isSameList(Values theirs) {
        for (int i = 0; i < inOrder.size(); i++) {
            if (!inOrder.get(i).equals(theirs.inOrder.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isSameSet(Values theirs) {
        return inOrder.size() <= FEW ? inOrder.containsAll(theirs.inOrder) : asSet().equals(theirs.asSet());
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
        return isPartial() ? known() + " and " + rest.count() + " more" : sorted().toString();
    }

    private Set<Value> asSet() {
        return new HashSet<>(inOrder);
    }
}
