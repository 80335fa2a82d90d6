package org.syncline.engine;

import java.nio.file.Path;

/// The file that the import of a run writes or reads (operations.md 2.2). Named by whoever starts the run, never by the
/// configuration: nobody who may start a run from elsewhere writes where he likes.
public sealed interface StepFile {

    record None() implements StepFile {}

    /// What is read is also written there, and the import goes on.
    record Audit(Path path) implements StepFile {}

    /// What is read is written there, and nothing is staged.
    record Drop(Path path) implements StepFile {}

    /// What another run wrote is read instead of the connected system.
    record Resume(Path path) implements StepFile {}
}
