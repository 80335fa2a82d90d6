package org.syncline.directory.tree;

import com.unboundid.asn1.ASN1OctetString;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.syncline.directory.schema.AttributeType;

/// What an attribute of an object reads as, be it stored, a reference, a back link or derived.
final class Reading {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'.0Z'").withZone(ZoneOffset.UTC);

    private Reading() {}

    static List<ASN1OctetString> values(Tree tree, Node node, AttributeType type) {
        return switch (type.key()) {
            case "objectguid" -> List.of(node.guid().value());
            case "distinguishedname" -> text(tree.dn(node));
            case "name" -> text(node.rdn().value());
            case "cn", "ou", "dc" -> naming(node, type);
            case "usncreated" -> text(Long.toString(node.created()));
            case "usnchanged" -> text(Long.toString(node.changed()));
            case "whencreated" -> text(time(node.whenCreated()));
            case "whenchanged" -> text(time(node.whenChanged));
            case "isdeleted" -> node.deleted() ? text("TRUE") : List.of();
            default -> kept(tree, node, type);
        };
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static List<ASN1OctetString> naming(Node node, AttributeType type) {
        return node.rdn().attribute().equalsIgnoreCase(type.name())
                ? text(node.rdn().value())
                : stored(node, type);
    }

    private static List<ASN1OctetString> kept(Tree tree, Node node, AttributeType type) {
        return type.reference() || type.backLink() ? names(tree, targets(tree, node, type)) : stored(node, type);
    }

    /// What a reference or a back link points at.
    static Collection<Guid> targets(Tree tree, Node node, AttributeType type) {
        if (type.backLink()) {
            return tree.schema()
                    .forwardLinkOf(type)
                    .<Collection<Guid>>map(link -> tree.sourcesOf(node.guid(), link))
                    .orElse(List.of());
        }
        var references = node.references().get(type.key());
        return references == null ? List.of() : references.present().keySet();
    }

    private static List<ASN1OctetString> stored(Node node, AttributeType type) {
        var stored = node.values().get(type.key());
        return stored == null ? List.of() : stored.values();
    }

    private static List<ASN1OctetString> names(Tree tree, Iterable<Guid> targets) {
        var names = new ArrayList<ASN1OctetString>();
        targets.forEach(target -> tree.find(target).ifPresent(node -> names.add(new ASN1OctetString(tree.dn(node)))));
        return names;
    }

    private static List<ASN1OctetString> text(String value) {
        return List.of(new ASN1OctetString(value));
    }
}
