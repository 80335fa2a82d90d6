package org.syncline.connector.ldapdirectory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/// A directory that tells what changed. All else is as with any other.
record SyncedDirectory(LdapDirectory directory, Tree tree, ContentSync sync)
        implements Connector,
                SchemaDiscovery,
                HierarchyBrowse,
                FullImport,
                AbsenceCheck,
                DeltaImport,
                ObjectRead,
                Export {

    @Override
    public ImportReader readAll(ImportRequest request) {
        var cookie = sync.now()
                .orElseThrow(() -> new ConnectorException(
                        ConnectorException.Reason.SEARCH,
                        "The server does not tell any more what changes in %s. Run the step again."
                                .formatted(tree.base())));
        return directory.readAll(request, new Cookie(tree.head(), cookie).watermark());
    }

    @Override
    public ImportReader readChanges(ImportRequest request, Watermark since) {
        var cookie = Cookie.of(since, tree.head());
        return new ChangeRead(directory.survey(request), cookie, sync.since(cookie.octets()));
    }

    @Override
    public Schema discover() {
        return directory.discover();
    }

    @Override
    public List<Partition> partitions() {
        return directory.partitions();
    }

    @Override
    public List<Container> childrenOf(DistinguishedName parent) {
        return directory.childrenOf(parent);
    }

    @Override
    public Optional<Container> container(DistinguishedName dn) {
        return directory.container(dn);
    }

    @Override
    public Set<Anchor> stillThere(ImportRequest request, Collection<Anchor> missing) {
        return directory.stillThere(request, missing);
    }

    @Override
    public Optional<ImportEntry.Seen> read(ImportRequest request, Anchor anchor, DistinguishedName dn) {
        return directory.read(request, anchor, dn);
    }

    @Override
    public ExportChannel openExport(String connector, Schema schema, boolean takeover) {
        return directory.openExport(connector, schema, takeover);
    }

    @Override
    public void close() {
        directory.close();
    }
}
