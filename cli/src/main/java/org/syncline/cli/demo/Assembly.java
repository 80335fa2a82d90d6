package org.syncline.cli.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.syncline.configuration.ConfigurationText;
import org.syncline.configuration.ConnectorFile;
import org.syncline.configuration.DefaultRules;
import org.syncline.configuration.DefaultRulesFile;
import org.syncline.configuration.DiscoveredFile;
import org.syncline.configuration.FileNames;
import org.syncline.configuration.MetaverseFile;
import org.syncline.configuration.ReadResult;
import org.syncline.configuration.RuleFile;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.HierarchyBrowse;
import org.syncline.connector.Scope;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.engine.Configuration;
import org.syncline.engine.Connections;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.home.Discovery;

/// Puts a configuration together from two connected systems, as an administrator would with `connector add`.
public final class Assembly {

    private final Connections connections;

    public Assembly(Connections connections) {
        this.connections = connections;
    }

    /// A directory and a cloud with the shipped rules between them, as the files of a configuration folder.
    ///
    /// @param unit the only container to be read
    public SortedMap<String, String> files(
            Map<String, String> directory, String unit, Map<String, String> cloud, DefaultRules.Options options) {
        var onPremises = scoped(
                asked("contoso.test", "active-directory", ConnectorDefinition.Place.ON_PREMISES, directory), unit);
        var online = asked("cloud", "cloud-sync", ConnectorDefinition.Place.CLOUD, cloud);
        var files = new TreeMap<String, String>();
        files.put(FileNames.METAVERSE, MetaverseFile.shipped());
        for (var connector : List.of(onPremises, online)) {
            files.put(FileNames.connector(connector.name()), ConnectorFile.write(connector));
            files.put(FileNames.discovered(connector.name()), DiscoveredFile.write(connector.discovered()));
        }
        var made = new DefaultRulesFile.Made(options, List.of(onPremises.name()), online.name());
        files.put(FileNames.DEFAULT_RULES, DefaultRulesFile.write(made));
        for (var rule : DefaultRules.forConnectors(onPremises, online, options).rules()) {
            var name = rule.connector().equals(online.id()) ? online.name() : onPremises.name();
            files.put(FileNames.rule(rule), RuleFile.write(rule, name));
        }
        return files;
    }

    /// @throws IllegalStateException naming what is wrong with the files
    public static Configuration configuration(SortedMap<String, String> files) {
        return switch (ConfigurationText.read(files)) {
            case ReadResult.Ready(var configuration, var _) -> configuration;
            case ReadResult.Broken(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private ConnectorDefinition asked(
            String name, String type, ConnectorDefinition.Place place, Map<String, String> settings) {
        var id = new ConnectorId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        var draft = ConnectorDefinition.draft(id, name, type, place, new TreeMap<>(settings));
        return Discovery.of(connections, draft).withTypes(List.of(new ObjectTypeName("user")));
    }

    private ConnectorDefinition scoped(ConnectorDefinition connector, String unit) {
        try (var open = connections.open(connector)) {
            var container = ((HierarchyBrowse) open)
                    .container(DistinguishedName.of(unit))
                    .orElseThrow(() -> new ConnectorException(
                            ConnectorException.Reason.NO_PARTITION, "There is no container " + unit));
            return connector.with(new Scope(
                    List.of(new Scope.Selected(container.id(), container.dn().toString())), List.of()));
        }
    }
}
