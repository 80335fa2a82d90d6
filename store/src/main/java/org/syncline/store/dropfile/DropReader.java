package org.syncline.store.dropfile;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Reads a drop file line by line. A line may have so many characters and no more, and what is not understood ends the
/// reading: the message tells the line.
public final class DropReader implements AutoCloseable {

    /// A group of half a million members fits.
    static final int LONGEST_LINE = 128 * 1024 * 1024;

    private final Path file;
    private final int longest;
    private final BufferedReader in;
    private long number;

    /// @throws DropFileException if it cannot be read
    public DropReader(Path file) {
        this(file, LONGEST_LINE);
    }

    DropReader(Path file, int longest) {
        this.file = file;
        this.longest = longest;
        try {
            in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new DropFileException(
                    "%s cannot be read: %s. Name a file that a run has written.".formatted(file, failed), failed);
        }
    }

    /// Empty at the end.
    public Optional<DropLine> next() {
        number++;
        try {
            return line().map(DropText::read);
        } catch (IOException failed) {
            throw failure(failed.toString());
        } catch (IllegalArgumentException wrong) {
            throw failure(String.valueOf(wrong.getMessage()));
        }
    }

    /// The same, with the place that was read last.
    public DropFileException failure(String why) {
        return new DropFileException("%s, line %d: %s. Nothing of it is taken for deleted. Write the file anew."
                .formatted(file, number, why));
    }

    private Optional<String> line() throws IOException {
        var text = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                if (text.isEmpty()) {
                    return Optional.empty();
                }
                throw new IOException("the line is cut off");
            }
            if (text.length() == longest) {
                throw new IOException("the line is longer than %d characters".formatted(longest));
            }
            text.append((char) c);
        }
        return Optional.of(text.toString());
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException failed) {
            throw failure(failed.toString());
        }
    }
}
