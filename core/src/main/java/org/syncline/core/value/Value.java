package org.syncline.core.value;

import java.util.Arrays;
import java.util.HexFormat;

/// One value of an attribute, in one of the five types of the specification (engine.md 2.2).
///
/// Ordered, so that the same values always print and store the same way.
public sealed interface Value extends Comparable<Value> {

    /// A string, as the connected system spells it.
    record Text(String text) implements Value {
        @Override
        public ValueType type() {
            return ValueType.TEXT;
        }

        @Override
        public boolean isEmpty() {
            return text.isEmpty();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Text theirs && text.equals(theirs.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /// A 64-bit signed integer.
    record Number(long number) implements Value {
        @Override
        public ValueType type() {
            return ValueType.NUMBER;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Number theirs && number == theirs.number;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(number);
        }

        @Override
        public String toString() {
            return Long.toString(number);
        }
    }

    /// True or false.
    record Flag(boolean flag) implements Value {
        @Override
        public ValueType type() {
            return ValueType.FLAG;
        }

        @Override
        public String toString() {
            return flag ? "True" : "False";
        }
    }

    /// An octet string. The array is never handed out for writing.
    record Bytes(byte[] bytes) implements Value {
        @Override
        public ValueType type() {
            return ValueType.BYTES;
        }

        @Override
        public boolean isEmpty() {
            return bytes.length == 0;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes(var theirs) && Arrays.equals(bytes, theirs);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return HexFormat.of().formatHex(bytes);
        }
    }

    /// A resolved reference: the CS object of the same connector space, or the MV object, with this number.
    record Reference(long target) implements Value {
        @Override
        public ValueType type() {
            return ValueType.REFERENCE;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Reference theirs && target == theirs.target;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(target);
        }

        @Override
        public String toString() {
            return "#" + target;
        }
    }

    /// A reference as a connected system writes it, not yet resolved: by DN, by anchor, or both.
    /// Lives at the connector border and in the result of `CRef`; no layer stores one.
    record Pointer(DistinguishedName dn, Anchor anchor) implements Value {
        @Override
        public ValueType type() {
            return ValueType.REFERENCE;
        }

        @Override
        public String toString() {
            return anchor.isKnown() ? anchor.text() : dn.toString();
        }
    }

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(long number) {
        return new Number(number);
    }

    static Value of(boolean flag) {
        return new Flag(flag);
    }

    static Value of(byte[] bytes) {
        return new Bytes(bytes);
    }

    /// A text or an octet string of no length: it says nothing (rules.md R3, engine.md E6).
    default boolean isEmpty() {
        return false;
    }

    ValueType type();

    @Override
    default int compareTo(Value other) {
        return switch (this) {
            case Text(var mine) when other instanceof Text(var theirs) -> mine.compareTo(theirs);
            case Number(var mine) when other instanceof Number(var theirs) -> Long.compare(mine, theirs);
            case Flag(var mine) when other instanceof Flag(var theirs) -> Boolean.compare(mine, theirs);
            case Bytes(var mine) when other instanceof Bytes(var theirs) -> Arrays.compareUnsigned(mine, theirs);
            case Reference(var mine) when other instanceof Reference(var theirs) -> Long.compare(mine, theirs);
            case Pointer _ when other instanceof Pointer -> toString().compareTo(other.toString());
            case Pointer _ when other instanceof Reference -> 1;
            case Reference _ when other instanceof Pointer -> -1;
            default -> type().compareTo(other.type());
        };
    }
}
