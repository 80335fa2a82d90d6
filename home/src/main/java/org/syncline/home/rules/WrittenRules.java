package org.syncline.home.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.syncline.configuration.ReadResult;
import org.syncline.configuration.RuleFiles;
import org.syncline.core.rule.SyncRule;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;

/// The rules of a configuration, with their texts: those of a folder, or those that are applied.
public record WrittenRules(ReadResult.Ready ready, RuleFiles files) {

    public static WrittenRules of(ReadResult.Ready ready) {
        return new WrittenRules(ready, RuleFiles.of(ready));
    }

    /// A rule by its name, its id or its file, which comes first.
    ///
    /// @throws Refused naming the rules there are
    public Map.Entry<String, SyncRule> rule(String wanted) {
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

    /// The rules that the filter lets through by their files, the strongest first.
    ///
    /// @throws Refused if the filter asks for what there cannot be
    public List<Map.Entry<String, SyncRule>> those(RuleFilter filter) {
        var wanted = filter.in(ready.configuration());
        return files.rules().entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .sorted(Map.Entry.comparingByValue())
                .toList();
    }

    /// What the connector of a rule is called.
    public String connector(SyncRule rule) {
        var connectors = ready.configuration().connectors();
        return connectors.values().stream()
                .filter(one -> one.id().equals(rule.connector()))
                .map(ConnectorDefinition::name)
                .findFirst()
                .orElse("?");
    }
}
