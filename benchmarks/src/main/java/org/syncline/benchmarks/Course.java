package org.syncline.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.syncline.engine.Run;
import org.syncline.engine.RunProfile;

/// The steps of the benchmark in their order: what a first migration does, then the same again with nothing to do.
record Course(BenchLandscape landscape) {

    private static final String READ = "paged LDAP read";
    private static final String COPY = "binary COPY";
    private static final String RULES = "rules in memory";

    List<Measurement> run() {
        var done = new ArrayList<Measurement>();
        new RawRead(landscape).run(); // the directory's code gets warm, so that the limit is one
        done.add(Measurement.ofRaw(READ, () -> new RawRead(landscape).run()));
        done.add(step("full import, everything new", READ, BenchLandscape.DIRECTORY, RunProfile.FULL_IMPORT));
        int users = (int) done.getLast().objects();
        done.add(Measurement.ofRaw(COPY, () -> new RawCopy(landscape, users).run()));
        done.add(step("full import, nothing changed", READ, BenchLandscape.DIRECTORY, RunProfile.FULL_IMPORT));
        var rules = RawRules.of(landscape);
        rules.run();
        done.add(Measurement.ofRaw(RULES, rules::run));
        landscape.run(BenchLandscape.CLOUD, RunProfile.FULL_IMPORT); // still empty
        done.add(step("full sync, everything new", RULES, BenchLandscape.DIRECTORY, RunProfile.FULL_SYNCHRONIZATION));
        done.add(step("full sync, nothing changed", RULES, BenchLandscape.DIRECTORY, RunProfile.FULL_SYNCHRONIZATION));
        done.add(step("export to the cloud", COPY, BenchLandscape.CLOUD, RunProfile.EXPORT));
        return done;
    }

    private Measurement step(String name, String raw, String connector, String profile) {
        return Measurement.of(name, raw, () -> {
            long before = new RowsWritten(landscape.address()).count();
            var run = landscape.run(connector, profile);
            long rows = new RowsWritten(landscape.address()).count() - before;
            return new Measurement.Result(objects(run), rows + " rows written; " + told(run));
        });
    }

    /// The largest counter: each of them counts objects, and one of them every object once.
    private static long objects(Run run) {
        return counters(run).values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static String told(Run run) {
        return counters(run).entrySet().stream()
                .map(counter -> counter.getKey() + " " + counter.getValue())
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Long> counters(Run run) {
        return run.steps().getFirst().outcome().counters().all();
    }
}
