package org.syncline.engine;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.syncline.connector.Connector;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.Partition;
import org.syncline.connector.Watermark;
import org.syncline.core.value.ConnectorId;
import org.syncline.store.Database;
import org.syncline.store.RunHandle;
import org.syncline.store.Transaction;

/// What a step works with.
///
/// @param step the place of this step in run history
record StepContext(
        Database database,
        Installed installed,
        Connections connections,
        Clock clock,
        ConnectorDefinition connector,
        RunHandle step) {

    ConnectorId id() {
        return connector.id();
    }

    Connector open() {
        return connections.open(connector);
    }

    List<Partition> partitions() {
        return connector.discovered().partitions();
    }

    ImportRequest request(Partition partition) {
        return Connections.request(installed, connector, partition);
    }

    Optional<Watermark> watermark(Partition partition) {
        return database.in(transaction ->
                transaction.watermarks().of(id(), partition.id()).map(Watermark::new));
    }

    void advance(Partition partition, Watermark reached) {
        database.run(transaction -> transaction.watermarks().put(id(), partition.id(), reached.text()));
    }

    void requireFullImport(boolean required) {
        database.run(transaction -> transaction.connectors().requireFullImport(id(), required));
    }

    void keepDetails(Transaction transaction, List<StepReport.Counted> counted) {
        step.keep(transaction, counted);
    }
}
