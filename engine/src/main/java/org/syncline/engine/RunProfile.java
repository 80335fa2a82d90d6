package org.syncline.engine;

import java.util.List;
import java.util.stream.Stream;

/// Steps that run one after the other for one connector (operations.md 2).
public record RunProfile(String name, List<PlannedStep> steps) {

    public static final String FULL_IMPORT = "Full Import";
    public static final String DELTA_IMPORT = "Delta Import";
    public static final String FULL_SYNCHRONIZATION = "Full Synchronization";
    public static final String DELTA_SYNCHRONIZATION = "Delta Synchronization";
    public static final String EXPORT = "Export";

    /// What every connector gets.
    public static final List<RunProfile> USUAL = List.of(
            of(FULL_IMPORT, new RunStep.FullImport()),
            of(DELTA_IMPORT, new RunStep.DeltaImport()),
            of(FULL_SYNCHRONIZATION, new RunStep.FullSync()),
            of(DELTA_SYNCHRONIZATION, new RunStep.DeltaSync()),
            of(EXPORT, new RunStep.Export()));

    public RunProfile {
        steps = List.copyOf(steps);
    }

    /// @param name of one that every connector gets
    static RunProfile usual(String name) {
        return USUAL.stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no usual run profile '" + name + "'"));
    }

    /// Steps as usual.
    public static RunProfile of(String name, RunStep... steps) {
        return new RunProfile(name, Stream.of(steps).map(PlannedStep::usual).toList());
    }
}
