package org.syncline.configuration;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.core.rule.RuleProblem;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.ConnectorId;

/// The rules of a configuration with the files they stand in, by path.
public final class RuleFiles {

    private static final Node NOTHING = new Node.Scalar(new Place("", 1, 1), "", Node.Scalar.Kind.EMPTY);

    private final SortedMap<String, String> texts;
    private final SortedMap<String, SyncRule> rules = new TreeMap<>();
    private final SortedMap<String, Node> nodes = new TreeMap<>();

    private RuleFiles(SortedMap<String, String> texts) {
        this.texts = texts;
    }

    public static RuleFiles of(ReadResult.Ready ready) {
        var connectors = Words.<ConnectorId>anyCase();
        ready.configuration().connectors().values().forEach(one -> connectors.put(one.name(), one.id()));
        var files = new RuleFiles(ready.files());
        ready.files().forEach((path, text) -> {
            if (path.startsWith("rules/")) {
                Document.yaml(path, text, new Problems()).ifPresent(node -> {
                    files.nodes.put(path, node);
                    files.rules.put(path, RuleFile.read(node, connectors, new Problems()));
                });
            }
        });
        return files;
    }

    public SortedMap<String, SyncRule> rules() {
        return Collections.unmodifiableSortedMap(rules);
    }

    /// A rule by its name or its id, whatever the case; or by its file.
    public Optional<Map.Entry<String, SyncRule>> find(String wanted) {
        return rules.entrySet().stream()
                .filter(entry -> entry.getKey().equals(wanted)
                        || entry.getValue().name().equalsIgnoreCase(wanted)
                        || entry.getValue().id().toString().equalsIgnoreCase(wanted))
                .findFirst();
    }

    /// A file as it was written.
    public String text(String path) {
        return texts.getOrDefault(path, "");
    }

    /// The same problem with the place in its file where it stands.
    public ConfigurationProblem located(RuleProblem problem) {
        return find(problem.rule())
                .map(entry -> ConfigurationProblem.at(
                        new RuleLines(nodes.getOrDefault(entry.getKey(), NOTHING), text(entry.getKey()))
                                .place(problem.place(), entry.getKey()),
                        problem.toString()))
                .orElseGet(() -> ConfigurationProblem.of("rules", problem.toString()));
    }
}
