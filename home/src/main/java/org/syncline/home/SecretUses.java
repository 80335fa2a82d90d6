package org.syncline.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.syncline.store.ConfigurationHistory.Revision;

/// Where a stored secret is referred to, in the files of the home and in what is applied. The text is
/// looked at, so that a file that cannot be read as configuration counts as well.
public final class SecretUses {

    private SecretUses() {}

    /// Each as `connectors/contoso.yaml:7`; what is applied with its revision.
    public static List<String> of(Session session, String name) {
        return Stream.concat(
                        uses(written(session.home().configuration()), name),
                        session.revision().stream().flatMap(revision -> applied(revision, name)))
                .toList();
    }

    private static Stream<String> applied(Revision revision, String name) {
        return uses(revision.files(), name)
                .map(use -> "%s of revision %d, which is applied".formatted(use, revision.number()));
    }

    private static Stream<String> uses(Map<String, String> files, String name) {
        var reference = Pattern.compile("(?<![A-Za-z0-9_.-])secret:" + Pattern.quote(name) + "(?![A-Za-z0-9_.-])");
        return new TreeMap<>(files).entrySet().stream().flatMap(file -> {
            var lines = file.getValue().lines().toList();
            return IntStream.range(0, lines.size())
                    .filter(i -> !lines.get(i).strip().startsWith("#")
                            && reference.matcher(lines.get(i)).find())
                    .mapToObj(i -> file.getKey() + ":" + (i + 1));
        });
    }

    private static Map<String, String> written(Path folder) {
        var texts = new TreeMap<String, String>();
        if (!Files.isDirectory(folder)) {
            return texts;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(SecretUses::isText).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The configuration in %s cannot be read.".formatted(folder), unreadable);
        }
        return texts;
    }

    private static boolean isText(Path file) {
        return file.toString().endsWith(".yaml") && Files.isRegularFile(file);
    }
}
