package org.syncline.engine;

import java.util.function.Consumer;
import org.syncline.connector.Connector;

/// Does what a step says (engine.md 4.1, operations.md 2.1). Of a combined step the synchronization follows if the next
/// step of a profile would.
record StepWork(StepContext context, StepReport report) {

    void run(RunStep step) {
        switch (step) {
            case RunStep.FullImport() -> fullImport(Reported.NOBODY);
            case RunStep.DeltaImport() -> deltaImport(Reported.NOBODY);
            case RunStep.FullSync() -> sync(new SyncPages.Which.Everything());
            case RunStep.DeltaSync() -> sync(new SyncPages.Which.Awaiting());
            case RunStep.FullImportFullSync() -> {
                fullImport(Reported.NOBODY);
                goOn(new SyncPages.Which.Everything());
            }
            case RunStep.FullImportDeltaSync() -> {
                var reported = new Reported.Ids();
                fullImport(reported);
                goOn(new SyncPages.Which.These(reported));
            }
            case RunStep.DeltaImportDeltaSync() -> {
                var reported = new Reported.Ids();
                deltaImport(reported);
                goOn(new SyncPages.Which.These(reported));
            }
            case RunStep.Export() -> {
                begin(step);
                new ExportStep(context, report).run();
            }
        }
    }

    private void fullImport(Reported reported) {
        begin(new RunStep.FullImport());
        connected(connector -> new ImportStep(context, report, reported).full(connector));
    }

    private void deltaImport(Reported reported) {
        begin(new RunStep.DeltaImport());
        context.refuseDeltaImport();
        connected(connector -> new ImportStep(context, report, reported).delta(connector));
    }

    private void connected(Consumer<Connector> act) {
        try (var connector = context.open()) {
            report.connected();
            act.accept(connector);
        }
    }

    private void goOn(SyncPages.Which which) {
        if (report.result().goesOn()) {
            sync(which);
        }
    }

    private void sync(SyncPages.Which which) {
        begin(which instanceof SyncPages.Which.Everything ? new RunStep.FullSync() : new RunStep.DeltaSync());
        new SyncStep(context, report, which).run();
    }

    private void begin(RunStep part) {
        report.begin(part.label() + " " + context.connector().name());
    }
}
