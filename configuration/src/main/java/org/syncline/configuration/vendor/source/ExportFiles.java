package org.syncline.configuration.vendor.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The files of an export: those that are named, and in a named folder all that end in `.xml` or `.json`.
public final class ExportFiles {

    private static final int DEEPEST = 4;
    private static final int MOST = 5_000;
    private static final long MOST_OCTETS = 256L << 20;

    private final List<SourceFile> files = new ArrayList<>();
    private long octets;

    private ExportFiles() {}

    /// @throws IOException if one cannot be read, or if they are too many; the message says which
    public static List<SourceFile> read(List<Path> named) throws IOException {
        var reading = new ExportFiles();
        for (var path : named) {
            if (Files.isDirectory(path)) {
                reading.folder(path);
            } else if (Files.isRegularFile(path)) {
                reading.file(path, String.valueOf(path.getFileName()));
            } else {
                throw new IOException("There is no such file: " + path);
            }
        }
        return List.copyOf(reading.files);
    }

    private void folder(Path folder) throws IOException {
        List<Path> inside;
        try (var paths = Files.walk(folder, DEEPEST)) {
            inside = paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(ExportFiles::isMeant)
                    .sorted()
                    .limit(MOST + 1L)
                    .toList();
        }
        for (var path : inside) {
            file(path, folder.relativize(path).toString().replace('\\', '/'));
        }
    }

    private static boolean isMeant(Path path) {
        var name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".json");
    }

    /// A file that is too large is read to where that is seen, and refused later with the reason.
    private void file(Path path, String name) throws IOException {
        try (var stream = Files.newInputStream(path)) {
            var content = stream.readNBytes(Limits.USUAL.octets() + 1);
            octets += content.length;
            if (files.size() == MOST || octets > MOST_OCTETS) {
                throw new IOException("These are more files than an export has. Name the folder of one export.");
            }
            files.add(new SourceFile(name, content));
        } catch (IOException unreadable) {
            throw new IOException("%s cannot be read: %s".formatted(path, unreadable.getMessage()), unreadable);
        }
    }
}
