package org.syncline.configuration;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.Partition;
import org.syncline.connector.Setting;
import org.syncline.core.value.AttributeName;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.StepOptions;

/// Holds connectors against the installed types and against what was discovered.
final class ConnectorChecks {

    private final List<ConnectorType> types;
    private final Problems problems;

    ConnectorChecks(List<ConnectorType> types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    void check(String file, ConnectorDefinition connector) {
        checkDiscovered(file, connector);
        if (types.isEmpty()) {
            return;
        }
        var type = types.stream()
                .filter(each -> each.name().equals(connector.type()))
                .findFirst();
        type.ifPresentOrElse(
                known -> checkSettings(file, connector, known),
                () -> problems.add(
                        file,
                        "There is no connector type '%s'. There are: %s."
                                .formatted(
                                        connector.type(),
                                        String.join(
                                                ", ",
                                                types.stream()
                                                        .map(ConnectorType::name)
                                                        .sorted()
                                                        .toList()))));
    }

    void checkTogether(SortedMap<String, ConnectorDefinition> connectors) {
        new Uniqueness<>(connectors, problems)
                .demand("id", connector -> connector.id().toString())
                .demand("name", ConnectorDefinition::name);
    }

    private void checkDiscovered(String file, ConnectorDefinition connector) {
        var schema = connector.discovered().schema();
        if (schema.types().isEmpty()) {
            return;
        }
        for (var type : connector.objectTypes()) {
            if (schema.type(type).isEmpty()) {
                problems.add(
                        file,
                        "The connected system has no object type '%s'. It has: %s."
                                .formatted(
                                        type,
                                        String.join(
                                                ", ",
                                                schema.types().keySet().stream()
                                                        .map(Object::toString)
                                                        .toList())));
            }
        }
        checkPartitions(file, connector);
        for (var attribute : connector.attributes()) {
            if (connector.objectTypes().stream()
                    .noneMatch(type -> schema.attribute(type, attribute).isPresent())) {
                problems.add(file, unknown(connector, attribute));
            }
        }
    }

    private void checkPartitions(String file, ConnectorDefinition connector) {
        var partitions = connector.discovered().partitions();
        for (var limited : connector.guards().deletionsByPartition().keySet()) {
            if (partitions.stream().noneMatch(StepOptions.USUAL.withPartition(limited)::isFor)) {
                problems.add(
                        file,
                        "guards.deletionsByPartition has a limit for '%s', which is no partition. There is: %s. Correct or remove it."
                                .formatted(limited, names(partitions)));
            }
        }
        for (var profile : connector.profiles()) {
            for (var planned : profile.steps()) {
                var options = planned.options();
                if (!options.partition().isEmpty() && partitions.stream().noneMatch(options::isFor)) {
                    problems.add(
                            file,
                            "The run profile '%s' has a step %s for the partition '%s', which is not there. There is: %s. Correct it, or leave it out for all of them."
                                    .formatted(
                                            profile.name(),
                                            planned.step().code(),
                                            options.partition(),
                                            names(partitions)));
                }
            }
        }
    }

    private static String names(List<Partition> partitions) {
        return String.join(
                "; ",
                partitions.stream().map(partition -> partition.dn().toString()).toList());
    }

    private static String unknown(ConnectorDefinition connector, AttributeName attribute) {
        var known = connector.objectTypes().stream()
                .flatMap(type -> connector.discovered().schema().type(type).stream())
                .flatMap(type -> type.attributes().keySet().stream())
                .map(AttributeName::text)
                .distinct()
                .toList();
        return "No selected object type has the attribute '%s'.%s Correct or remove it."
                .formatted(
                        attribute,
                        Shape.nearest(attribute.text(), known)
                                .map(" Did you mean '%s'?"::formatted)
                                .orElse(""));
    }

    private void checkSettings(String file, ConnectorDefinition connector, ConnectorType type) {
        var keys = type.settings().stream().map(Setting::key).toList();
        connector.settings().forEach((key, value) -> {
            if (!keys.contains(key)) {
                problems.add(
                        file,
                        "The type %s has no setting '%s'.%s"
                                .formatted(
                                        type.name(),
                                        key,
                                        Shape.nearest(key, keys)
                                                .map(" Did you mean '%s'?"::formatted)
                                                .orElse(" It has: " + String.join(", ", keys) + ".")));
            }
        });
        type.settings()
                .forEach(setting -> check(
                        file, setting, Optional.ofNullable(connector.settings().get(setting.key()))));
    }

    private void check(String file, Setting setting, Optional<String> said) {
        if (said.isEmpty() || said.get().isBlank()) {
            if (!setting.optional() && setting.usual().isEmpty()) {
                problems.add(file, "The setting '%s' is missing: %s.".formatted(setting.key(), setting.ask()));
            }
            return;
        }
        switch (setting.kind()) {
            case SECRET -> {
                if (!SecretReference.isOne(said.get())) {
                    problems.add(
                            file,
                            "The setting '%s' is a secret and must not stand here. Store it, and write secret:NAME, env:NAME or file:PATH instead."
                                    .formatted(setting.key()));
                }
            }
            case NUMBER -> demand(file, setting, said.get(), "-?[0-9]{1,9}", "a whole number");
            case FLAG -> demand(file, setting, said.get(), "(?i)true|false", "true or false");
            case TEXT, FILE -> {}
        }
    }

    private void demand(String file, Setting setting, String said, String pattern, String wanted) {
        if (!said.matches(pattern)) {
            problems.add(file, "The setting '%s' is to be %s, not '%s'.".formatted(setting.key(), wanted, said));
        }
    }
}
