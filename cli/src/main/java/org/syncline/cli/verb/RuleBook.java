package org.syncline.cli.verb;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.syncline.configuration.ReadResult;
import org.syncline.configuration.RuleFiles;
import org.syncline.core.rule.SyncRule;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Workplace;

/// The rules to look at, with their texts: those of a folder, or those that are applied.
record RuleBook(ReadResult.Ready ready, RuleFiles files) {

    /// @param folder empty: what is applied
    /// @throws Refused if there is nothing, or nothing that can be read
    static RuleBook open(Desk desk, String folder) {
        if (!folder.isEmpty()) {
            return of(new Workplace(Path.of(folder)).read());
        }
        try (var session = desk.open()) {
            return of(session.ready());
        }
    }

    static RuleBook of(ReadResult.Ready ready) {
        return new RuleBook(ready, RuleFiles.of(ready));
    }

    /// @throws Refused naming the rules that come close
    Map.Entry<String, SyncRule> rule(String wanted) {
        return files.find(wanted)
                .orElseThrow(() -> new Refused(
                        ExitCode.NOT_FOUND,
                        "There is no rule '%s'. There are:\n%s"
                                .formatted(
                                        wanted,
                                        files.rules().values().stream()
                                                .sorted()
                                                .map(rule -> "  " + rule.name())
                                                .collect(Collectors.joining("\n")))));
    }

    String connector(SyncRule rule) {
        var connectors = ready.configuration().connectors();
        return connectors.values().stream()
                .filter(one -> one.id().equals(rule.connector()))
                .map(ConnectorDefinition::name)
                .findFirst()
                .orElse("?");
    }
}
