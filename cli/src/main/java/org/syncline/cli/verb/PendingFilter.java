package org.syncline.cli.verb;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.words.Words;
import org.syncline.store.CsQuery;
import org.syncline.store.Operation;

/// `import`, `export`, or one operation of them: `export:delete`.
final class PendingFilter {

    private PendingFilter() {}

    static CsQuery.Condition of(String text) {
        var parts = text.split(":", 2);
        var operations = parts.length == 2 ? operations(parts[1]) : Set.<Operation>of();
        return switch (parts[0]) {
            case "import" -> new CsQuery.Condition.PendingImport(operations);
            case "export" -> new CsQuery.Condition.PendingExport(operations);
            default ->
                throw new Refused(
                        ExitCode.USAGE,
                        "Pending is 'import' or 'export', if need be with an operation, such as export:delete; not '%s'."
                                .formatted(text));
        };
    }

    static Set<Operation> operations(String word) {
        return Arrays.stream(Operation.values())
                .filter(operation ->
                        operation != Operation.NONE && Words.of(operation).equals(word))
                .findFirst()
                .<Set<Operation>>map(EnumSet::of)
                .orElseThrow(() -> new Refused(
                        ExitCode.USAGE,
                        "There is no operation '%s'. There are: %s."
                                .formatted(
                                        word,
                                        Arrays.stream(Operation.values())
                                                .map(Words::of)
                                                .filter(one -> !one.isEmpty())
                                                .collect(Collectors.joining(", ")))));
    }
}
