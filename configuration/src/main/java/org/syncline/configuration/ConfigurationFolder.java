package org.syncline.configuration;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A configuration in a folder of files.
///
/// `metaverse.yaml`, `default-rules.yaml`, `schedule.yaml`, `connectors/*.yaml`, `rules/*.yaml` and `discovered/*.json`
/// belong to it.
/// Notes (`*.md`, `*.txt`)
/// and hidden files may stand beside them; any other file in those folders is a problem, because its author meant
/// something by it.
public final class ConfigurationFolder {

    private static final Map<String, String> ENDINGS =
            Map.of("connectors", ".yaml", "discovered", ".json", "rules", ".yaml");

    private ConfigurationFolder() {}

    public static ReadResult read(Path folder) {
        return read(folder, Collections.emptyMap());
    }

    /// The same as if these texts stood in it, by path.
    public static ReadResult read(Path folder, Map<String, String> instead) {
        var problems = new Problems();
        var files = files(folder, problems);
        files.putAll(instead);
        return problems.isEmpty() ? ConfigurationText.read(files) : new ReadResult.Broken(problems.inOrder());
    }

    /// The texts that can be read, by path, whatever they say.
    public static SortedMap<String, String> texts(Path folder) {
        return files(folder, new Problems());
    }

    private static SortedMap<String, String> files(Path folder, Problems problems) {
        var files = new TreeMap<String, String>();
        if (!Files.isDirectory(folder)) {
            problems.add(folder.toString(), "There is no such folder. Name the folder of the configuration.");
            return files;
        }
        for (var name : List.of(FileNames.METAVERSE, FileNames.DEFAULT_RULES, FileNames.SCHEDULE)) {
            if (Files.isRegularFile(folder.resolve(name))) {
                take(folder.resolve(name), name, files, problems);
            }
        }
        ENDINGS.forEach((name, ending) -> files.putAll(files(folder, name, ending, problems)));
        return files;
    }

    /// The texts of one of the folders in it, by path.
    static SortedMap<String, String> files(Path folder, String name, String ending, Problems problems) {
        var files = new TreeMap<String, String>();
        for (var path : inside(folder.resolve(name), problems)) {
            takeIfMeant(path, name + "/" + path.getFileName(), ending, files, problems);
        }
        return files;
    }

    private static List<Path> inside(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException unreadable) {
            problems.add(folder.toString(), "The folder cannot be read: " + unreadable.getMessage());
            return List.of();
        }
    }

    private static void takeIfMeant(
            Path path, String name, String ending, SortedMap<String, String> files, Problems problems) {
        if (name.contains("/.") || name.endsWith(".md") || name.endsWith(".txt")) {
            return;
        }
        if (name.endsWith(ending) && Files.isRegularFile(path)) {
            take(path, name, files, problems);
        } else {
            problems.add(name, "Here are files that end in %s. Rename it, or move it elsewhere.".formatted(ending));
        }
    }

    private static void take(Path path, String name, SortedMap<String, String> files, Problems problems) {
        try {
            files.put(name, Files.readString(path));
        } catch (CharacterCodingException _) {
            problems.add(name, "The file is not UTF-8 text. Save it as UTF-8.");
        } catch (IOException unreadable) {
            problems.add(name, "The file cannot be read: " + unreadable.getMessage());
        }
    }
}
