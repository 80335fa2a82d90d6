package org.syncline.configuration;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.ConnectorId;

/// The rules of a configuration with the files they stand in, by path.
public record RuleFiles(SortedMap<String, SyncRule> rules) {

    public RuleFiles {
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    }

    public static RuleFiles of(ReadResult.Ready ready) {
        var connectors = Words.<ConnectorId>anyCase();
        ready.configuration().connectors().values().forEach(one -> connectors.put(one.name(), one.id()));
        var rules = new TreeMap<String, SyncRule>();
        ready.files().forEach((path, text) -> {
            if (path.startsWith("rules/")) {
                Document.yaml(path, text, new Problems())
                        .ifPresent(node -> rules.put(path, RuleFile.read(node, connectors, new Problems())));
            }
        });
        return new RuleFiles(rules);
    }

    /// A rule by its name or its id, whatever the case; or by its file.
    public Optional<Map.Entry<String, SyncRule>> find(String wanted) {
        return rules.entrySet().stream()
                .filter(entry -> entry.getKey().equals(wanted)
                        || entry.getValue().name().equalsIgnoreCase(wanted)
                        || entry.getValue().id().toString().equalsIgnoreCase(wanted))
                .findFirst();
    }
}
