package org.syncline.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a running server writes about itself into `postmaster.pid`.
///
/// @param isReady whether it takes connections yet
record Postmaster(long pid, int port, boolean isReady) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /// The server of that data folder, if its process lives. A killed one leaves the file behind.
    static Optional<Postmaster> of(Path data) throws IOException {
        try {
            return parsed(Files.readAllLines(data.resolve("postmaster.pid")))
                    .filter(server -> ProcessHandle.of(server.pid()).isPresent());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Optional<Postmaster> parsed(List<String> lines) {
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        boolean ready =
                lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        return Optional.of(new Postmaster(
                Long.parseLong(lines.getFirst().strip()),
                Integer.parseInt(lines.get(PORT_LINE).strip()),
                ready));
    }
}
