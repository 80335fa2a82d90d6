package org.syncline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/// The same again and again, in one process and against one directory, each time with an empty database and an empty
/// cloud. Like the product, which serves for months, all rounds but the first find compiled code.
final class Rounds implements AutoCloseable {

    private final Path folder;
    private final int users;
    private ConnectedSystems systems;
    private int begun;

    private Rounds(Path folder, int users, ConnectedSystems systems) {
        this.folder = folder;
        this.users = users;
        this.systems = systems;
    }

    interface Work<T> {
        T in(BenchLandscape landscape) throws IOException;
    }

    /// Generates the organization and starts the two ends.
    static Rounds of(int users) throws IOException {
        var folder = Files.createTempDirectory(
                "syncline-bench", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        System.err.printf("preparing %,d users in %s%n", users, folder);
        return new Rounds(folder, users, ConnectedSystems.start(users, folder));
    }

    <T> T one(Work<T> work) throws IOException {
        begun++;
        if (begun > 1) {
            systems = systems.again();
        }
        var place = Files.createDirectory(folder.resolve("round-" + begun));
        try (var landscape = BenchLandscape.of(systems, place, users)) {
            return work.in(landscape);
        }
    }

    @Override
    public void close() throws IOException {
        systems.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
