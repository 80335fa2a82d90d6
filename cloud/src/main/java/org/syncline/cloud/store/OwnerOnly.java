package org.syncline.cloud.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Files and directories that only their owner can read, from the moment they exist.
public final class OwnerOnly {

    private OwnerOnly() {}

    /// An empty file in place of whatever was there.
    public static Path file(Path path) throws IOException {
        Files.deleteIfExists(path);
        return Files.createFile(
                path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    public static void write(Path path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public static void write(Path path, byte[] bytes) throws IOException {
        Files.write(file(path), bytes);
    }

    public static Path directory(Path path) throws IOException {
        return Files.isDirectory(path)
                ? path
                : Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
