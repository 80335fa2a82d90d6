package org.syncline.core.expression;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.syncline.core.function.Kind;

/// What is known of a term before it is evaluated: the kinds it can have. Any of them can be null or a list.
///
/// @param verdict whether it can be `IgnoreThisFlow` or `AuthoritativeNull`
record Type(Set<Kind> kinds, boolean verdict) {

    static final Type ANY = new Type(Collections.unmodifiableSet(EnumSet.allOf(Kind.class)), true);
    static final Type NULL = new Type(Set.of(), false);
    static final Type VERDICT = new Type(Set.of(), true);

    static Type of(Kind kind) {
        return new Type(Set.of(kind), false);
    }

    static Type of(Set<Kind> kinds) {
        return new Type(kinds, false);
    }

    Type or(Type other) {
        var both = EnumSet.noneOf(Kind.class);
        both.addAll(kinds);
        both.addAll(other.kinds);
        return new Type(Collections.unmodifiableSet(both), verdict || other.verdict);
    }

    Type only(Kind kind) {
        return new Type(canBe(kind) ? Set.of(kind) : Set.of(), false);
    }

    Type without(Kind kind) {
        var others = EnumSet.noneOf(Kind.class);
        others.addAll(kinds);
        others.remove(kind);
        return new Type(Collections.unmodifiableSet(others), verdict);
    }

    /// Whether it surely is a verdict, or one beside nulls.
    boolean isOnlyVerdict() {
        return verdict && kinds.isEmpty();
    }

    /// Whether a value, if there is one, surely has the wrong kind.
    boolean isNever(Set<Kind> accepted) {
        return !kinds.isEmpty() && Collections.disjoint(kinds, accepted);
    }

    boolean canBe(Kind kind) {
        return kinds.contains(kind);
    }

    String words() {
        return Kind.words(kinds);
    }
}
