package org.syncline.core.function.reference;

import java.util.List;
import java.util.stream.Stream;

/// All functions of the reference.
final class SlowLibrary {

    static final List<SlowFunction> ALL = Stream.of(
                    SlowText.ALL, SlowConversion.ALL, SlowTests.ALL, SlowDates.ALL, SlowDn.ALL, SlowLists.ALL)
            .flatMap(List::stream)
            .toList();

    private SlowLibrary() {}

    static Node call(String function, Node... arguments) {
        return new Node.Call(named(function), List.of(arguments));
    }

    static List<SlowFunction> resulting(String kind) {
        return ALL.stream().filter(it -> it.result().equals(kind)).toList();
    }

    private static SlowFunction named(String name) {
        return ALL.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
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
