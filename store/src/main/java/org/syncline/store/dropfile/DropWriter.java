package org.syncline.store.dropfile;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Writes a drop file. It holds what the connected system holds: only its owner may read it.
public final class DropWriter implements AutoCloseable {

    private final Path file;
    private final BufferedWriter out;

    /// A new file; one that is there is left alone.
    ///
    /// @throws DropFileException if it cannot be made
    public DropWriter(Path file) {
        this.file = file;
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            out = Files.newBufferedWriter(file, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException there) {
            throw new DropFileException("%s is there already. Name another file.".formatted(file), there);
        } catch (IOException failed) {
            throw failed(file, failed);
        }
    }

    public void write(DropLine line) {
        try {
            out.write(DropText.written(line));
            out.write('\n');
        } catch (IOException failed) {
            throw failed(file, failed);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException failed) {
            throw failed(file, failed);
        }
    }

    private static DropFileException failed(Path file, IOException failed) {
        return new DropFileException(
                "%s cannot be written: %s. Look at the folder, its rights and the free space."
                        .formatted(file, failed.getMessage()),
                failed);
    }
}
