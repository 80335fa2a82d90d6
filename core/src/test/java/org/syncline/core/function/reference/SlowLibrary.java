package org.syncline.core.function.reference;

import java.util.List;
import java.util.stream.Stream;
import org.syncline.core.function.FunctionLibrary;

/// All functions of the reference.
final class SlowLibrary {

    static final List<SlowFunction> ALL = Stream.of(
                    SlowText.ALL, SlowConversion.ALL, SlowTests.ALL, SlowDates.ALL, SlowDn.ALL, SlowLists.ALL)
            .flatMap(List::stream)
            .toList();

    /// Differ from the specification today.
    private static final List<String> DIFFERENT = List.of("LCase", "UCase", "PCase");

    private SlowLibrary() {}

    static List<SlowFunction> named(String... names) {
        return Stream.of(names)
                .map(name -> ALL.stream()
                        .filter(it -> it.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    static List<SlowFunction> resulting(String kind) {
        return ALL.stream()
                .filter(it -> it.result().equals(kind))
                .filter(SlowLibrary::isThere)
                .toList();
    }

    static boolean isThere(SlowFunction function) {
        return isThere(function.name());
    }

    static boolean isThere(String function) {
        return FunctionLibrary.find(function).isPresent() && !DIFFERENT.contains(function);
    }

    static String word(String edges, Dice dice) {
        return switch (edges) {
            case "compare" -> dice.of("vbTextCompare", "vbBinaryCompare");
            case "case" -> dice.of("CaseSensitive", "CaseInsensitive");
            case "encoding" -> dice.of("Unicode", "ASCII", "UTF8");
            case "dc" -> "DC";
            default -> throw new IllegalArgumentException(edges);
        };
    }
}
