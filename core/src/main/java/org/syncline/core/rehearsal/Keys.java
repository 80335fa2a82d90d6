package org.syncline.core.rehearsal;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.syncline.core.sync.JoinQuery;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CaseFold;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// Objects by the values that joins look for, upper and lower case alike.
///
/// @param <I> what identifies the objects
final class Keys<I extends Comparable<? super I>> {

    private record Key(AttributeName attribute, Value value) {}

    private final Collection<AttributeName> attributes;
    private final Crossing<Key, I> byKey = new Crossing<>();

    Keys(Collection<AttributeName> attributes) {
        this.attributes = attributes;
    }

    void add(I id, Function<AttributeName, Values> object) {
        attributes.forEach(name -> object.apply(name).forEach(value -> byKey.add(key(name, value), id)));
    }

    void remove(I id, Function<AttributeName, Values> object) {
        attributes.forEach(name -> object.apply(name).forEach(value -> byKey.remove(key(name, value), id)));
    }

    /// Those that match the first probe of a group; whether they match the others is for the join to see.
    SortedSet<I> candidates(List<JoinQuery.Probe> group) {
        var probe = group.getFirst();
        var found = new TreeSet<I>();
        probe.anyOf().forEach(value -> found.addAll(byKey.at(key(probe.attribute(), value))));
        return found;
    }

    private static Key key(AttributeName name, Value value) {
        return new Key(name, CaseFold.of(value));
    }
}
