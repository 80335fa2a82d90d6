package org.syncline.core.function.reference;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A value of the reference (rules.md 8).
sealed interface Val {

    Val NULL = new Null();

    record Str(String text) implements Val {}

    record Num(BigInteger number) implements Val {}

    record Bool(boolean flag) implements Val {}

    record Bin(List<Byte> bytes) implements Val {}

    record Ref(String dn) implements Val {}

    record Date(Instant at) implements Val {}

    record Null() implements Val {}

    record Seq(List<Val> values) implements Val {
        Seq withoutNulls() {
            return new Seq(
                    values.stream().filter(value -> !(value instanceof Null)).toList());
        }
    }

    /// `IgnoreThisFlow` or `AuthoritativeNull`.
    record Special(String literal) implements Val {}

    static Val str(String text) {
        return new Str(text);
    }

    /// Text of these code points.
    static Val chars(List<Integer> codePoints) {
        var text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return new Str(text.toString());
    }

    static Val num(long number) {
        return num(BigInteger.valueOf(number));
    }

    /// A number that does not fit into 64 bits with sign is an error.
    static Val num(BigInteger number) {
        Wrong.unless(number.bitLength() <= 63, "the number is too large");
        return new Num(number);
    }

    static Val bool(boolean flag) {
        return new Bool(flag);
    }

    static Val bin(byte[] bytes) {
        var list = new ArrayList<Byte>();
        for (byte octet : bytes) {
            list.add(octet);
        }
        return new Bin(list);
    }

    default boolean isNull() {
        return this instanceof Null;
    }

    /// As signatures write it.
    default String kind() {
        return switch (this) {
            case Str _ -> "str";
            case Num _ -> "num";
            case Bool _ -> "bool";
            case Bin _ -> "bin";
            case Ref _ -> "ref";
            case Date _ -> "dt";
            case Null _ -> "null";
            case Seq _ -> "list";
            case Special _ -> "special";
        };
    }

    default String text() {
        return this instanceof Str(var text) ? text : Wrong.now("text is needed, not " + this);
    }

    default List<Integer> chars() {
        return text().codePoints().boxed().toList();
    }

    default BigInteger big() {
        return this instanceof Num(var number) ? number : Wrong.now("a number is needed, not " + this);
    }

    default byte[] octets() {
        var list = this instanceof Bin(var bytes) ? bytes : Wrong.<List<Byte>>now("binary is needed, not " + this);
        var octets = new byte[list.size()];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = list.get(i);
        }
        return octets;
    }

    default Instant at() {
        return this instanceof Date(var at) ? at : Wrong.now("a date is needed, not " + this);
    }

    default String dn() {
        return this instanceof Ref(var dn) ? dn : Wrong.now("a reference is needed, not " + this);
    }

    default List<Val> list() {
        return this instanceof Seq(var values) ? values : Wrong.now("a list is needed, not " + this);
    }
}
