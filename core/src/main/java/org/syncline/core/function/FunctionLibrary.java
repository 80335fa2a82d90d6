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

    private static final List<FunctionGroup> GROUPS = List.of(
            new FunctionGroup("Text", "Positions start at 1 and count characters.", TextFunctions.ALL),
            new FunctionGroup("Conversion", "The only way from one type to another.", ConversionFunctions.ALL),
            new FunctionGroup(
                    "Tests", "What can be said of a value; an attribute is tested as a whole.", TestFunctions.ALL),
            new FunctionGroup(
                    "Numbers", "Whole numbers of 64 bits; hexadecimal ones begin with &H.", NumberFunctions.ALL),
            new FunctionGroup(
                    "Date and time", "Dates are in UTC. As a result they need FormatDateTime.", DateFunctions.ALL),
            new FunctionGroup("Distinguished names", "The components of a DN, as written.", DirectoryFunctions.ALL),
            new FunctionGroup("Several values", "One value is a list of one, NULL an empty list.", ListFunctions.ALL),
            new FunctionGroup("Flow of control", "What decides which of its arguments count.", BranchFunctions.ALL),
            new FunctionGroup("Certificates", "X.509, as DER or as base64 text.", CertificateFunctions.ALL));

    private static final SortedMap<String, Function> BY_NAME =
            byName(GROUPS.stream().flatMap(group -> group.functions().stream()));

    private FunctionLibrary() {}

    /// By its exact name, or by a spelling that is accepted too.
    public static Optional<Function> find(String name) {
        return Optional.ofNullable(BY_NAME.get(ALIASES.getOrDefault(name, name)));
    }

    /// In the order of the manual.
    public static List<FunctionGroup> groups() {
        return GROUPS;
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
