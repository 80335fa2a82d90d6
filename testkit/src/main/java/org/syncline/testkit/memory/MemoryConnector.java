package org.syncline.testkit.memory;

import java.util.List;
import java.util.Optional;
import org.syncline.connector.Connector;
import org.syncline.connector.DeltaImport;
import org.syncline.connector.Export;
import org.syncline.connector.ExportChannel;
import org.syncline.connector.FullImport;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportReader;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ObjectRead;
import org.syncline.connector.Watermark;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;

/// The way to a [MemorySystem].
///
/// @param batch how many entries an export batch may have
record MemoryConnector(MemorySystem system, int batch)
        implements Connector, FullImport, DeltaImport, ObjectRead, Export {

    @Override
    public ImportReader readAll(ImportRequest request) {
        List<ImportEntry> all = system.objects().entrySet().stream()
                .filter(entry ->
                        isIn(request, entry.getValue().dn()) && system.isShown(request.partition(), entry.getValue()))
                .map(entry -> selected(request, new ImportEntry.Seen(entry.getKey(), entry.getValue())))
                .toList();
        return new MemoryReader(system, all, request.pageSize());
    }

    @Override
    public ImportReader readChanges(ImportRequest request, Watermark since) {
        var changes = system.since(Integer.parseInt(since.text())).stream()
                .filter(entry -> !(entry instanceof ImportEntry.Seen(var _, var object))
                        || system.isShown(request.partition(), object))
                .map(entry -> entry instanceof ImportEntry.Seen seen ? selected(request, seen) : entry)
                .toList();
        return new MemoryReader(system, changes, request.pageSize());
    }

    @Override
    public Optional<ImportEntry.Seen> read(ImportRequest request, Anchor anchor, DistinguishedName dn) {
        var known = anchor.isKnown() ? Optional.of(anchor) : system.at(dn);
        return known.flatMap(found -> system.object(found)
                .filter(object -> isIn(request, object.dn()))
                .map(object -> new ImportEntry.Seen(found, object)));
    }

    /// What is of a type that is not read is told, and not shown.
    private static ImportEntry selected(ImportRequest request, ImportEntry.Seen seen) {
        return request.schema().type(seen.object().type()).isPresent() ? seen : new ImportEntry.Filtered();
    }

    /// The partition `all` is everything, whatever it is called.
    private static boolean isIn(ImportRequest request, DistinguishedName name) {
        return request.partition().id().equals("all")
                || name.isAtOrBelow(request.partition().dn());
    }

    @Override
    public ExportChannel openExport(String connector, Schema schema, boolean takeover) {
        return new MemoryChannel(this);
    }

    @Override
    public void close() {}
}
