package org.syncline.directory.wire;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.sdk.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.syncline.directory.tree.Guid;
import org.syncline.directory.tree.Node;
import org.syncline.directory.tree.References;
import org.syncline.directory.tree.Tree;

/// What the change feed tells of an object: its identity, and the attributes that changed since.
///
/// @param since what the client knows already
/// @param incremental whether link values come as additions (`;range=1-1`) and removals (`;range=0-0`)
/// @param parents whether every entry tells where its object stands
record FeedRendering(Tree tree, Selection selection, NameForm form, long since, boolean incremental, boolean parents) {

    /// Nothing, if none of the wanted attributes changed and the object stands where it stood.
    Optional<SearchResultEntryProtocolOp> entry(Node node) {
        var changed = changes(node);
        if (changed.isEmpty() && node.named() <= since) {
            return Optional.empty();
        }
        var attributes = new ArrayList<>(changed);
        attributes.add(attribute("objectGUID", List.of(node.guid().value())));
        if (parents || selection.constructed().contains("parentguid") || selection.all()) {
            Constructed.parent(node).ifPresent(attributes::add);
        }
        if (changed.stream().noneMatch(a -> a.getName().equals("instanceType"))) {
            attributes.add(
                    attribute("instanceType", tree.values(node, tree.schema().known("instanceType"))));
        }
        return Optional.of(new SearchResultEntryProtocolOp(form.dn(tree, node), attributes));
    }

    private List<Attribute> changes(Node node) {
        var changes = new ArrayList<Attribute>();
        if (node.named() > since) {
            changes.add(attribute("name", tree.values(node, tree.schema().known("name"))));
            if (node.created() > since) {
                addIfWanted(changes, node, "whenCreated");
            }
            addIfWanted(changes, node, node.rdn().attribute());
        }
        node.values().values().stream()
                .filter(stored -> stored.usn() > since && stored.type().replicated())
                .filter(stored -> selection.names(stored.type().key())
                        || stored.type().name().equals("isDeleted"))
                .map(stored -> attribute(stored.type().name(), stored.values()))
                .forEach(changes::add);
        node.references().values().stream()
                .filter(references -> references.usn() > since)
                .filter(references -> selection.names(references.type().key()))
                .flatMap(this::references)
                .forEach(changes::add);
        return changes;
    }

    private void addIfWanted(List<Attribute> changes, Node node, String name) {
        var type = tree.schema().known(name);
        if (selection.names(type.key())) {
            changes.add(attribute(type.name(), tree.values(node, type)));
        }
    }

    private Stream<Attribute> references(References references) {
        var type = references.type();
        if (incremental && type.forwardLink() && !type.single()) {
            return Stream.of(
                            attribute(type.name() + ";range=1-1", newer(references.present())),
                            attribute(type.name() + ";range=0-0", since == 0 ? List.of() : newer(references.removed())))
                    .filter(attribute -> attribute.size() > 0);
        }
        return Stream.of(attribute(type.name(), names(references.present().keySet().stream())));
    }

    private List<ASN1OctetString> newer(Map<Guid, Long> values) {
        return names(
                values.entrySet().stream().filter(e -> e.getValue() > since).map(Map.Entry::getKey));
    }

    private List<ASN1OctetString> names(Stream<Guid> guids) {
        return guids.map(guid -> form.value(tree, guid)).toList();
    }

    private static Attribute attribute(String name, List<ASN1OctetString> values) {
        return new Attribute(name, values.toArray(ASN1OctetString[]::new));
    }
}
