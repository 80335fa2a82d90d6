package org.syncline.engine;

import org.syncline.core.value.CsObjectId;

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

    /// Runs all rules on one object: a preview that is kept (engine.md 15). What else would have to be looked at
    /// waits for the next synchronization.
    record OneObject(CsObjectId object) implements RunStep {}

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
            case OneObject(var _) -> "one-object";
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
            case OneObject(var _) -> "Single Object Synchronization";
            case Export() -> "Export";
        };
    }

    /// Whether it reads a connected system, if perhaps not only that.
    default boolean imports() {
        return switch (this) {
            case FullImport(), DeltaImport(), FullImportFullSync(), FullImportDeltaSync(), DeltaImportDeltaSync() ->
                true;
            case FullSync(), DeltaSync(), OneObject(var _), Export() -> false;
        };
    }

    /// Whether it runs rules, if perhaps not only that. Then nothing else runs meanwhile.
    default boolean synchronizes() {
        return switch (this) {
            case FullSync(),
                    DeltaSync(),
                    FullImportFullSync(),
                    FullImportDeltaSync(),
                    DeltaImportDeltaSync(),
                    OneObject(var _) -> true;
            case FullImport(), DeltaImport(), Export() -> false;
        };
    }
}
