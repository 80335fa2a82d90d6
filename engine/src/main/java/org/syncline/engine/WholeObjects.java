package org.syncline.engine;

import java.util.List;
import org.syncline.connector.Connector;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ObjectRead;
import org.syncline.core.value.Anchor;

/// Asks a connected system for whole objects where it told only of changes.
record WholeObjects(StepContext context, Connector connector, ImportRequest request) {

    /// Whether it is to be looked up which objects of these are known.
    boolean mayAsk(List<ImportEntry> entries) {
        return entries.stream().anyMatch(ImportEntry.Changed.class::isInstance);
    }

    /// A change of an object that is not known, or was believed to be gone, is of no use by itself: the whole
    /// object is asked for (engine.md 5.2).
    List<ImportEntry> complete(List<ImportEntry> entries) {
        if (!mayAsk(entries)) {
            return entries;
        }
        var changed = entries.stream()
                .filter(ImportEntry.Changed.class::isInstance)
                .map(entry -> ((ImportEntry.Changed) entry).anchor())
                .toList();
        var known = context.database()
                .in(transaction -> transaction.connectorSpace().shown(context.id(), changed));
        return entries.stream()
                .map(entry -> entry instanceof ImportEntry.Changed(var anchor, var _) && !known.contains(anchor)
                        ? whole(anchor)
                        : entry)
                .toList();
    }

    private ImportEntry whole(Anchor anchor) {
        if (connector instanceof ObjectRead reading) {
            return reading.read(request, anchor, request.partition().dn())
                    .<ImportEntry>map(seen -> seen)
                    .orElseGet(() -> new ImportEntry.Gone(anchor));
        }
        return new ImportEntry.Unreadable(
                anchor.text(), "need-full-object", "Only a change of an unknown object arrived. Run a full import.");
    }
}
