package org.syncline.store.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/// Starting, attaching and stopping exclude one another, across processes and inside this one.
final class HomeLock implements AutoCloseable {

    /// A file lock does not keep out other threads of the process that holds it.
    private static final ReentrantLock THIS_PROCESS = new ReentrantLock();

    private final FileChannel file;

    private HomeLock(FileChannel file) {
        this.file = file;
    }

    static HomeLock on(Path home) throws IOException {
        THIS_PROCESS.lock();
        try {
            var file = FileChannel.open(home.resolve("lock"), CREATE, WRITE);
            file.lock();
            return new HomeLock(file);
        } catch (IOException | RuntimeException e) {
            THIS_PROCESS.unlock();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } finally {
            THIS_PROCESS.unlock();
        }
    }
}
