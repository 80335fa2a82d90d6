package org.syncline.directory.tree;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.LDAPException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.syncline.directory.schema.AttributeType;
import org.syncline.directory.schema.DirectorySchema;

/// All objects, by identity, by name and by change. Not safe for threads: the [Directory] guards it.
public final class Tree {

    private static final int FIRST_RELATIVE_ID = 1103;

    private final Identity identity;
    private final DirectorySchema schema;
    private final Map<Guid, Node> nodes = new HashMap<>();
    private final Names names = new Names();
    private final Indexes indexes = new Indexes();
    private long usn;
    private int relativeId = FIRST_RELATIVE_ID;

    Tree(Identity identity) {
        this.identity = identity;
        this.schema = new DirectorySchema(identity.exchange());
    }

    public Identity identity() {
        return identity;
    }

    public DirectorySchema schema() {
        return schema;
    }

    /// The number of the latest change.
    public long usn() {
        return usn;
    }

    public Optional<Node> find(Guid guid) {
        return Optional.ofNullable(nodes.get(guid));
    }

    /// Understands ordinary names and `<GUID=...>`, `<SID=...>`, `<WKGUID=...,DN>`.
    public Optional<Node> lookup(String dn) throws LDAPException {
        var guid = dn.startsWith("<") ? SpecialNames.resolve(this, dn) : names.resolve(dn);
        return guid.flatMap(this::find);
    }

    /// The object of that name, unless it is deleted.
    public Node resolve(String dn) throws LDAPException {
        return lookup(dn).filter(node -> !node.deleted()).orElseThrow(() -> Refusal.noSuchObject(dn));
    }

    public String dn(Node node) {
        var text = new StringBuilder();
        var here = node;
        while (!names.isRoot(here.guid())) {
            text.append(here.rdn().text()).append(',');
            here = at(here.parent());
        }
        return text.append(names.rootNames().get(here.guid())).toString();
    }

    /// The root of the naming context in which an object stands.
    public Guid contextOf(Node node) {
        var here = node;
        while (!names.isRoot(here.guid())) {
            here = at(here.parent());
        }
        return here.guid();
    }

    public boolean isContext(Node node) {
        return names.isRoot(node.guid());
    }

    public Collection<String> contexts() {
        return names.rootNames().values();
    }

    public List<Node> children(Node node) {
        return names.childrenOf(node.guid()).values().stream().map(this::at).toList();
    }

    public boolean isWithin(Node node, Node container) {
        var here = node;
        while (!here.guid().equals(container.guid()) && !names.isRoot(here.guid())) {
            here = at(here.parent());
        }
        return here.guid().equals(container.guid());
    }

    /// The objects with a value in an indexed attribute.
    public Set<Guid> withValue(AttributeType type, String key) {
        return indexes.withValue(type, key);
    }

    /// The objects that refer to one by an attribute.
    public Set<Guid> sourcesOf(Guid target, AttributeType forwardLink) {
        return indexes.sourcesOf(target, forwardLink);
    }

    /// Objects by the number of their latest change.
    public NavigableMap<Long, Guid> changedAfter(long number) {
        return indexes.changedAfter(number);
    }

    public List<ASN1OctetString> values(Node node, AttributeType type) {
        return Reading.values(this, node, type);
    }

    /// What a reference or a back link points at.
    public Collection<Guid> targets(Node node, AttributeType type) {
        return Reading.targets(this, node, type);
    }

    Node at(Guid guid) {
        return find(guid).orElseThrow(() -> new IllegalStateException("no object " + guid));
    }

    Optional<Guid> child(Guid parent, Rdn rdn) {
        return names.child(parent, rdn);
    }

    long nextUsn() {
        return ++usn;
    }

    int nextRelativeId() {
        return relativeId++;
    }

    void addRoot(Node node, String dn) {
        nodes.put(node.guid(), node);
        names.addRoot(node.guid(), dn);
        indexes.changed(node.guid(), 0, node.changed());
    }

    void add(Node node) {
        nodes.put(node.guid(), node);
        names.add(node.parent(), node.rdn(), node.guid());
        indexes.changed(node.guid(), 0, node.changed());
    }

    void touch(Node node, long at, Instant when) {
        indexes.changed(node.guid(), node.changed, at);
        node.changed = at;
        node.whenChanged = when;
    }

    void move(Node node, Guid parent, Rdn rdn, long at) {
        names.remove(node.parent, node.rdn);
        node.parent = parent;
        node.rdn = rdn;
        node.named = at;
        names.add(parent, rdn, node.guid());
    }

    void put(Node node, AttributeType type, List<ASN1OctetString> values, long at) {
        var before = node.values().put(type.key(), new Stored(type, List.copyOf(values), at));
        indexes.values(node.guid(), type, before == null ? List.of() : before.values(), values);
    }

    /// Takes an attribute away without a trace.
    void drop(Node node, AttributeType type) {
        var before = node.values().remove(type.key());
        indexes.values(node.guid(), type, before == null ? List.of() : before.values(), List.of());
    }

    void refer(Node node, AttributeType type, Guid target, long at) {
        node.references().computeIfAbsent(type.key(), _ -> new References(type)).put(target, at);
        indexes.refer(node.guid(), type, target);
    }

    void unrefer(Node node, AttributeType type, Guid target, long at) {
        var references = node.references().get(type.key());
        if (references != null) {
            references.remove(target, at);
            indexes.unrefer(node.guid(), type, target);
        }
    }

    void forgetReference(Node node, AttributeType type, Guid target) {
        var references = node.references().get(type.key());
        if (references != null) {
            references.forget(target);
            indexes.unrefer(node.guid(), type, target);
        }
    }
}
