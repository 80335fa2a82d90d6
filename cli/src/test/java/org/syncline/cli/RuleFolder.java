package org.syncline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.syncline.configuration.MetaverseFile;

/// A small configuration with one directory and three rules of an administrator, as files.
record RuleFolder(Path folder) {

    static final String RULE = """
            # Why there is this rule: %s
            id: 35eb03fa-6768-5919-8f8b-dba9d5f4ef%s
            name: %s   # as people call it
            direction: Inbound
            connector: contoso.com
            sourceObjectType: user
            targetObjectType: person
            linkType: Join
            precedence: %s # strong
            transformations:
              - {destination: title, source: title}
            """;

    private static final Map<String, String> FILES = Map.of(
            "metaverse.yaml",
            MetaverseFile.shipped(),
            "connectors/contoso-com.yaml",
            """
            id: b891884f-051e-4a83-95af-2544101c9083
            name: contoso.com
            type: active-directory
            place: on-premises
            settings: {host: dc1.contoso.com, user: sync@contoso.com, password: 'secret:ad'}
            objectTypes: [user]
            """,
            "discovered/contoso-com.json",
            """
            {"partitions": [], "types": {"user": {"title": "text", "mail": "text"}}}
            """,
            "rules/first.yaml",
            RULE.formatted("titles", "d1", "First", "10"),
            "rules/second.yaml",
            RULE.formatted("more titles", "d2", "Second", "11"),
            "rules/shipped.yaml",
            RULE.formatted("as delivered", "d3", "Shipped", "104")
                    .replace("direction", "immutableTag: S.x.001\ndirection"));

    static RuleFolder in(Path folder) {
        var made = new RuleFolder(folder);
        FILES.forEach(made::write);
        return made;
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Path write(String file, String text) {
        try {
            var path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            return Files.writeString(path, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
