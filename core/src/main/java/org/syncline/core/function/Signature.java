package org.syncline.core.function;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.core.function.Parameter.Passing;

/// A function's name, parameters and result, read from the line that the manual prints:
/// `num InStr(str? text, str find [, num start [, {vbBinaryCompare|vbTextCompare} compare]])`.
///
/// | type          | an argument is                                                           |
/// |---------------|--------------------------------------------------------------------------|
/// | `str` `num` … | one value of that type ([Kind]), `str\|num` of either; a list: each value |
/// | `str?`        | the same, and null is welcome; elsewhere null in makes null out           |
/// | `mv` `mvstr`  | a list; `mvstr\|mvref` of either type                                    |
/// | `var`         | anything, a list as a whole                                              |
/// | `T` `mvT`     | anything, and the result is of this type                                 |
/// | `test`        | a condition: True or False, or a number                                  |
/// | `{A\|B}`      | one of these bare words; `{"A"}` also in quotes                          |
/// | `$`           | a variable, declared for the last argument                               |
/// | `imported`    | an attribute's name in quotes: its imported values                       |
/// | `counted`     | an attribute's name in quotes: the number of its values                  |
///
/// `[, …]` may be left out; `...` at the end repeats all parameters.
public record Signature(
        String text,
        String name,
        Set<Kind> result,
        boolean genericResult,
        List<Parameter> parameters,
        boolean repeats) {

    private static final String OPTIONAL = "~";

    public static Signature of(String text) {
        int blank = text.indexOf(' ');
        int open = text.indexOf('(');
        var result = text.substring(0, blank);
        var inside = text.substring(open + 1, text.lastIndexOf(')'));
        return new Signature(
                text,
                text.substring(blank + 1, open),
                result.equals("void") ? Set.of() : kinds(result),
                result.endsWith("T"),
                parameters(inside.replace("...", "")
                        .replace("[, ", ", " + OPTIONAL)
                        .replace("]", "")),
                inside.endsWith("..."));
    }

    /// The parameter that an argument belongs to.
    public Parameter parameter(int argument) {
        return parameters.get(repeats ? argument % parameters.size() : argument);
    }

    /// Whether the first argument declares a variable for the last one.
    public boolean declares() {
        return !parameters.isEmpty() && parameters.getFirst().passing() == Passing.VARIABLE;
    }

    /// What is wrong with so many arguments, or nothing.
    public Optional<String> objection(int arguments) {
        int least = (int) parameters.stream().filter(it -> !it.optional()).count();
        int most = parameters.size();
        if (repeats) {
            return arguments > 0 && arguments % most == 0
                    ? Optional.empty()
                    : Optional.of("%s takes its arguments in groups of %d, not %d".formatted(name, most, arguments));
        }
        var expected = least == most ? "" + least : least + " to " + most;
        return arguments >= least && arguments <= most
                ? Optional.empty()
                : Optional.of("%s takes %s argument%s, not %d"
                        .formatted(name, most == 0 ? "no" : expected, most == 1 ? "" : "s", arguments));
    }

    private static List<Parameter> parameters(String text) {
        var parameters = new ArrayList<Parameter>();
        boolean optional = false;
        for (var part : text.split(",", -1)) {
            var words = part.strip();
            optional |= words.startsWith(OPTIONAL);
            if (!words.isEmpty()) {
                parameters.add(parameter(words.replace(OPTIONAL, ""), optional));
            }
        }
        return List.copyOf(parameters);
    }

    private static Parameter parameter(String text, boolean optional) {
        int blank = text.indexOf(' ');
        var type = text.substring(0, blank);
        var passing = passing(type);
        return new Parameter(
                text.substring(blank + 1),
                passing,
                passing == Passing.WORD || passing == Passing.WORD_OR_TEXT ? Set.of() : kinds(type),
                type.endsWith("?"),
                type.endsWith("T"),
                optional,
                type.startsWith("{") ? List.of(type.replaceAll("[{}\"]", "").split("\\|", -1)) : List.of());
    }

    private static Passing passing(String type) {
        return switch (type) {
            case "var", "T", "test" -> Passing.WHOLE;
            case "$" -> Passing.VARIABLE;
            case "imported" -> Passing.IMPORTED;
            case "counted" -> Passing.COUNTED;
            default -> {
                if (type.startsWith("{")) {
                    yield type.contains("\"") ? Passing.WORD_OR_TEXT : Passing.WORD;
                }
                yield type.startsWith("mv") ? Passing.LIST : Passing.SCALAR;
            }
        };
    }

    private static Set<Kind> kinds(String type) {
        var kinds = EnumSet.noneOf(Kind.class);
        for (var code : type.replace("?", "").split("\\|", -1)) {
            var one = code.startsWith("mv") ? code.substring(2) : code;
            switch (one) {
                case "", "var", "T", "$", "imported", "counted", "any" -> kinds.addAll(EnumSet.allOf(Kind.class));
                case "test" -> kinds.addAll(EnumSet.of(Kind.FLAG, Kind.NUMBER));
                default -> kinds.add(Kind.of(one));
            }
        }
        return Collections.unmodifiableSet(kinds);
    }
}
