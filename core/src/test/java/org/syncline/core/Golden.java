package org.syncline.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A Markdown file that a person has read, and what the core says today.
///
/// `-Dgolden.write=true` writes the file anew; the review is its difference.
public record Golden(Path file) {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    public Golden(String name) {
        this(FOLDER.resolve(name + ".md"));
    }

    public void holds(String told) {
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(file, told);
            }
            assertThat(told).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
