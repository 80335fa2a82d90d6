package org.syncline.core.function;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Every function by name. To add one, add its entry to the table of its group.
public final class FunctionLibrary {

    /// Spellings that the vendor's documentation uses beside the proper ones (rules.md 6).
    private static final SortedMap<String, String> ALIASES =
            new TreeMap<>(Map.of("GUID", "Guid", "InstrRev", "InStrRev"));

    private static final SortedMap<String, Function> BY_NAME = byName(Stream.of(
                    TextFunctions.ALL,
                    ConversionFunctions.ALL,
                    TestFunctions.ALL,
                    NumberFunctions.ALL,
                    DateFunctions.ALL,
                    DirectoryFunctions.ALL,
                    ListFunctions.ALL,
                    BranchFunctions.ALL)
            .flatMap(List::stream));

    private FunctionLibrary() {}

    /// By its exact name, or by a spelling that is accepted too.
    public static Optional<Function> find(String name) {
        return Optional.ofNullable(BY_NAME.get(ALIASES.getOrDefault(name, name)));
    }

    /// In alphabetical order.
    public static SortedMap<String, Function> functions() {
        return BY_NAME;
    }

    private static SortedMap<String, Function> byName(Stream<Function> functions) {
        var byName = new TreeMap<String, Function>();
        functions.forEach(function -> byName.put(function.name(), function));
        return Collections.unmodifiableSortedMap(byName);
    }
}
