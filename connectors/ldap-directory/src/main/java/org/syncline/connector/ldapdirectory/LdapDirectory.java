package org.syncline.connector.ldapdirectory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.connector.AbsenceCheck;
import org.syncline.connector.Connector;
import org.syncline.connector.Container;
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
import org.syncline.connector.ldap.DirectoryKind;
import org.syncline.connector.ldap.DirectoryWriter;
import org.syncline.connector.ldap.FullRead;
import org.syncline.connector.ldap.LdapSession;
import org.syncline.connector.ldap.SingleRead;
import org.syncline.connector.ldap.WireEntry;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Values;

/// One tree of an LDAP directory, through one server. It does not tell what changed.
final class LdapDirectory
        implements Connector, SchemaDiscovery, HierarchyBrowse, FullImport, AbsenceCheck, ObjectRead, Export {

    private static final Watermark NONE = new Watermark("");

    private final LdapSession session;
    private final Tree tree;
    private final int pageSize;
    private final String user;
    private final Subschema subschema;

    /// @param user whom the session is bound as
    LdapDirectory(LdapSession session, Tree tree, int pageSize, String user) {
        this.session = session;
        this.tree = tree;
        this.pageSize = pageSize;
        this.user = user;
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
        return List.of(tree().partition());
    }

    @Override
    public List<Container> childrenOf(DistinguishedName parent) {
        return tree().containers().childrenOf(parent);
    }

    @Override
    public Optional<Container> container(DistinguishedName dn) {
        return tree().containers().container(dn);
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
        return survey.lookup()
                .one(anchor, dn, survey.types().attributes())
                .flatMap(found -> survey.delivered(WireEntry.of(found), survey.everywhere(), ImportEntry.Gone::new))
                .map(SingleRead::seen);
    }

    /// A directory has no export sessions, so there is none to take over.
    @Override
    public ExportChannel openExport(String connector, Schema schema, boolean takeover) {
        var classes = subschema.classes();
        return new DirectoryWriter(
                session,
                schema,
                tree.base(),
                new DirectoryKind(
                        EntryUuid.ANCHOR,
                        type -> classes.line(type.text())
                                .map(line -> Values.text(line.toArray(String[]::new)))
                                .orElse(Values.text(type.text())),
                        new OwnAccount(user).protection()));
    }

    private ContainerTree tree() {
        return new ContainerTree(session, tree, pageSize);
    }

    @Override
    public void close() {
        session.close();
    }
}
