package org.syncline.connector.cloudsync;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.syncline.connector.AbsenceCheck;
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

/// An open connection to a cloud directory. It is flat: one partition, no containers.
record CloudSyncConnector(Wire wire, Capacities capacities, int usualPageSize)
        implements Connector,
                SchemaDiscovery,
                HierarchyBrowse,
                FullImport,
                AbsenceCheck,
                DeltaImport,
                ObjectRead,
                Export {

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
        return ChangesReader.of(wire, sized(request));
    }

    @Override
    public Set<Anchor> stillThere(ImportRequest request, Collection<Anchor> missing) {
        var lookup = new Lookup(wire, request);
        return missing.stream()
                .filter(anchor -> lookup.byCloudAnchor(anchor.text()).isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public ImportReader readChanges(ImportRequest request, Watermark since) {
        return ChangesReader.since(wire, sized(request), since);
    }

    @Override
    public Optional<ImportEntry.Seen> read(ImportRequest request, Anchor anchor, DistinguishedName dn) {
        var lookup = new Lookup(wire, request);
        var known = anchor.isKnown() ? Optional.of(anchor.text()) : Names.plain(dn);
        return known.flatMap(
                plain -> Names.isCloudAnchor(plain) ? lookup.byCloudAnchor(plain) : lookup.bySourceAnchor(plain));
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

    private ImportRequest sized(ImportRequest request) {
        return request.pageSize() > 0
                ? request
                : new ImportRequest(
                        request.partition(), request.scope(), request.schema(), usualPageSize, request.timeout());
    }
}
