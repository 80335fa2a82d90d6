package org.syncline.benchmarks;

import java.util.Locale;
import org.syncline.engine.RunProfile;

/// Whether a page costs a fixed number of statements, however many objects it has (DECISIONS 11).
record StatementsPerPage(BenchLandscape landscape) {

    private static final int PAGE = 1000;
    private static final int USERS_OF_AN_EXPORT = 100;

    String table() {
        var text = new StringBuilder("| what | objects | statements | for 1,000 objects |\n|---|--:|--:|--:|\n");
        text.append(line("full import, everything new", BenchLandscape.DIRECTORY, RunProfile.FULL_IMPORT));
        text.append(line("full import, nothing changed", BenchLandscape.DIRECTORY, RunProfile.FULL_IMPORT));
        landscape.run(BenchLandscape.CLOUD, RunProfile.FULL_IMPORT);
        text.append(line("full sync, everything new", BenchLandscape.DIRECTORY, RunProfile.FULL_SYNCHRONIZATION));
        text.append(line("full sync, nothing changed", BenchLandscape.DIRECTORY, RunProfile.FULL_SYNCHRONIZATION));
        text.append(line("export, batches of " + USERS_OF_AN_EXPORT, BenchLandscape.CLOUD, RunProfile.EXPORT));
        return text.toString();
    }

    private String line(String what, String connector, String profile) {
        try (var count = StatementCount.begin()) {
            var run = landscape.run(connector, profile);
            long objects = Measurement.Result.of(run).objects();
            return String.format(
                    Locale.ROOT,
                    "| %-30s | %,7d | %,7d | %,7.1f |%n",
                    what,
                    objects,
                    count.sent(),
                    (double) count.sent() * PAGE / Math.max(1, objects));
        }
    }
}
