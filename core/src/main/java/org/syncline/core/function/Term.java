package org.syncline.core.function;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.LongFunction;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Value;

/// A value while a formula runs: what attributes can hold, and dates, null and lists with gaps (rules.md 8).
public sealed interface Term {

    Term NULL = new Null();
    Term EMPTY_TEXT = new Text("");
    Term TRUE = new Flag(true);
    Term FALSE = new Flag(false);

    /// A term of one of the six types.
    sealed interface Single extends Term {
        Kind kind();

        @Override
        default String words() {
            return kind().words();
        }
    }

    record Text(String text) implements Single {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }
    }

    record Number(long number) implements Single {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }

    record Flag(boolean flag) implements Single {
        @Override
        public Kind kind() {
            return Kind.FLAG;
        }
    }

    record Bytes(byte[] bytes) implements Single {
        @Override
        public Kind kind() {
            return Kind.BYTES;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes(var theirs) && Arrays.equals(bytes, theirs);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    /// A reference with the way to its DN, which is asked for only when text is needed.
    /// Two references are the same when they point at the same target in the same way.
    record Reference(Value target, LongFunction<String> dnOf) implements Single {

        public static Reference to(Value.Pointer pointer) {
            return new Reference(pointer, _ -> "");
        }

        public String dn() {
            return target instanceof Value.Reference(var number) ? dnOf.apply(number) : target.toString();
        }

        /// @throws IllegalArgumentException if what stands behind it is no DN
        public DistinguishedName name() {
            return target instanceof Value.Pointer(var name, var anchor) && !anchor.isKnown()
                    ? name
                    : DistinguishedName.of(dn());
        }

        @Override
        public Kind kind() {
            return Kind.REFERENCE;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Reference(var theirs, var _) && target.equals(theirs);
        }

        @Override
        public int hashCode() {
            return target.hashCode();
        }
    }

    record Date(Instant instant) implements Single {
        @Override
        public Kind kind() {
            return Kind.DATE;
        }
    }

    /// No value: an absent attribute, or the literal `NULL`.
    record Null() implements Term {
        @Override
        public String words() {
            return "NULL";
        }
    }

    /// Several values in order. A null among them keeps its place until the list reaches a list
    /// parameter or becomes the result (rules.md 8.2).
    record Many(List<Term> terms) implements Term {

        public static final Many NONE = new Many(List.of());

        /// Up to so many values, comparing each with each is quicker than hashing.
        private static final int FEW = 8;

        public static Many of(Term only) {
            return new Many(List.of(only));
        }

        public Many withoutGaps() {
            if (!terms.contains(NULL)) {
                return this;
            }
            var kept = new ArrayList<Term>(terms.size());
            for (var term : terms) {
                if (!term.isNull()) {
                    kept.add(term);
                }
            }
            return new Many(kept);
        }

        /// Each value once, where it comes first.
        public Many withoutRepetitions() {
            if (terms.size() > FEW) {
                return new Many(List.copyOf(new LinkedHashSet<>(terms)));
            }
            var kept = new ArrayList<Term>(terms.size());
            for (var term : terms) {
                if (!kept.contains(term)) {
                    kept.add(term);
                }
            }
            return kept.size() == terms.size() ? this : new Many(kept);
        }

        @Override
        public String words() {
            return "a list";
        }
    }

    /// A literal that decides over the flow itself; only a whole result or a branch can be one.
    record Verdict(Ruling ruling) implements Term {
        @Override
        public String words() {
            return ruling.literal();
        }
    }

    /// What a [Verdict] says (rules.md 5.1).
    enum Ruling {
        AUTHORITATIVE_NULL("AuthoritativeNull"),
        IGNORE_THIS_FLOW("IgnoreThisFlow");

        private final String literal;

        Ruling(String literal) {
            this.literal = literal;
        }

        public String literal() {
            return literal;
        }
    }

    /// What messages call it: `text`, `a number`, `a list` …
    String words();

    default boolean isNull() {
        return this instanceof Null;
    }

    static Term of(String text) {
        return text.isEmpty() ? EMPTY_TEXT : new Text(text);
    }

    static Term of(long number) {
        return new Number(number);
    }

    static Term of(boolean flag) {
        return flag ? TRUE : FALSE;
    }

    static Term of(byte[] bytes) {
        return new Bytes(bytes);
    }

    static Term of(Instant instant) {
        return new Date(instant);
    }
}
