package org.syncline.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A loopback address that is ours until it is closed. Samba's ports are fixed, so its servers differ in address.
record Slot(String address, FileChannel lock) implements AutoCloseable {

    private static final int FIRST = 31;
    private static final int LAST = 59;

    /// @param port one that the server will use; an address where somebody listens on it is not taken
    static Slot free(Path home, int port) {
        for (int last = FIRST; last <= LAST; last++) {
            var slot = at(home, "127.0.0." + last, port);
            if (slot.isPresent()) {
                return slot.get();
            }
        }
        throw new IllegalStateException("no loopback address is free: stop servers of earlier tests");
    }

    private static Optional<Slot> at(Path home, String address, int port) {
        try {
            var channel = FileChannel.open(
                    home.resolveSibling(address + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel) && !answers(address, port)) {
                return Optional.of(new Slot(address, channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private static boolean answers(String address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
