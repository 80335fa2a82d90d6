package org.syncline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.syncline.engine.RunProfile;
import org.syncline.testkit.CloudControl;

/// How close an export comes to what a cloud permits that takes so many objects in a time, and how often it is refused.
/// The limit is reckoned, not measured: a full bucket at once, and the rest as it flows in.
record ThrottledCourse(BenchLandscape landscape) {

    private static final int OBJECTS = 500;
    private static final int SECONDS = 5;
    private static final String PERMITTED = "what is permitted";

    /// What the connector is told of it.
    static final Map<String, String> SETTINGS =
            Map.of("writes", Integer.toString(OBJECTS), "writesSeconds", Integer.toString(SECONDS));

    List<Measurement> run() throws IOException {
        landscape.run(BenchLandscape.DIRECTORY, RunProfile.FULL_IMPORT);
        landscape.run(BenchLandscape.CLOUD, RunProfile.FULL_IMPORT);
        landscape.run(BenchLandscape.DIRECTORY, RunProfile.FULL_SYNCHRONIZATION);
        var cloud = landscape.systems().cloud();
        var key = Files.readString(Path.of(cloud.fact("controlKeyFile"))).strip();
        try (var control = new CloudControl(cloud.fact("address"), Path.of(cloud.fact("ca")), key)) {
            control.throttle(OBJECTS, SECONDS);
            var sent = Measurement.of("export, throttled", List.of(PERMITTED), landscape.address(), () -> {
                var result = Measurement.Result.of(landscape.run(BenchLandscape.CLOUD, RunProfile.EXPORT));
                return new Measurement.Result(
                        control.itemsDone(),
                        "refused requests: %d, %s".formatted(control.answered(429), result.note()));
            });
            return List.of(permitted(sent), sent);
        }
    }

    private static Measurement permitted(Measurement sent) {
        double seconds = (double) Math.max(1, sent.objects() - OBJECTS) * SECONDS / OBJECTS;
        return new Measurement(
                PERMITTED,
                List.of(PERMITTED),
                sent.objects(),
                Duration.ofMillis((long) (seconds * 1000)),
                new Measurement.Cost(0, Duration.ZERO, Duration.ZERO, 0, 0),
                "%d at once, and %d in %d s".formatted(OBJECTS, OBJECTS, SECONDS));
    }
}
