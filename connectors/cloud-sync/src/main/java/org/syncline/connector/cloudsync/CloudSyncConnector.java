package org.syncline.connector.cloudsync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.Container;
import org.syncline.connector.DeltaImport;
import org.syncline.connector.Export;
import org.syncline.connector.ExportChannel;
import org.syncline.connector.FullImport;
import org.syncline.connector.HierarchyBrowse;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportReader;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ObjectRead;
import org.syncline.connector.Partition;
import org.syncline.connector.SchemaDiscovery;
import org.syncline.connector.Watermark;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;

/// An open connection to a cloud directory. It is flat: one partition, no containers.
record CloudSyncConnector(Wire wire, Capacities capacities, int usualPageSize)
        implements Connector, SchemaDiscovery, HierarchyBrowse, FullImport, DeltaImport, ObjectRead, Export {

    private static final Partition ONLY = Partition.of("default", DistinguishedName.of("CN=default"), Map.of());

    @Override
    public Schema discover() {
        return capacities.schema();
    }

    @Override
    public List<Partition> partitions() {
        return List.of(ONLY);
    }

    @Override
    public List<Container> childrenOf(DistinguishedName parent) {
        if (!parent.equals(ONLY.dn())) {
            throw new ConnectorException(
                    ConnectorException.Reason.NO_PARTITION,
                    "A cloud directory has no container %s: it has one partition, default, and no containers."
                            .formatted(parent));
        }
        return List.of();
    }

    @Override
    public Optional<Container> container(DistinguishedName dn) {
        return Optional.empty();
    }

    @Override
    public ImportReader readAll(ImportRequest request) {
        return new ChangesReader(wire, request, changes(request));
    }

    @Override
    public ImportReader readChanges(ImportRequest request, Watermark since) {
        return new ChangesReader(wire, request, changes(request) + "&watermark=" + encoded(since.text()));
    }

    @Override
    public Optional<ImportEntry.Seen> read(ImportRequest request, Anchor anchor, DistinguishedName dn) {
        var known = anchor.isKnown() ? Optional.of(anchor.text()) : Names.plain(dn);
        return known.flatMap(plain -> Names.isCloudAnchor(plain)
                ? look(request, "type=" + Names.typeOf(plain) + "&cloudAnchor=" + encoded(plain))
                : byKind(request, "&sourceAnchor=" + encoded(plain)));
    }

    @Override
    public ExportChannel openExport(String connector, Schema schema, boolean takeover) {
        return ExportSession.open(
                wire, capacities, new Drafts(schema, capacities.maxMembersPerItem()), connector, takeover);
    }

    @Override
    public void close() {
        wire.close();
    }

    private String changes(ImportRequest request) {
        var types = request.schema().types().keySet().stream()
                .map(ObjectTypeName::text)
                .collect(Collectors.joining(","));
        return "/sync/v1/changes?types=" + types + "&$top="
                + (request.pageSize() > 0 ? request.pageSize() : usualPageSize);
    }

    private Optional<ImportEntry.Seen> byKind(ImportRequest request, String query) {
        return request.schema().types().keySet().stream()
                .flatMap(type -> look(request, "type=" + type + query).stream())
                .findFirst();
    }

    private Optional<ImportEntry.Seen> look(ImportRequest request, String query) {
        var answer = wire.find("/sync/v1/objects?" + query, request.timeout());
        if (answer.status() == 404 && answer.code().equals("ObjectNotFound")) {
            return Optional.empty();
        }
        if (!answer.isGood()) {
            throw wire.refusal("Looking up an object", answer);
        }
        return switch (new ReadBack(request.schema()).entry(List.of(answer.body()))) {
            case ImportEntry.Seen seen -> Optional.of(seen);
            case ImportEntry.Changed _, ImportEntry.Gone _, ImportEntry.Unreadable _, ImportEntry.Filtered _ ->
                Optional.empty();
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
