package org.syncline.engine;

import org.syncline.connector.Connector;
import org.syncline.connector.DeltaImport;
import org.syncline.connector.FullImport;
import org.syncline.connector.ImportReader;

/// An import that only writes what it reads to a file: connector space, watermark and marks stay as they are.
record DropStep(StepContext context, StepReport report, DropCopy.Maker copies) {

    void full(Connector connector) {
        if (!(connector instanceof FullImport importing)) {
            throw ImportStep.incapable(context, "a full import");
        }
        for (var partition : context.partitions()) {
            read(copies.copy(importing.readAll(context.request(partition)), partition));
        }
    }

    void delta(Connector connector) {
        if (!(connector instanceof DeltaImport importing)) {
            throw ImportStep.incapable(context, "a delta import");
        }
        for (var partition : context.partitions()) {
            read(copies.copy(importing.readChanges(context.request(partition), context.since(partition)), partition));
        }
    }

    private void read(ImportReader reader) {
        try (reader) {
            for (var page = reader.next(); page.isPresent(); page = reader.next()) {
                report.counters().add("written-to-file", page.get().size());
                report.done(page.get().size());
            }
        }
    }
}
