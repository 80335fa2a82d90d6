package org.syncline.core.function.reference;

import java.util.List;
import java.util.stream.Stream;

/// A function of rules.md 9 in the reference.
///
/// @param ifNull what it comes to when a parameter marked `?` is null (rules.md 8.1)
record SlowFunction(String name, String result, List<Param> params, Val ifNull, Body body) {

    /// Sees single values, and lists where the parameter is one.
    interface Body {
        Val of(List<Val> arguments);
    }

    /// @param kinds `str`, `num|bin`, `mvstr`, `mv`, `var`; `word` stands for a bare word, `quoted` for an attribute's
    /// name
    /// @param edges which values the generator draws for it
    record Param(List<String> kinds, boolean nullable, boolean optional, String edges) {

        /// `str?:find~`: text or null, drawn as `find`, and may be left out.
        static Param of(String written) {
            var optional = written.endsWith("~");
            var parts = written.replace("~", "").split(":", -1);
            var kinds = List.of(parts[0].replace("?", "").split("\\|", -1));
            return new Param(kinds, parts[0].endsWith("?"), optional, parts.length > 1 ? parts[1] : kinds.getFirst());
        }

        boolean isList() {
            return kinds.getFirst().startsWith("mv");
        }

        boolean isWhole() {
            return kinds.getFirst().equals("var");
        }

        boolean isWord() {
            return kinds.getFirst().equals("word") || kinds.getFirst().equals("quoted");
        }

        boolean accepts(Val value) {
            var kind = (isList() ? "mv" : "") + value.kind();
            return isWhole() || isWord() || kinds.contains("mv") || kinds.contains(kind);
        }
    }

    static SlowFunction of(String signature, Body body) {
        return of(signature, Val.NULL, body);
    }

    /// @param signature result, name and parameters, apart by blanks
    static SlowFunction of(String signature, Val ifNull, Body body) {
        var words = List.of(signature.split(" ", -1));
        var params = words.stream().skip(2).map(Param::of).toList();
        return new SlowFunction(words.get(1), words.get(0), params, ifNull, body);
    }

    /// Whether the optional argument is there; null is as good as left out (8.1 speaks of required ones only).
    static boolean isGiven(List<Val> arguments, int index) {
        return arguments.size() > index && !arguments.get(index).isNull();
    }

    int fewest() {
        return (int) params.stream().filter(param -> !param.optional()).count();
    }

    Stream<Param> scalars() {
        return params.stream().filter(param -> !param.isList() && !param.isWhole() && !param.isWord());
    }
}
