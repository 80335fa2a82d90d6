package org.syncline.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A folder that takes its time to make, such as that of an empty database: made once in this process, by whoever asks
/// first, and copied for everybody.
///
/// Files keep their owner, who is another user where tests run as root.
public final class Original {

    private final String programs;
    private final Making making;
    private Optional<Path> made = Optional.empty();

    /// Fills a folder, and leaves nothing running in it.
    public interface Making {
        void in(Path folder) throws IOException;
    }

    /// @param programs what begins so is never written to: copies link to it
    public Original(String programs, Making making) {
        this.programs = programs;
        this.making = making;
    }

    /// @param folder which is not there yet
    public void copyTo(Path folder) throws IOException {
        Files.createDirectory(folder);
        try (var parts = Files.newDirectoryStream(original())) {
            for (var part : parts) {
                if (part.getFileName().toString().startsWith(programs)) {
                    Files.createSymbolicLink(folder.resolve(part.getFileName()), part);
                } else {
                    copied(part, folder);
                }
            }
        }
    }

    private static void copied(Path part, Path folder) throws IOException {
        var copying = new ProcessBuilder("cp", "-a", part.toString(), folder.toString())
                .inheritIO()
                .start();
        try {
            if (copying.waitFor() != 0) {
                throw new IOException(part + " cannot be copied to " + folder);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private synchronized Path original() throws IOException {
        if (made.isEmpty()) {
            var folder = Files.createTempDirectory(Path.of("/tmp"), "syncline-original");
            if (!folder.toFile().setExecutable(true, false)) {
                throw new IOException(folder + " cannot be opened to others");
            }
            making.in(folder);
            forgetAtTheEnd(folder);
            made = Optional.of(folder);
        }
        return made.get();
    }

    /// After all that ends with this process has ended: it may still run programs from here.
    private static void forgetAtTheEnd(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.forEach(file -> file.toFile().deleteOnExit());
        }
    }
}
