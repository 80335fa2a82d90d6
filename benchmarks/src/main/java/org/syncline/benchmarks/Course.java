package org.syncline.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.syncline.engine.RunProfile;

/// The steps of the benchmark in their order: what a first migration does, then the same again with nothing to do.
record Course(BenchLandscape landscape) {

    private static final String READ = "paged LDAP read";
    private static final String COPY = "binary COPY";
    private static final String RULES = "rules in memory";
    private static final String BARE = "bare export client";
    private static final int CHANGES = 1_000;

    List<Measurement> run() throws IOException {
        var done = new ArrayList<Measurement>();
        new RawRead(landscape).run(); // the directory's code gets warm, so that the limit is one
        done.add(raw(READ, () -> new RawRead(landscape).run()));
        done.add(directory("full import, everything new", List.of(READ, COPY), RunProfile.FULL_IMPORT));
        int users = (int) done.getLast().objects();
        done.add(raw(COPY, () -> new RawCopy(landscape.address(), users).run()));
        done.add(directory("full import, nothing changed", List.of(READ), RunProfile.FULL_IMPORT));
        var rules = RawRules.of(landscape);
        rules.run();
        done.add(raw(RULES, rules::run));
        landscape.run(BenchLandscape.CLOUD, RunProfile.FULL_IMPORT); // still empty
        done.add(directory("full sync, everything new", List.of(RULES), RunProfile.FULL_SYNCHRONIZATION));
        done.add(directory("full sync, nothing changed", List.of(RULES), RunProfile.FULL_SYNCHRONIZATION));
        done.add(directory("full sync, all at rest", List.of(RULES), RunProfile.FULL_SYNCHRONIZATION));
        try (var bare = RawExport.of(landscape)) {
            done.add(raw(BARE, bare::run));
        }
        done.add(step("export to the cloud", List.of(BARE), BenchLandscape.CLOUD, RunProfile.EXPORT));
        landscape.run(BenchLandscape.CLOUD, RunProfile.FULL_IMPORT);
        landscape.run(BenchLandscape.CLOUD, RunProfile.DELTA_SYNCHRONIZATION);
        landscape.run(BenchLandscape.DIRECTORY, RunProfile.DELTA_IMPORT);
        done.add(day());
        return done;
    }

    /// From the directory into the cloud, whatever there is beside what changed. It has no raw limit: it is measured in
    /// seconds.
    private Measurement day() {
        var promotions = new Promotions(landscape, CHANGES);
        promotions.give("Counsel " + landscape.folder().getFileName());
        return Measurement.of("delta cycle", List.of(), landscape.address(), () -> {
            var imported = Measurement.Result.of(landscape.run(BenchLandscape.DIRECTORY, RunProfile.DELTA_IMPORT));
            landscape.run(BenchLandscape.DIRECTORY, RunProfile.DELTA_SYNCHRONIZATION);
            var exported = Measurement.Result.of(landscape.run(BenchLandscape.CLOUD, RunProfile.EXPORT));
            return new Measurement.Result(exported.objects(), imported.note() + ", " + exported.note());
        });
    }

    private Measurement raw(String name, Measurement.Work work) {
        return Measurement.ofRaw(name, landscape.address(), work);
    }

    private Measurement directory(String name, List<String> raw, String profile) {
        return step(name, raw, BenchLandscape.DIRECTORY, profile);
    }

    private Measurement step(String name, List<String> raw, String connector, String profile) {
        return Measurement.of(
                name, raw, landscape.address(), () -> Measurement.Result.of(landscape.run(connector, profile)));
    }
}
