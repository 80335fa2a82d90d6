package org.syncline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.ServiceLoader;
import org.syncline.configuration.SecretFolder;
import org.syncline.configuration.Secrets;
import org.syncline.connector.ConnectorType;
import org.syncline.engine.Connections;

/// Where a benchmark keeps its files; gone with all in it when it is closed. The database, which runs as somebody else,
/// may enter it.
record BenchFolder(Path path) implements AutoCloseable {

    static BenchFolder make() throws IOException {
        return new BenchFolder(Files.createTempDirectory(
                "syncline-bench", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"))));
    }

    /// Connections of the product, with these secrets kept beneath that folder.
    static Connections connections(Path folder, Map<String, String> known) {
        var secrets = new Secrets(SecretFolder.beneath(folder), Map.of());
        known.forEach((name, secret) -> secrets.folder().store(name, secret));
        return new Connections(ServiceLoader.load(ConnectorType.class), secrets::resolved);
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
