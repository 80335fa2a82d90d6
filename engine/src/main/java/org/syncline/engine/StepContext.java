package org.syncline.engine;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.syncline.connector.Connector;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.Partition;
import org.syncline.connector.Watermark;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.store.Database;
import org.syncline.store.RunDetail;
import org.syncline.store.Transaction;

/// What a step works with.
///
/// @param place where this step stands in run history
/// @param page how many objects are synchronized at a time
/// @param overridesStaging whether an export may run although the installation only stages
record StepContext(
        Database database,
        Installed installed,
        Connections connections,
        Clock clock,
        ConnectorDefinition connector,
        RunPlace place,
        int page,
        boolean overridesStaging) {

    ConnectorId id() {
        return connector.id();
    }

    Connector open() {
        return connections.open(connector);
    }

    List<Partition> partitions() {
        return connector.discovered().partitions();
    }

    /// How to read what stands at that name: in the innermost partition that it is in, else in the first.
    ImportRequest request(DistinguishedName name) {
        return request(partitions().stream()
                .filter(partition -> name.isAtOrBelow(partition.dn()))
                .max(Comparator.comparingInt(partition -> partition.dn().parts().size()))
                .orElseGet(() -> partitions().getFirst()));
    }

    ImportRequest request(Partition partition) {
        return Connections.request(installed, connector, partition);
    }

    Optional<Watermark> watermark(Partition partition) {
        return database.in(transaction ->
                transaction.watermarks().find(id(), partition.id()).map(Watermark::new));
    }

    void advance(Partition partition, Watermark reached) {
        database.run(transaction -> transaction.watermarks().save(id(), partition.id(), reached.text()));
    }

    void requireFullImport(boolean required) {
        database.run(transaction -> transaction.connectors().requireFullImport(id(), required));
    }

    void keepDetails(Transaction transaction, List<StepReport.Counted> counted) {
        if (!counted.isEmpty()) {
            transaction
                    .runs()
                    .details(
                            place.run(),
                            counted.stream()
                                    .map(one -> new RunDetail(
                                            place.step(), one.counter(), one.object(), one.name(), one.detail()))
                                    .toList());
        }
    }

    /// A delta import after a full import that failed would miss what that did not bring.
    void refuseDeltaImport() {
        if (new FullStepFlags(database).fullImport(id())) {
            throw new StepStopped(
                    Result.NO_START_FULL_IMPORT_REQUIRED,
                    "'%s' needs a full import first: it is new, its scope was changed, or the last one did not end well."
                            .formatted(connector.name()));
        }
    }

    /// Whoever starts an export by hand may override it for that run.
    void refuseExportWhileStaging() {
        database.in(transaction -> transaction.stagingMode().entered())
                .filter(_ -> !overridesStaging)
                .ifPresent(entered -> {
                    throw new StepStopped(
                            Result.NO_START_STAGING_MODE,
                            ("This installation only stages since %s, by the word of %s: nothing is exported. Leave"
                                            + " staging mode with 'syncline staging off'; or, for this run only, add"
                                            + " '--override-staging %s'.")
                                    .formatted(entered.since(), entered.by(), connector.name()));
                });
    }

    /// May be asked by several threads.
    RandomGenerator random() {
        return () -> ThreadLocalRandom.current().nextLong();
    }
}
