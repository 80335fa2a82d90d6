package org.syncline.connector.activedirectory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.connector.AbsenceCheck;
import org.syncline.connector.Connector;
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
import org.syncline.connector.PersonCheck;
import org.syncline.connector.SchemaDiscovery;
import org.syncline.connector.Watermark;
import org.syncline.connector.ldap.DirectoryKind;
import org.syncline.connector.ldap.DirectoryWriter;
import org.syncline.connector.ldap.FullRead;
import org.syncline.connector.ldap.LdapSession;
import org.syncline.connector.ldap.SingleRead;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Values;

/// One domain of an Active Directory forest, through one domain controller.
final class ActiveDirectory
        implements Connector,
                SchemaDiscovery,
                HierarchyBrowse,
                FullImport,
                AbsenceCheck,
                DeltaImport,
                ObjectRead,
                PersonCheck,
                Export {

    private final LdapSession session;
    private final DomainController controller;
    private final String domain;
    private final int pageSize;
    private final PrivilegedTargets privileged;

    ActiveDirectory(
            LdapSession session,
            DomainController controller,
            String domain,
            int pageSize,
            PrivilegedTargets privileged) {
        this.session = session;
        this.controller = controller;
        this.domain = domain;
        this.pageSize = pageSize;
        this.privileged = privileged;
    }

    @Override
    public Schema discover() {
        return new SchemaReading(session, controller.schema(), pageSize).schema();
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
        var survey = new Survey(session, request, pageSize);
        var territory = survey.territory();
        var watermark = new Cookie(controller.identity(), new DirSync(survey).now()).watermark();
        return new FullRead(survey, territory, watermark);
    }

    @Override
    public Set<Anchor> stillThere(ImportRequest request, Collection<Anchor> missing) {
        return new Survey(session, request, pageSize).standing(missing);
    }

    @Override
    public ImportReader readChanges(ImportRequest request, Watermark since) {
        var survey = new Survey(session, request, pageSize);
        var cookie = Cookie.of(since, controller);
        if (controller.samba()) {
            Tombstones.checkThatTheyShow(session, request.partition().dn());
        }
        return new ChangeRead(survey, cookie);
    }

    @Override
    public Optional<ImportEntry.Seen> read(ImportRequest request, Anchor anchor, DistinguishedName dn) {
        var survey = new Survey(session, request, pageSize);
        return survey.lookup()
                .one(anchor, dn, survey.types().attributes())
                .flatMap(survey::wherever)
                .map(SingleRead::seen);
    }

    @Override
    public Optional<Person> signIn(String name, String password, Collection<DistinguishedName> groups) {
        return new People(session, domain).signIn(name, password, groups);
    }

    @Override
    public Optional<Person> person(String id, Collection<DistinguishedName> groups) {
        return new People(session, domain).person(id, groups);
    }

    /// A domain controller has no export sessions, so there is none to take over.
    @Override
    public ExportChannel openExport(String connector, Schema schema, boolean takeover) {
        return new DirectoryWriter(session, schema, domain, kind());
    }

    /// A controller completes the chain of classes from the most specific one.
    private DirectoryKind kind() {
        return new DirectoryKind(Guid.ANCHOR, type -> Values.text(type.text()), privileged.protection());
    }

    private ContainerTree tree() {
        return new ContainerTree(session, controller, domain, pageSize);
    }

    @Override
    public void close() {
        session.close();
    }
}
