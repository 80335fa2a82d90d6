package org.syncline.configuration;

import static org.syncline.configuration.YamlText.scalar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syncline.connector.Scope;
import org.syncline.core.sync.Parting;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Guards;
import org.syncline.engine.RunProfile;

/// Writes a connector: what is usual is left out.
final class ConnectorWriting {

    private final StringBuilder text = new StringBuilder();

    private ConnectorWriting() {}

    static String text(ConnectorDefinition connector) {
        var writing = new ConnectorWriting();
        writing.line("id", connector.id().toString());
        writing.line("name", connector.name());
        writing.line("type", connector.type());
        writing.line("place", Words.word(Words.PLACES, connector.place()));
        writing.settings(connector);
        writing.list("objectTypes", connector.objectTypes().stream().map(type -> scalar(type.text())));
        writing.list("attributes", connector.attributes().stream().map(name -> scalar(name.text())));
        writing.scope(connector.scope());
        writing.guards(connector.guards());
        writing.parting(connector.parting());
        writing.profiles(connector.profiles());
        return writing.text.toString();
    }

    private void line(String key, String value) {
        text.append(key).append(": ").append(scalar(value)).append('\n');
    }

    private void settings(ConnectorDefinition connector) {
        if (!connector.settings().isEmpty()) {
            text.append("settings:\n");
        }
        connector
                .settings()
                .forEach((key, value) -> text.append("  ")
                        .append(scalar(key))
                        .append(": ")
                        .append(scalar(value))
                        .append('\n'));
    }

    private void list(String key, Stream<String> items) {
        var listed = items.collect(Collectors.joining(", "));
        if (!listed.isEmpty()) {
            text.append("%s: [%s]\n".formatted(key, listed));
        }
    }

    private void scope(Scope scope) {
        if (!scope.isEverything()) {
            text.append("scope:\n");
            containers("include", scope.included());
            containers("exclude", scope.excluded());
        }
    }

    private void containers(String key, List<Scope.Selected> containers) {
        if (!containers.isEmpty()) {
            text.append("  ").append(key).append(":\n");
        }
        containers.forEach(container ->
                text.append("    - {id: %s, name: %s}\n".formatted(scalar(container.id()), scalar(container.name()))));
    }

    private void parting(Parting parting) {
        if (parting.deprovisioning() != Parting.USUAL.deprovisioning()) {
            line("deprovisioning", Words.word(Words.DEPROVISIONING, parting.deprovisioning()));
        }
        if (!parting.recalls()) {
            text.append("recall: false\n");
        }
    }

    private void guards(Guards guards) {
        if (!guards.equals(Guards.USUAL)) {
            text.append("guards: {%s}\n".formatted(String.join(", ", unusual(guards))));
        }
    }

    private static List<String> unusual(Guards guards) {
        var said = new ArrayList<String>();
        said.add("deletions: " + guards.deletions());
        if (!guards.deletionsByType().isEmpty()) {
            said.add(guards.deletionsByType().entrySet().stream()
                    .map(limit -> scalar(limit.getKey().text()) + ": " + limit.getValue())
                    .collect(Collectors.joining(", ", "deletionsByType: {", "}")));
        }
        if (!guards.deletionsByPartition().isEmpty()) {
            said.add(guards.deletionsByPartition().entrySet().stream()
                    .map(limit -> scalar(limit.getKey()) + ": " + limit.getValue())
                    .collect(Collectors.joining(", ", "deletionsByPartition: {", "}")));
        }
        if (guards.holdsDeletes()) {
            said.add("holdDeletes: true");
        }
        if (guards.deletionsPercent() != Guards.NO_PERCENT) {
            said.add("deletionsPercent: " + guards.deletionsPercent());
        }
        share("clears", guards.clears(), Guards.USUAL.clears(), said);
        share("shrink", guards.shrink(), Guards.USUAL.shrink(), said);
        return said;
    }

    private static void share(String key, Guards.Share share, Guards.Share usual, List<String> said) {
        if (!share.equals(usual)) {
            said.add("%s: {number: %d, percent: %d}".formatted(key, share.number(), share.percent()));
        }
    }

    private void profiles(List<RunProfile> profiles) {
        if (profiles.equals(RunProfile.USUAL)) {
            return;
        }
        text.append("profiles:\n");
        profiles.forEach(profile -> text.append("  - {name: %s, steps: [%s]}\n"
                .formatted(
                        scalar(profile.name()),
                        profile.steps().stream().map(StepWriting::text).collect(Collectors.joining(", ")))));
    }
}
