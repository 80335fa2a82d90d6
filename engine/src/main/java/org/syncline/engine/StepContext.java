package org.syncline.engine;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.syncline.connector.Connector;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.Partition;
import org.syncline.connector.Watermark;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.store.Database;
import org.syncline.store.Transaction;

/// What a step works with.
///
/// @param place where this step stands in run history
/// @param page how many objects are synchronized at a time
/// @param options how the step does its work
/// @param overridesStaging whether an export may run although the installation only stages
/// @param file what an import writes or reads
record StepContext(
        Database database,
        Installed installed,
        Connections connections,
        Clock clock,
        ConnectorDefinition connector,
        RunPlace place,
        int page,
        StepOptions options,
        boolean overridesStaging,
        StepFile file) {

    private static final String PAGE_SIZE = "pageSize";

    ConnectorId id() {
        return connector.id();
    }

    /// What an import reads: the connected system, or the file that takes its place.
    Connector source() {
        return file instanceof StepFile.Resume(var path) ? new FileSource(path) : open();
    }

    /// A connector that has the size of a page among its settings is told it there, too.
    Connector open() {
        boolean isTold = options.pageSize() > 0
                && connections.type(connector.type()).settings().stream()
                        .anyMatch(setting -> setting.key().equals(PAGE_SIZE));
        return isTold
                ? connections.open(connector, new TreeMap<>(Map.of(PAGE_SIZE, Integer.toString(options.pageSize()))))
                : connections.open(connector);
    }

    /// Those that the step is for.
    ///
    /// @throws StepStopped if it names one that is not there
    List<Partition> partitions() {
        var all = connector.discovered().partitions();
        if (options.partition().isEmpty()) {
            return all;
        }
        var only = all.stream().filter(partition -> options.isFor(partition)).toList();
        if (only.isEmpty()) {
            throw new StepStopped(
                    Result.NO_START_PARTITION,
                    "'%s' has no partition '%s'. It has: %s. Correct the step in its run profile, or discover the connector anew."
                            .formatted(
                                    connector.name(),
                                    options.partition(),
                                    all.stream()
                                            .map(partition -> partition.dn().toString())
                                            .collect(Collectors.joining("; "))));
        }
        return only;
    }

    boolean isForAllPartitions() {
        return partitions().size() == connector.discovered().partitions().size();
    }

    /// How to read what stands at that name: in the innermost partition that it is in, else in the first.
    ImportRequest request(DistinguishedName name) {
        return request(partitions().stream()
                .filter(partition -> name.isAtOrBelow(partition.dn()))
                .max(Comparator.comparingInt(partition -> partition.dn().parts().size()))
                .orElseGet(() -> partitions().getFirst()));
    }

    ImportRequest request(Partition partition) {
        var usual = Connections.request(installed, connector, partition);
        return new ImportRequest(
                partition,
                usual.scope(),
                usual.schema(),
                options.pageSize() > 0 ? options.pageSize() : usual.pageSize(),
                options.timeout().isZero() ? usual.timeout() : options.timeout());
    }

    Optional<Watermark> watermark(Partition partition) {
        return database.in(transaction ->
                transaction.watermarks().find(id(), partition.id()).map(Watermark::new));
    }

    /// @throws StepStopped if nothing was read yet
    Watermark since(Partition partition) {
        return watermark(partition)
                .orElseThrow(() -> new StepStopped(
                        Result.NO_START_FULL_IMPORT_REQUIRED,
                        "There is no watermark of %s yet. Run a full import first.".formatted(partition.dn())));
    }

    void advance(Partition partition, Watermark reached) {
        database.run(transaction -> transaction.watermarks().save(id(), partition.id(), reached.text()));
    }

    void requireFullImport(boolean required) {
        database.run(transaction -> transaction.connectors().requireFullImport(id(), required));
    }

    void keepDetails(Transaction transaction, StepReport report) {
        report.take().write(transaction, place);
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
