package org.syncline.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.syncline.connector.Connector;
import org.syncline.connector.Export;
import org.syncline.connector.ExportEntry;
import org.syncline.core.schema.Schema;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Values;
import org.syncline.store.ExportPosition;

/// The raw limit of an export: a bare client that sends the same objects, without their references, to another
/// cloud, batch after batch. Nothing is looked up and nothing recorded.
final class RawExport implements AutoCloseable {

    private static final int SAMPLE = 5000;
    private static final int BATCH = 100;

    private final List<ExportEntry> entries;
    private final Schema schema;
    private final ServerProgram cloud;
    private final Connector connector;

    private RawExport(List<ExportEntry> entries, Schema schema, ServerProgram cloud, Connector connector) {
        this.entries = entries;
        this.schema = schema;
        this.cloud = cloud;
        this.connector = connector;
    }

    /// Takes a part of what is pending into memory, and starts an empty cloud.
    static RawExport of(BenchLandscape landscape) throws IOException {
        var definition = landscape.connector(BenchLandscape.CLOUD);
        var entries = landscape.database().in(transaction -> {
            var space = transaction.connectorSpace();
            var adds = new ArrayList<ExportEntry>();
            for (var object : space.load(space.awaitingExport(definition.id(), ExportPosition.START, SAMPLE))
                    .values()) {
                if (object.tower().current() instanceof Hologram.Present wanted) {
                    adds.add(new ExportEntry.Add(withoutReferences(wanted)));
                }
            }
            return adds;
        });
        var schema = landscape.engine().installed().selected().getOrDefault(definition.id(), Schema.of(List.of()));
        var cloud = ConnectedSystems.cloud(landscape.folder());
        var settings = new TreeMap<>(ConnectedSystems.cloudSettings(cloud));
        settings.put("secret", ConnectedSystems.secretOf(cloud));
        return new RawExport(entries, schema, cloud, landscape.connections().open(definition, settings));
    }

    Measurement.Result run() {
        if (!(connector instanceof Export exporting)) {
            throw new IllegalStateException("the cloud cannot be written to");
        }
        try (var channel = exporting.openExport("raw", schema, false)) {
            for (int from = 0; from < entries.size(); from += BATCH) {
                channel.send(UUID.randomUUID(), entries.subList(from, Math.min(entries.size(), from + BATCH)));
            }
            channel.complete();
        }
        return new Measurement.Result(entries.size(), "batches of " + BATCH);
    }

    private static Hologram.Present withoutReferences(Hologram.Present object) {
        var plain = new TreeMap<AttributeName, Values>(object.attributes());
        plain.values().removeIf(Values::hasReferences);
        return object.with(plain);
    }

    @Override
    public void close() {
        connector.close();
        cloud.close();
    }
}
