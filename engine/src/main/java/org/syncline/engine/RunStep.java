package org.syncline.engine;

/// What an operator starts (operations.md 2.1). A step covers every selected partition of its connector.
public sealed interface RunStep {

    /// Reads everything in scope into the connector space. No synchronization.
    record FullImport() implements RunStep {}

    /// Reads what changed since the watermark. No synchronization.
    record DeltaImport() implements RunStep {}

    /// Runs all rules on every object of the connector space.
    record FullSync() implements RunStep {}

    /// Runs the rules on the objects with a pending import, and on those that failed.
    record DeltaSync() implements RunStep {}

    /// The first and then the third in one step.
    record FullImportFullSync() implements RunStep {}

    /// Reads everything in scope, then runs the rules on what the import reported.
    record FullImportDeltaSync() implements RunStep {}

    /// Reads what changed since the watermark, then runs the rules on what the import reported, even on what turned out
    /// unchanged. What waited before the import still waits afterwards.
    record DeltaImportDeltaSync() implements RunStep {}

    /// Sends what is pending.
    record Export() implements RunStep {}

    /// The name in configuration files and run history.
    default String code() {
        return switch (this) {
            case FullImport() -> "full-import";
            case DeltaImport() -> "delta-import";
            case FullSync() -> "full-sync";
            case DeltaSync() -> "delta-sync";
            case FullImportFullSync() -> "full-import-full-sync";
            case FullImportDeltaSync() -> "full-import-delta-sync";
            case DeltaImportDeltaSync() -> "delta-import-delta-sync";
            case Export() -> "export";
        };
    }

    /// What people read.
    default String label() {
        return switch (this) {
            case FullImport() -> "Full Import (Stage Only)";
            case DeltaImport() -> "Delta Import (Stage Only)";
            case FullSync() -> "Full Synchronization";
            case DeltaSync() -> "Delta Synchronization";
            case FullImportFullSync() -> "Full Import and Full Synchronization";
            case FullImportDeltaSync() -> "Full Import and Delta Synchronization";
            case DeltaImportDeltaSync() -> "Delta Import and Delta Synchronization";
            case Export() -> "Export";
        };
    }

    /// Whether it runs rules, if perhaps not only that. Then nothing else runs meanwhile.
    default boolean synchronizes() {
        return switch (this) {
            case FullSync(), DeltaSync(), FullImportFullSync(), FullImportDeltaSync(), DeltaImportDeltaSync() -> true;
            case FullImport(), DeltaImport(), Export() -> false;
        };
    }
}
