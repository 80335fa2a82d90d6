package org.syncline.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/// Files that nobody but their owner can read. One is written whole or not at all, and is on the disk
/// when that is done.
final class OwnerFile {

    private static final Set<PosixFilePermission> OWNER_READS_AND_WRITES = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final String UNFINISHED = ".new-";

    private OwnerFile() {}

    /// What it holds, without the line break an editor put at its end.
    ///
    /// @param exposed what is said if others can read it; `%s` is the file
    static String contents(Path file, String exposed) throws IOException {
        if (isExposed(file)) {
            throw new UnusableSecretException(exposed.formatted(file));
        }
        return Files.readString(file, UTF_8).replaceFirst("\\R\\z", "");
    }

    static boolean isExposed(Path file) throws IOException {
        var others = EnumSet.noneOf(PosixFilePermission.class);
        others.addAll(Files.getPosixFilePermissions(file));
        others.removeAll(OWNER_ONLY);
        return !others.isEmpty();
    }

    /// The folders above it are made as any others.
    static void folder(Path folder) throws IOException {
        Files.createDirectories(folderOf(folder));
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }

    /// Replaces an older one at once.
    static void write(Path file, String text) throws IOException {
        var folder = folderOf(file);
        var fresh = Files.createTempFile(
                folder,
                UNFINISHED + file.getFileName() + "-",
                "",
                PosixFilePermissions.asFileAttribute(OWNER_READS_AND_WRITES));
        try {
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            replace(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
        settle(folder);
    }

    static void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        settle(folderOf(file));
    }

    /// Removes what was being written into that folder when its writer was cut off.
    ///
    /// @param beginning of the names of the files that were to be replaced
    static void removeUnfinished(Path folder, String beginning) throws IOException {
        try (var files = Files.newDirectoryStream(folder, UNFINISHED + beginning + "*")) {
            for (var each : files) {
                Files.delete(each);
            }
        }
    }

    static Path folderOf(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }

    private static void replace(Path fresh, Path file) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// What was made, replaced or removed in the folder is on the disk afterwards.
    private static void settle(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
