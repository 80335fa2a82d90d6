package org.syncline.cli.demo;

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
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.HierarchyBrowse;
import org.syncline.connector.SchemaDiscovery;
import org.syncline.connector.Scope;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.engine.Configuration;
import org.syncline.engine.Connections;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Discovered;
import org.syncline.engine.Guards;
import org.syncline.engine.RunProfile;

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
        var connector = new ConnectorDefinition(
                new ConnectorId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                name,
                type,
                place,
                new TreeMap<>(settings),
                List.of(new ObjectTypeName("user")),
                List.of(),
                Scope.EVERYTHING,
                Guards.USUAL,
                RunProfile.USUAL,
                new Discovered(Schema.of(List.of()), List.of()));
        try (var open = connections.open(connector)) {
            return with(connector, Scope.EVERYTHING, discovered(open));
        }
    }

    private static Discovered discovered(Connector open) {
        if (open instanceof SchemaDiscovery schema && open instanceof HierarchyBrowse hierarchy) {
            return new Discovered(schema.discover(), hierarchy.partitions());
        }
        throw new ConnectorException(
                ConnectorException.Reason.BAD_CONFIGURATION, "The connected system tells nothing of itself.");
    }

    private ConnectorDefinition scoped(ConnectorDefinition connector, String unit) {
        try (var open = connections.open(connector)) {
            var container = ((HierarchyBrowse) open)
                    .container(DistinguishedName.of(unit))
                    .orElseThrow(() -> new ConnectorException(
                            ConnectorException.Reason.NO_PARTITION, "There is no container " + unit));
            var scope = new Scope(
                    List.of(new Scope.Selected(container.id(), container.dn().toString())), List.of());
            return with(connector, scope, connector.discovered());
        }
    }

    private static ConnectorDefinition with(ConnectorDefinition connector, Scope scope, Discovered discovered) {
        return new ConnectorDefinition(
                connector.id(),
                connector.name(),
                connector.type(),
                connector.place(),
                connector.settings(),
                connector.objectTypes(),
                connector.attributes(),
                scope,
                connector.guards(),
                connector.profiles(),
                discovered);
    }
}
