package org.syncline.journey.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/// A flight recording of the transactions of the engine.
final class TransactionsSeen implements AutoCloseable {

    private static final String EVENT = "syncline.Transaction";

    private final Recording recording = new Recording();

    private TransactionsSeen() {}

    static TransactionsSeen recording() {
        var seen = new TransactionsSeen();
        seen.recording.enable(EVENT).withoutThreshold();
        seen.recording.start();
        return seen;
    }

    /// The times of those that worked on objects.
    List<Duration> onObjects() throws IOException {
        var file = Files.createTempFile("transactions", ".jfr");
        try {
            recording.stop();
            recording.dump(file);
            return RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getEventType().getName().equals(EVENT))
                    .filter(event -> event.getBoolean("onObjects"))
                    .map(RecordedEvent::getDuration)
                    .toList();
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void close() {
        recording.close();
    }
}
