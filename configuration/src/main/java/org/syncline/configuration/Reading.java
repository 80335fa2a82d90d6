package org.syncline.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.connector.ConnectorType;
import org.syncline.core.function.Budget;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.Configuration;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Discovered;
import org.syncline.engine.Schedule;

/// One reading of all files: the metaverse, then the connectors, then the rules that name them.
final class Reading {

    static final Discovered NOTHING = new Discovered(Schema.of(List.of()), List.of());
    private static final Set<String> ALONE = Set.of(FileNames.METAVERSE, FileNames.DEFAULT_RULES, FileNames.SCHEDULE);
    private static final MetaverseFile.Metaverse NO_METAVERSE =
            new MetaverseFile.Metaverse(NOTHING.schema(), Budget.USUAL);

    private final SortedMap<String, String> files;
    private final ConnectorChecks connectorChecks;
    private final Problems problems = new Problems();

    Reading(SortedMap<String, String> files, List<ConnectorType> types) {
        this.files = files;
        this.connectorChecks = new ConnectorChecks(types, problems);
    }

    ReadResult result() {
        refuseStrangers();
        var metaverse = metaverse();
        var connectors = connectors();
        var names = Words.<ConnectorId>anyCase();
        connectors.values().forEach(connector -> names.put(connector.name(), connector.id()));
        var rules = rules(names);
        DefaultRulesFile.read(files, problems);
        var schedule = schedule();
        if (!problems.isEmpty()) {
            return new ReadResult.Broken(problems.inOrder());
        }
        var byId = new TreeMap<ConnectorId, ConnectorDefinition>();
        connectors.values().forEach(connector -> byId.put(connector.id(), connector));
        return new ReadResult.Ready(
                new Configuration(metaverse.schema(), byId, rules, metaverse.budget(), schedule), files);
    }

    private void refuseStrangers() {
        files.keySet().stream()
                .filter(path -> !ALONE.contains(path) && !isPart(path))
                .forEach(path -> problems.add(path, "This file is no part of a configuration. Move it elsewhere."));
    }

    private MetaverseFile.Metaverse metaverse() {
        var text = files.get(FileNames.METAVERSE);
        if (text == null) {
            problems.add(
                    FileNames.METAVERSE, "The file is missing. Put the shipped one there and change it as needed.");
            return NO_METAVERSE;
        }
        return Document.yaml(FileNames.METAVERSE, text, problems)
                .map(node -> MetaverseFile.read(node, problems))
                .orElse(NO_METAVERSE);
    }

    private Schedule schedule() {
        return Optional.ofNullable(files.get(FileNames.SCHEDULE))
                .flatMap(text -> Document.yaml(FileNames.SCHEDULE, text, problems))
                .map(node -> ScheduleFile.read(node, problems))
                .orElse(Schedule.USUAL);
    }

    private SortedMap<String, ConnectorDefinition> connectors() {
        var connectors = new TreeMap<String, ConnectorDefinition>();
        beneath("connectors/")
                .forEach((path, text) -> Document.yaml(path, text, problems).ifPresent(node -> {
                    var connector = ConnectorFile.read(node, discovered(path), problems);
                    connectorChecks.check(path, connector);
                    connectors.put(path, connector);
                }));
        connectorChecks.checkTogether(connectors);
        beneath("discovered/").keySet().stream()
                .filter(path -> !files.containsKey("connectors/" + FileNames.stem(path) + ".yaml"))
                .forEach(
                        path -> problems.add(path, "There is no connector file of this name. Delete it or rename it."));
        return connectors;
    }

    private Discovered discovered(String connectorFile) {
        var path = FileNames.discoveredBeside(connectorFile);
        var text = Optional.ofNullable(files.get(path));
        if (text.isEmpty()) {
            problems.add(
                    connectorFile,
                    "What the connected system tells of itself is not known: %s is missing. Discover it."
                            .formatted(path));
        }
        return text.flatMap(known -> Document.json(path, known, problems))
                .map(node -> DiscoveredFile.read(node, problems))
                .orElse(NOTHING);
    }

    private List<SyncRule> rules(NavigableMap<String, ConnectorId> connectors) {
        var rules = new TreeMap<String, SyncRule>();
        beneath("rules/")
                .forEach((path, text) -> Document.yaml(path, text, problems)
                        .ifPresent(node -> rules.put(path, RuleFile.read(node, connectors, problems))));
        new Uniqueness<>(rules, problems)
                .demand("id", rule -> rule.id().toString())
                .demand("name", SyncRule::name)
                .demand("precedence", rule -> Integer.toString(rule.precedence()));
        return new ArrayList<>(rules.values());
    }

    private SortedMap<String, String> beneath(String folder) {
        var beneath = new TreeMap<>(files.subMap(folder, folder + Character.MAX_VALUE));
        beneath.keySet().removeIf(path -> !isPart(path));
        return beneath;
    }

    private static boolean isPart(String path) {
        return path.matches("(connectors|rules)/[^/]+\\.yaml|discovered/[^/]+\\.json");
    }
}
