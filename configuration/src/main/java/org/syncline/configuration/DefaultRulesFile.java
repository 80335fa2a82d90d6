package org.syncline.configuration;

import static org.syncline.configuration.YamlText.scalar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.syncline.configuration.DefaultRules.Limits;
import org.syncline.configuration.DefaultRules.Options;
import org.syncline.core.value.AttributeName;
import org.syncline.engine.Configuration;
import org.syncline.engine.ConnectorDefinition;

/// `default-rules.yaml`: how the shipped rules of a folder were made, so that they can be made anew when a directory
/// comes, and so that what was left out of them can be told.
public final class DefaultRulesFile {

    static final Shape MADE = new Shape(
            "How the shipped rules were made",
            List.of("anchor", "directories", "cloud"),
            List.of(
                    "writeAnchorBack",
                    "hybrid",
                    "services",
                    "matching",
                    "login",
                    "criticalIfMarked",
                    "healthMailboxes",
                    "groupMembers"));

    private static final SequencedMap<String, Workload> SERVICES = services();

    /// @param directories the names of their connectors, the stronger ones first
    /// @param cloud the name of its connector
    public record Made(Options options, List<String> directories, String cloud) {

        public Made {
            directories = List.copyOf(directories);
        }

        /// With one more directory, weaker than those before it.
        public Made and(String directory) {
            var more = new ArrayList<>(directories);
            more.add(directory);
            return new Made(options, more, cloud);
        }

        /// The shipped rules for these connectors as they are in a configuration.
        ///
        /// @throws IllegalArgumentException if one is not there any more, or does not fit
        public DefaultRules.Generated generated(Configuration configuration) {
            return DefaultRules.forConnectors(directories(configuration), cloud(configuration), options);
        }

        List<ConnectorDefinition> directories(Configuration configuration) {
            return directories.stream()
                    .map(name -> connector(configuration, name))
                    .toList();
        }

        ConnectorDefinition cloud(Configuration configuration) {
            return connector(configuration, cloud);
        }

        private static ConnectorDefinition connector(Configuration configuration, String name) {
            return configuration
                    .connector(name)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "%s names the connector '%s', which is not there. Correct the name, or take it out."
                                    .formatted(FileNames.DEFAULT_RULES, name)));
        }
    }

    private DefaultRulesFile() {}

    public static String write(Made made) {
        var options = made.options();
        return """
                # How the shipped rules of this folder were made. 'syncline connector add' keeps to it when a directory is added.
                anchor: %s
                writeAnchorBack: %s
                hybrid: %s
                services: [%s]
                matching: %s
                login: %s
                criticalIfMarked: %s
                healthMailboxes: %s
                groupMembers: %d
                # The earlier a directory stands here, the stronger are its rules.
                directories: [%s]
                cloud: %s
                """.formatted(
                        scalar(options.anchor().word()),
                        options.consistencyGuidWriteBack(),
                        options.hybrid(),
                        options.workloads().stream().map(Workload::word).collect(Collectors.joining(", ")),
                        scalar(options.matching().word()),
                        scalar(options.login().text()),
                        options.limits().criticalIfMarked(),
                        options.limits().healthMailboxes(),
                        options.limits().groupMembers(),
                        made.directories().stream().map(YamlText::scalar).collect(Collectors.joining(", ")),
                        scalar(made.cloud()));
    }

    /// Nothing if the configuration has no such file, or a broken one.
    public static Optional<Made> in(SortedMap<String, String> files) {
        var problems = new Problems();
        return read(files, problems).filter(_ -> problems.isEmpty());
    }

    static Optional<Made> read(SortedMap<String, String> files, Problems problems) {
        return Optional.ofNullable(files.get(FileNames.DEFAULT_RULES))
                .flatMap(text -> Document.yaml(FileNames.DEFAULT_RULES, text, problems))
                .flatMap(node -> made(Fields.of(node, MADE, problems), problems));
    }

    private static Optional<Made> made(Fields fields, Problems problems) {
        try {
            return Optional.of(new Made(options(fields, problems), fields.texts("directories"), fields.name("cloud")));
        } catch (IllegalArgumentException wrong) {
            problems.add(fields.place(), String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    private static Options options(Fields fields, Problems problems) {
        var usual = Limits.USUAL;
        var services = EnumSet.noneOf(Workload.class);
        fields.items("services").forEach(node -> service(node, problems).ifPresent(services::add));
        return new Options(
                SourceAnchor.of(fields.name("anchor")),
                fields.flag("writeAnchorBack", false),
                fields.flag("hybrid", true),
                services,
                Matching.of(fields.optionalText("matching").orElse("once")),
                fields.optionalText("login").map(AttributeName::new).orElse(DefaultRules.USER_PRINCIPAL_NAME),
                new Limits(
                        fields.flag("criticalIfMarked", usual.criticalIfMarked()),
                        fields.flag("healthMailboxes", usual.healthMailboxes()),
                        fields.number("groupMembers", usual.groupMembers())));
    }

    private static Optional<Workload> service(Node node, Problems problems) {
        var word = node instanceof Node.Scalar(var _, var text, var _) ? text : "";
        var found = Optional.ofNullable(SERVICES.get(word));
        if (found.isEmpty()) {
            problems.add(
                    node.place(),
                    "A service is one of %s, not '%s'.".formatted(String.join(", ", SERVICES.keySet()), word));
        }
        return found;
    }

    private static SequencedMap<String, Workload> services() {
        var services = new LinkedHashMap<String, Workload>();
        EnumSet.allOf(Workload.class).forEach(workload -> services.put(workload.word(), workload));
        return services;
    }
}
