package org.syncline.browser;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// What the history comes to, as the commands tell it run by run.
final class HistorySums {

    private static final List<String> SENT =
            List.of("export-add", "export-update", "export-rename", "export-delete", "export-delete-add");

    private static final List<String> OPERATIONS = List.of("add", "update", "rename", "delete", "deleteAdd");

    private HistorySums() {}

    /// Of a line of `pending summary`, all operations together.
    static long waiting(JsonNode line) {
        return OPERATIONS.stream()
                .mapToLong(operation -> line.get(operation).asLong())
                .sum();
    }

    static long sum(JsonNode days, String what) {
        long sum = 0;
        for (var day : days) {
            sum += day.get(what).asLong();
        }
        return sum;
    }

    /// Of the same profile, those that began.
    static long runs(JsonNode all, JsonNode profile) {
        long runs = 0;
        for (var run : all) {
            boolean isOne = run.get("profile").equals(profile.get("profile"))
                    && run.get("connector").equals(profile.get("connector"));
            runs += isOne && !run.get("result").asString().startsWith("no-start-") ? 1 : 0;
        }
        return runs;
    }

    static long sent(JsonNode run) {
        return SENT.stream().mapToLong(counter -> counted(run, counter)).sum();
    }

    static long counted(JsonNode run, String counter) {
        long sum = 0;
        for (var step : run.get("steps")) {
            sum += step.get("counters").path(counter).asLong(0);
        }
        return sum;
    }
}
