package org.syncline.configuration;

import java.util.Comparator;
import java.util.List;
import org.syncline.core.example.Coverage;
import org.syncline.core.example.Example;
import org.syncline.core.example.ExampleResult;
import org.syncline.core.example.ExampleRun;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.Configuration;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Installed;

/// All examples played with the rules of a configuration.
public record Trial(List<ExampleResult> results, Coverage coverage) {

    public Trial {
        results = List.copyOf(results);
    }

    public static Trial of(Configuration configuration, List<Example> examples) {
        var coverage = new Coverage(Installed.install(configuration).landscape());
        var order = order(configuration);
        return new Trial(
                examples.stream()
                        .map(example -> ExampleRun.play(example, coverage.watched(), order, coverage::add))
                        .toList(),
                coverage);
    }

    public boolean isAsExpected() {
        return results.stream().allMatch(ExampleResult::isAsExpected);
    }

    /// As in a cycle: what is on premises before what is in the cloud (engine.md 4.2).
    private static List<ConnectorId> order(Configuration configuration) {
        return configuration.connectors().values().stream()
                .sorted(Comparator.comparing(ConnectorDefinition::place).thenComparing(ConnectorDefinition::name))
                .map(ConnectorDefinition::id)
                .toList();
    }
}
