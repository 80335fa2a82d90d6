package org.syncline.engine;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.syncline.connector.Connector;
import org.syncline.store.dropfile.DropFileException;
import org.syncline.store.dropfile.DropLine;
import org.syncline.store.dropfile.DropWriter;

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
            case RunStep.OneObject(var object) -> {
                begin(step);
                new SyncStep(context, report, new SyncPages.Which.One(object)).run();
            }
            case RunStep.Export() -> {
                begin(step);
                export();
            }
        }
    }

    private void fullImport(Reported reported) {
        var step = new RunStep.FullImport();
        begin(step);
        connected(connector -> copying(
                step,
                copy -> new ImportStep(context, report, reported, copy).full(connector),
                copy -> new DropStep(context, report, copy).full(connector)));
    }

    private void deltaImport(Reported reported) {
        var step = new RunStep.DeltaImport();
        begin(step);
        context.refuseDeltaImport();
        connected(connector -> copying(
                step,
                copy -> new ImportStep(context, report, reported, copy).delta(connector),
                copy -> new DropStep(context, report, copy).delta(connector)));
    }

    private void copying(RunStep step, Consumer<DropCopy.Maker> staging, Consumer<DropCopy.Maker> writingOnly) {
        switch (context.file()) {
            case StepFile.None(), StepFile.Resume(var _) -> staging.accept(DropCopy.Maker.NONE);
            case StepFile.Audit(var path) -> written(step, path, staging);
            case StepFile.Drop(var path) -> written(step, path, writingOnly);
        }
    }

    private void written(RunStep step, Path path, Consumer<DropCopy.Maker> work) {
        writing(step, path, file -> work.accept((reader, partition) -> new DropCopy(reader, file, partition.id())));
    }

    private void export() {
        var step = new RunStep.Export();
        switch (context.file()) {
            case StepFile.None() -> new ExportStep(context, report, UnaryOperator.identity()).run();
            case StepFile.Resume(var path) ->
                throw new StepStopped(
                        Result.NO_START_BAD_CONFIGURATION,
                        "An export sends what is pending, and not the file %s. Leave it out.".formatted(path));
            case StepFile.Audit(var path) ->
                writing(
                        step,
                        path,
                        file -> new ExportStep(context, report, channel -> new ExportCopy(channel, file)).run());
            case StepFile.Drop(var path) -> writing(step, path, file -> new ExportDrop(context, report).run(file));
        }
    }

    private void writing(RunStep step, Path path, Consumer<DropWriter> work) {
        try (var file = opened(path)) {
            file.write(new DropLine.Head(step.code(), context.connector().name()));
            work.accept(file);
        }
    }

    private static DropWriter opened(Path path) {
        try {
            return new DropWriter(path);
        } catch (DropFileException refused) {
            throw new StepStopped(Result.NO_START_FILE, Objects.toString(refused.getMessage(), refused.toString()));
        }
    }

    private void connected(Consumer<Connector> act) {
        try (var connector = context.source()) {
            report.connected();
            act.accept(connector);
        }
    }

    private void goOn(SyncPages.Which which) {
        if (report.result().goesOn() && !(context.file() instanceof StepFile.Drop)) {
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
