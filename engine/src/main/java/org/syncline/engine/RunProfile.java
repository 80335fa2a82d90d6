package org.syncline.engine;

import java.util.List;

/// Steps that run one after the other for one connector (operations.md 2).
public record RunProfile(String name, List<RunStep> steps) {

    public static final String FULL_IMPORT = "Full Import";
    public static final String DELTA_IMPORT = "Delta Import";
    public static final String FULL_SYNCHRONIZATION = "Full Synchronization";
    public static final String DELTA_SYNCHRONIZATION = "Delta Synchronization";
    public static final String EXPORT = "Export";

    /// What every connector gets.
    public static final List<RunProfile> USUAL = List.of(
            new RunProfile(FULL_IMPORT, List.of(new RunStep.FullImport())),
            new RunProfile(DELTA_IMPORT, List.of(new RunStep.DeltaImport())),
            new RunProfile(FULL_SYNCHRONIZATION, List.of(new RunStep.FullSync())),
            new RunProfile(DELTA_SYNCHRONIZATION, List.of(new RunStep.DeltaSync())),
            new RunProfile(EXPORT, List.of(new RunStep.Export())));

    public RunProfile {
        steps = List.copyOf(steps);
    }
}
