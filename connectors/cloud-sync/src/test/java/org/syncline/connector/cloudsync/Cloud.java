package org.syncline.connector.cloudsync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.syncline.cloud.CloudOptions;
import org.syncline.cloud.CloudServer;
import org.syncline.connector.ExportEntry;
import org.syncline.connector.ExportOutcome;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportReader;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.Scope;
import org.syncline.connector.Settings;
import org.syncline.connector.Watermark;
import org.syncline.core.schema.Schema;
import org.syncline.testkit.CloudControl;

/// A cloud directory of our own over TLS, with its test control.
final class Cloud implements AutoCloseable {

    final CloudServer server;
    final CloudControl control;

    Cloud() {
        this(CloudOptions.ephemeral().repeatable(7));
    }

    Cloud(CloudOptions options) {
        server = CloudServer.start(options);
        control = new CloudControl(server.baseUrl(), server.certificate(), server.controlKey());
    }

    Map<String, String> settings() {
        return new TreeMap<>(Map.of(
                "url", server.baseUrl(),
                "tenant", server.tenantId(),
                "client", server.clientId(),
                "secret", server.clientSecret(),
                "ca", server.certificate().toString()));
    }

    CloudSyncConnector open() {
        return (CloudSyncConnector) new CloudSync().open(Settings.of(settings()));
    }

    void fault(String method, String path, String action) {
        control.order("{\"match\":{\"method\":\"%s\",\"path\":\"%s\"},\"action\":%s,\"times\":1}"
                .formatted(method, path, action));
    }

    /// A cloud that is as at first.
    void reset() {
        control.call("POST", "reset", "");
        control.clearFaults();
        control.throttleNothing();
    }

    static ImportRequest request(CloudSyncConnector connector, Schema schema, int pageSize) {
        return new ImportRequest(
                connector.partitions().getFirst(), Scope.EVERYTHING, schema, pageSize, Duration.ofSeconds(20));
    }

    /// What one import tells, and where the next one goes on.
    record Told(List<ImportEntry> entries, Watermark watermark) {

        ImportEntry.Seen seen(String sourceAnchor) {
            return entries.stream()
                    .filter(ImportEntry.Seen.class::isInstance)
                    .map(ImportEntry.Seen.class::cast)
                    .filter(entry -> entry.object().dn().equals(Names.of(sourceAnchor)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(sourceAnchor + " is not in " + entries));
        }
    }

    static Told readAll(CloudSyncConnector connector) {
        return drained(connector.readAll(request(connector, Samples.SCHEMA, 500)));
    }

    static Told readChanges(CloudSyncConnector connector, Watermark since) {
        return drained(connector.readChanges(request(connector, Samples.SCHEMA, 500), since));
    }

    static Told drained(ImportReader reader) {
        try (reader) {
            var entries = new ArrayList<ImportEntry>();
            for (var page = reader.next(); page.isPresent(); page = reader.next()) {
                entries.addAll(page.get());
            }
            return new Told(List.copyOf(entries), reader.watermark());
        }
    }

    /// Sends everything in one batch in a session of its own.
    static List<ExportOutcome> export(CloudSyncConnector connector, ExportEntry... entries) {
        try (var channel = connector.openExport("cloud", Samples.SCHEMA, false)) {
            var outcomes = channel.send(UUID.randomUUID(), List.of(entries));
            channel.complete();
            return outcomes;
        }
    }

    @Override
    public void close() {
        control.close();
        server.close();
    }
}
