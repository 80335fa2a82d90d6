package org.syncline.home.setup;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syncline.configuration.ConfigurationFolder;
import org.syncline.configuration.ConnectorFile;
import org.syncline.configuration.DefaultRules;
import org.syncline.configuration.DiscoveredFile;
import org.syncline.configuration.FileNames;
import org.syncline.configuration.ReadResult;
import org.syncline.connector.ConnectorType;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.ConnectorDefinition.Place;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Workplace;

/// A connected system that is to be added: what it is called, of which type it is, and its files.
public record NewConnector(Workplace place, ConnectorId id, String name, String type, Place where) {

    /// Of the type that the shipped rules read.
    static final String DIRECTORY_TYPE = "active-directory";

    private static final String CLOUD_TYPE = "cloud-sync";

    /// What else people are usually in: the groups of a directory that is no Active Directory.
    private static final ObjectTypeName GROUP = new ObjectTypeName("groupOfNames");

    /// @param where `on-premises` or `cloud`; empty: by the type
    /// @throws Refused if the name is taken, or the place makes no sense
    public static NewConnector of(Workplace place, String name, ConnectorType type, String where) {
        if (name.isBlank()) {
            throw new Refused(ExitCode.USAGE, "The connected system has no name yet. Give it one.");
        }
        var file = place.folder().resolve(FileNames.connector(name));
        if (Files.exists(file)) {
            throw new Refused(
                    ExitCode.USAGE,
                    "There is a connector of that name: %s. Change its file, or choose another name.".formatted(file));
        }
        return new NewConnector(
                place, new ConnectorId(UUID.randomUUID()), name.strip(), type.name(), where(where, type.name()));
    }

    private static Place where(String word, String type) {
        return switch (word) {
            case "" -> type.equals(CLOUD_TYPE) ? Place.CLOUD : Place.ON_PREMISES;
            case "cloud" -> Place.CLOUD;
            case "on-premises" -> Place.ON_PREMISES;
            default ->
                throw new Refused(
                        ExitCode.USAGE, "A connector's place is on-premises or cloud, not '%s'.".formatted(word));
        };
    }

    /// The connector before anybody has asked what it has.
    public ConnectorDefinition with(SortedMap<String, String> settings) {
        return ConnectorDefinition.draft(id, name, type, where, settings);
    }

    /// The same with the object types that are read and written.
    ///
    /// @param wanted empty: the usual ones
    /// @throws Refused naming what it has not
    public static ConnectorDefinition withTypes(ConnectorDefinition connector, List<String> wanted) {
        var schema = connector.discovered().schema();
        var types = wanted.isEmpty()
                ? usualTypes(schema)
                : wanted.stream().map(ObjectTypeName::new).toList();
        types.stream().filter(one -> schema.type(one).isEmpty()).findFirst().ifPresent(unknown -> {
            throw new Refused(
                    ExitCode.NOT_FOUND,
                    "%s has no object type '%s'. It has: %s. Choose with --object-types."
                            .formatted(
                                    connector.name(),
                                    unknown,
                                    schema.types().keySet().stream()
                                            .map(Object::toString)
                                            .collect(Collectors.joining(", "))));
        });
        return connector.withTypes(types);
    }

    /// Those that the shipped rules are for, and the groups of other directories.
    public static List<ObjectTypeName> usualTypes(Schema schema) {
        return Stream.concat(DefaultRules.TYPES.stream(), Stream.of(GROUP))
                .filter(type -> schema.type(type).isPresent())
                .toList();
    }

    /// Writes its files, unless that would make the folder unreadable.
    ///
    /// @param connector as it is to be
    /// @throws Refused telling what would be wrong
    public void write(ConnectorDefinition connector) {
        place.begin();
        var files = Map.of(
                FileNames.connector(name), ConnectorFile.write(connector),
                FileNames.discovered(name), DiscoveredFile.write(connector.discovered()));
        if (ConfigurationFolder.read(place.folder(), files) instanceof ReadResult.Broken(var problems)) {
            throw new Refused(
                    ExitCode.USAGE,
                    "Nothing was added.\n"
                            + problems.stream().map(Object::toString).collect(Collectors.joining("\n")));
        }
        place.write(connector);
    }
}
