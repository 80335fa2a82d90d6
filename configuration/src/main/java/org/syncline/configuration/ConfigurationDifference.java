package org.syncline.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What changes between two revisions of a configuration, file by file.
public record ConfigurationDifference(List<FileChange> files) {

    /// What became of one file.
    public sealed interface FileChange {

        String path();

        record Added(String path, List<String> lines) implements FileChange {}

        record Removed(String path) implements FileChange {}

        /// @param lines ` ` before a line that stays, `+` before a new one, `-` before one that goes, `…` for a gap
        record Changed(String path, List<String> lines) implements FileChange {}
    }

    public ConfigurationDifference {
        files = List.copyOf(files);
    }

    public static ConfigurationDifference between(SortedMap<String, String> before, SortedMap<String, String> after) {
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        var changes = new ArrayList<FileChange>();
        for (var path : paths) {
            var old = before.get(path);
            var young = after.get(path);
            if (old == null && young != null) {
                changes.add(new FileChange.Added(path, young.lines().toList()));
            } else if (old != null && young == null) {
                changes.add(new FileChange.Removed(path));
            } else if (old != null && young != null && !old.equals(young)) {
                changes.add(new FileChange.Changed(
                        path,
                        LineDifference.between(
                                old.lines().toList(), young.lines().toList())));
            }
        }
        return new ConfigurationDifference(changes);
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /// For people: one line a file, and beneath a changed one what changed in it.
    public String text() {
        return files.stream().map(ConfigurationDifference::text).collect(Collectors.joining("\n"));
    }

    private static String text(FileChange change) {
        return switch (change) {
            case FileChange.Added(var path, var lines) -> "added    %s (%d lines)".formatted(path, lines.size());
            case FileChange.Removed(var path) -> "removed  " + path;
            case FileChange.Changed(var path, var lines) ->
                lines.stream().collect(Collectors.joining("\n  ", "changed  " + path + "\n  ", ""));
        };
    }
}
