package org.syncline.cloud.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// The journal on disk: one line for each accepted call. Several calls share one forced write.
///
/// A line that a kill cut off was never acknowledged; it is dropped at the next start. Every start writes the
/// state anew in its compact form, so the file does not grow for ever.
public final class FileJournal implements Journal {

    private static final String FORMAT = "{\"format\":1}";
    private static final int OPS_PER_LINE = 500;

    private final FileChannel channel;
    private final ReentrantLock forcing = new ReentrantLock();
    private volatile long written;
    private volatile long forced;

    private FileJournal(FileChannel channel) throws IOException {
        this.channel = channel;
        this.written = channel.size();
        this.forced = written;
    }

    /// Replays the file into the state, compacts it, and opens it for more.
    public static FileJournal open(Path file, State state) {
        try {
            if (Files.exists(file)) {
                replay(file, state);
            }
            compact(file, state);
            return new FileJournal(FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
        } catch (IOException broken) {
            throw new UncheckedIOException("the journal " + file + " cannot be opened", broken);
        }
    }

    private static void replay(Path file, State state) throws IOException {
        var whole = wholeLines(file);
        try (var reader = Files.newBufferedReader(file)) {
            var format = reader.readLine();
            if (!FORMAT.equals(format)) {
                throw new IOException(file + " is no journal of a known format: " + format);
            }
            replay(reader, whole - 1, state);
        }
    }

    private static void replay(BufferedReader reader, long lines, State state) throws IOException {
        for (var left = lines; left > 0; left--) {
            OpJson.ops(reader.readLine()).forEach(state::apply);
        }
    }

    /// How many lines have their end. What follows the last one was cut off.
    private static long wholeLines(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            long count = 0;
            for (var n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                for (var i = 0; i < n; i++) {
                    count += buffer[i] == '\n' ? 1 : 0;
                }
            }
            return count;
        }
    }

    private static void compact(Path file, State state) throws IOException {
        var fresh = OwnerOnly.file(file.resolveSibling(file.getFileName() + ".new"));
        try (var writer = Files.newBufferedWriter(fresh)) {
            writer.write(FORMAT + "\n");
            var ops = state.asOps();
            for (var from = 0; from < ops.size(); from += OPS_PER_LINE) {
                writer.write(OpJson.line(ops.subList(from, Math.min(ops.size(), from + OPS_PER_LINE))) + "\n");
            }
        }
        force(fresh);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(fresh.resolveSibling("."));
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public long append(List<Op> ops) {
        if (ops.isEmpty()) {
            return written;
        }
        try {
            var bytes = ByteBuffer.wrap((OpJson.line(ops) + "\n").getBytes(StandardCharsets.UTF_8));
            var place = written + bytes.remaining();
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            written = place;
            return place;
        } catch (IOException broken) {
            throw new UncheckedIOException("the journal cannot be written; the emulator must be restarted", broken);
        }
    }

    @Override
    public void await(long place) {
        if (forced >= place) {
            return;
        }
        forcing.lock();
        try {
            if (forced < place) {
                var reached = written;
                channel.force(false);
                forced = reached;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the journal cannot be forced to disk; restart the emulator", broken);
        } finally {
            forcing.unlock();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException broken) {
            throw new UncheckedIOException("the journal cannot be closed", broken);
        }
    }
}
