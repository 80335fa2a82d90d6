package org.syncline.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.syncline.configuration.ConfigurationFolder;
import org.syncline.configuration.ConnectorFile;
import org.syncline.configuration.DefaultRules;
import org.syncline.configuration.DefaultRulesFile;
import org.syncline.configuration.DiscoveredFile;
import org.syncline.configuration.FileNames;
import org.syncline.configuration.MetaverseFile;
import org.syncline.configuration.ReadResult;
import org.syncline.configuration.Renewal;
import org.syncline.configuration.RuleFile;
import org.syncline.configuration.ShippedExamples;
import org.syncline.engine.ConnectorDefinition;

/// A folder with a configuration that is being worked on.
public record Workplace(Path folder) {

    /// @throws Refused telling all that is wrong with the files
    public ReadResult.Ready read() {
        return switch (ConfigurationFolder.read(folder)) {
            case ReadResult.Ready ready -> ready;
            case ReadResult.Broken(var problems) ->
                throw new Refused(
                        ExitCode.USAGE,
                        "The configuration in %s cannot be applied:\n%s"
                                .formatted(
                                        folder,
                                        problems.stream().map(Object::toString).collect(Collectors.joining("\n"))));
        };
    }

    /// The files that belong to it, by path, whatever they say.
    public SortedMap<String, String> texts() {
        return ConfigurationFolder.texts(folder);
    }

    /// Makes it a configuration without connectors, unless it is one already.
    public void begin() {
        if (!Files.exists(folder.resolve(FileNames.METAVERSE))) {
            write(FileNames.METAVERSE, MetaverseFile.shipped());
        }
    }

    /// What an administrator chose, and what the connected system told of itself.
    public void write(ConnectorDefinition connector) {
        write(FileNames.connector(connector.name()), ConnectorFile.write(connector));
        discovered(connector);
    }

    public void discovered(ConnectorDefinition connector) {
        write(FileNames.discovered(connector.name()), DiscoveredFile.write(connector.discovered()));
    }

    /// Another scope for the connector; everything else in its file stays as it was written.
    ///
    /// @return the file as it was before
    public String scope(ConnectorDefinition connector) {
        var name = FileNames.connector(connector.name());
        var before = text(name);
        write(name, ScopeText.replaced(before, ConnectorFile.write(connector)));
        return before;
    }

    /// The connector's file as it was before.
    void restore(ConnectorDefinition connector, String before) {
        write(FileNames.connector(connector.name()), before);
    }

    /// The shipped rules, and how they were made.
    public void write(DefaultRulesFile.Made made, DefaultRules.Generated generated, ReadResult.Ready with) {
        write(FileNames.DEFAULT_RULES, DefaultRulesFile.write(made));
        for (var rule : generated.rules()) {
            var connector = with.configuration().connectors().get(rule.connector());
            if (connector == null) {
                throw new IllegalStateException("a rule for no connector: " + rule.name());
            }
            write(FileNames.rule(rule), RuleFile.write(rule, connector.name()));
        }
    }

    /// The shipped rules as they are with one more directory.
    public void write(Renewal.Renewed renewed) {
        renewed.removed().forEach(this::remove);
        renewed.written().forEach(this::write);
    }

    /// Another text for a file, or a file that was not there.
    public void replace(String name, String text) {
        write(name, text);
    }

    public void remove(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException unremovable) {
            throw new UncheckedIOException("%s cannot be removed.".formatted(folder.resolve(name)), unremovable);
        }
    }

    public void write(ShippedExamples.Generated generated) {
        generated.files().forEach(this::write);
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read.".formatted(folder.resolve(name)), unreadable);
        }
    }

    private void write(String name, String text) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written.".formatted(folder.resolve(name)), unwritable);
        }
    }
}
