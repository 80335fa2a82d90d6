package org.syncline.directory.wire;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.sdk.Attribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.directory.schema.AttributeType;
import org.syncline.directory.tree.Node;
import org.syncline.directory.tree.References;
import org.syncline.directory.tree.Stored;
import org.syncline.directory.tree.Tree;

/// Makes the entry that a search sends of an object.
final class Rendering {

    /// As many values of one attribute as a search sends at a time (MS-ADTS 3.1.1.3.4.6, MaxValRange).
    static final int MOST_VALUES = 1500;

    private static final List<String> DERIVED = List.of(
            "distinguishedName",
            "name",
            "objectGUID",
            "whenCreated",
            "whenChanged",
            "uSNCreated",
            "uSNChanged",
            "isDeleted");

    private final Tree tree;
    private final Selection selection;
    private final NameForm form;
    private final boolean typesOnly;
    private final List<AttributeType> backLinks;

    Rendering(Tree tree, Selection selection, NameForm form, boolean typesOnly) {
        this.tree = tree;
        this.selection = selection;
        this.form = form;
        this.typesOnly = typesOnly;
        this.backLinks = tree.schema().backLinks();
    }

    SearchResultEntryProtocolOp entry(Node node) {
        var attributes = new ArrayList<Attribute>();
        for (var wanted : wanted(node)) {
            add(attributes, node, wanted);
        }
        for (var constructed : selection.constructed()) {
            Constructed.attribute(tree, node, constructed).ifPresent(attributes::add);
        }
        return new SearchResultEntryProtocolOp(form.dn(tree, node), attributes);
    }

    private Collection<Wanted> wanted(Node node) {
        if (!selection.all()) {
            return selection.named();
        }
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        node.values().values().stream().map(Stored::type).forEach(type -> put(wanted, type));
        put(wanted, tree.schema().known(node.rdn().attribute()));
        DERIVED.forEach(name -> put(wanted, tree.schema().known(name)));
        node.references().values().stream().map(References::type).forEach(type -> put(wanted, type));
        backLinks.forEach(type -> put(wanted, type));
        selection.named().forEach(named -> wanted.put(named.type().key(), named));
        return wanted.values();
    }

    private static void put(Map<String, Wanted> wanted, AttributeType type) {
        if (!type.secret()) {
            wanted.put(type.key(), Wanted.all(type));
        }
    }

    private void add(List<Attribute> attributes, Node node, Wanted wanted) {
        var type = wanted.type();
        var references = type.reference() || type.backLink();
        var targets = references ? tree.targets(node, type) : List.of();
        var values = references ? List.<ASN1OctetString>of() : tree.values(node, type);
        var count = references ? targets.size() : values.size();
        var end = Math.min(count, (int) Math.min((long) wanted.first() + MOST_VALUES, wanted.last() + 1L));
        if (wanted.first() < end) {
            var part = references
                    ? tree.targets(node, type).stream()
                            .skip(wanted.first())
                            .limit(end - wanted.first())
                            .map(guid -> form.value(tree, guid))
                            .toList()
                    : values.subList(wanted.first(), end);
            attributes.add(attribute(name(wanted, end, count), part));
        }
    }

    private static String name(Wanted wanted, int end, int count) {
        var name = wanted.type().name();
        return wanted.ranged() || end < count
                ? name + ";range=" + wanted.first() + "-" + (end == count ? "*" : Integer.toString(end - 1))
                : name;
    }

    private Attribute attribute(String name, List<ASN1OctetString> values) {
        return typesOnly ? new Attribute(name) : new Attribute(name, values.toArray(ASN1OctetString[]::new));
    }
}
