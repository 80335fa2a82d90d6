package org.syncline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/// The same again and again, in one process and against one directory, each time with an empty database and an empty
/// cloud. Like the product, which serves for months, all rounds but the first find compiled code.
final class Rounds implements AutoCloseable {

    private final BenchFolder folder;
    private final int users;
    private final Map<String, String> cloudSettings;
    private ConnectedSystems systems;
    private int begun;

    private Rounds(BenchFolder folder, int users, ConnectedSystems systems, Map<String, String> cloudSettings) {
        this.folder = folder;
        this.users = users;
        this.cloudSettings = cloudSettings;
        this.systems = systems;
    }

    interface Work<T> {
        T in(BenchLandscape landscape) throws IOException;
    }

    /// Generates the organization and starts the two ends.
    static Rounds of(int users) throws IOException {
        return of(users, Map.of());
    }

    /// @param cloudSettings of the connector of the cloud, besides the usual ones
    static Rounds of(int users, Map<String, String> cloudSettings) throws IOException {
        var folder = BenchFolder.make();
        System.err.printf("preparing %,d users in %s%n", users, folder.path());
        return new Rounds(folder, users, ConnectedSystems.start(users, folder.path()), cloudSettings);
    }

    <T> T one(Work<T> work) throws IOException {
        begun++;
        if (begun > 1) {
            systems = systems.again();
        }
        var place = Files.createDirectory(folder.path().resolve("round-" + begun));
        try (var landscape = BenchLandscape.of(systems, place, users, cloudSettings)) {
            return work.in(landscape);
        }
    }

    @Override
    public void close() throws IOException {
        systems.close();
        folder.close();
    }
}
