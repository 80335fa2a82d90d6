package org.syncline.connector.ldapdirectory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.connector.AbsenceCheck;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.Container;
import org.syncline.connector.FullImport;
import org.syncline.connector.HierarchyBrowse;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportReader;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ObjectRead;
import org.syncline.connector.Partition;
import org.syncline.connector.SchemaDiscovery;
import org.syncline.connector.Watermark;
import org.syncline.connector.ldap.FullRead;
import org.syncline.connector.ldap.LdapSession;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;

/// One tree of an LDAP directory, through one server. It does not tell what changed.
final class LdapDirectory
        implements Connector, SchemaDiscovery, HierarchyBrowse, FullImport, AbsenceCheck, ObjectRead {

    private static final Watermark NONE = new Watermark("");

    private final LdapSession session;
    private final Tree tree;
    private final int pageSize;
    private final Subschema subschema;

    LdapDirectory(LdapSession session, Tree tree, int pageSize) {
        this.session = session;
        this.tree = tree;
        this.pageSize = pageSize;
        this.subschema = Subschema.of(session, tree.base());
    }

    Survey survey(ImportRequest request) {
        return new Survey(session, request, subschema.classes(), pageSize);
    }

    @Override
    public Schema discover() {
        return subschema.types();
    }

    @Override
    public List<Partition> partitions() {
        return List.of(containers().partition());
    }

    @Override
    public List<Container> childrenOf(DistinguishedName parent) {
        return containers().childrenOf(parent);
    }

    @Override
    public Optional<Container> container(DistinguishedName dn) {
        return containers().container(dn);
    }

    @Override
    public ImportReader readAll(ImportRequest request) {
        return readAll(request, NONE);
    }

    /// @param watermark taken before
    ImportReader readAll(ImportRequest request, Watermark watermark) {
        var survey = survey(request);
        return new FullRead(survey, survey.territory(), watermark);
    }

    @Override
    public Set<Anchor> stillThere(ImportRequest request, Collection<Anchor> missing) {
        return survey(request).standing(missing);
    }

    @Override
    public Optional<ImportEntry.Seen> read(ImportRequest request, Anchor anchor, DistinguishedName dn) {
        var survey = survey(request);
        var entry = anchor.isKnown()
                ? survey.byAnchor(List.of(anchor), survey.types().attributes()).stream()
                        .findFirst()
                : survey.byName(dn);
        return entry.flatMap(found -> survey.delivered(found, survey.everywhere(), ImportEntry.Gone::new))
                .map(LdapDirectory::readable);
    }

    private static ImportEntry.Seen readable(ImportEntry entry) {
        return switch (entry) {
            case ImportEntry.Seen seen -> seen;
            case ImportEntry.Unreadable(var _, var _, var message) ->
                throw new ConnectorException(ConnectorException.Reason.SEARCH, message);
            case ImportEntry.Changed _, ImportEntry.Gone _, ImportEntry.Hidden _, ImportEntry.Filtered _ ->
                throw new IllegalStateException("a single object was read as " + entry);
        };
    }

    private ContainerTree containers() {
        return new ContainerTree(session, tree, pageSize);
    }

    @Override
    public void close() {
        session.close();
    }
}
