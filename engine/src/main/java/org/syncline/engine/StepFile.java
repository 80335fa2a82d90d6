package org.syncline.engine;

import java.nio.file.Path;

/// The file that the import or the export of a run writes, or the import reads (operations.md 2.2). Named by whoever
/// starts the run, never by the configuration: nobody who may start a run from elsewhere writes where he likes.
public sealed interface StepFile {

    record None() implements StepFile {}

    /// What is read or sent is also written there, and the step goes on.
    record Audit(Path path) implements StepFile {}

    /// What is read, or would be sent, is written there; nothing is staged, and nothing is sent.
    record Drop(Path path) implements StepFile {}

    /// What another run wrote is read instead of the connected system.
    record Resume(Path path) implements StepFile {}
}
