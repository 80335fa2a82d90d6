package org.syncline.directory.tree;

import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All accepted changes in a text file: the identity of the directory, then one paragraph of LDIF for each.
///
/// A paragraph counts when the empty line after it is there: what a crash left half written was never
/// acknowledged and is cut off. Every append reaches the operating system before it returns, so that it
/// survives the end of the process, though not a loss of power.
final class Journal implements AutoCloseable {

    private final RandomAccessFile file;

    private Journal(RandomAccessFile file) {
        this.file = file;
    }

    static Optional<Identity> identity(Path path) {
        try (var lines = Files.exists(path) ? Files.lines(path) : Stream.<String>empty()) {
            return lines.findFirst()
                    .filter(line -> line.startsWith("# syncline-directory-1 "))
                    .map(Identity::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Journal open(Path path, Identity identity) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (identity(path).isEmpty()) {
                Files.writeString(path, identity.line() + "\n\n");
            }
            return new Journal(new RandomAccessFile(path.toFile(), "rw"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads what is there and leaves the file ready to append.
    List<Stamped> replay() {
        try {
            var bytes = new byte[(int) file.length()];
            file.readFully(bytes);
            var text = new String(bytes, StandardCharsets.UTF_8);
            var end = text.lastIndexOf("\n\n") + 2;
            file.setLength(text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
            file.seek(file.length());
            return parse(text.substring(0, end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LDIFException e) {
            throw new IllegalStateException("the journal of the directory is damaged: " + e.getMessage(), e);
        }
    }

    private static List<Stamped> parse(String text) throws LDIFException {
        var changes = new ArrayList<Stamped>();
        var paragraph = new ArrayList<String>();
        for (var line : (Iterable<String>) text.lines().skip(2)::iterator) {
            if (line.isEmpty()) {
                changes.add(Stamped.parse(paragraph));
                paragraph.clear();
            } else {
                paragraph.add(line);
            }
        }
        return changes;
    }

    void append(Stamped change) {
        try {
            file.write(change.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
