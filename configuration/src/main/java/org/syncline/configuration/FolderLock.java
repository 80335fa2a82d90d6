package org.syncline.configuration;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Keeps a folder for one writer at a time, in this process and in others. It ends with the process,
/// however that ends.
final class FolderLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock of(Path folder) throws IOException {
        var channel = FileChannel.open(
                folder.resolve(".lock"),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (lock(channel).isEmpty()) {
                if (System.nanoTime() > end) {
                    throw new UnusableSecretException(
                            "Another process has been changing the secrets in %s for a minute. Try again when it is done."
                                    .formatted(folder));
                }
                Thread.sleep(PAUSE);
            }
            return new FolderLock(channel);
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        } catch (InterruptedException interrupted) {
            channel.close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while others changed the secrets", interrupted);
        }
    }

    /// Nothing: another one has it.
    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
