package org.syncline.directory.wire;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.syncline.directory.schema.AttributeType;
import org.syncline.directory.schema.Kind;
import org.syncline.directory.tree.Category;
import org.syncline.directory.tree.Guid;
import org.syncline.directory.tree.Node;
import org.syncline.directory.tree.Sid;
import org.syncline.directory.tree.Tree;

/// Makes a [Matcher] of an LDAP filter. As in AD, an absent value makes a comparison false and its
/// negation true; an attribute unknown to the schema makes neither true.
final class FilterReader {

    private static final String BITS_ALL = "1.2.840.113556.1.4.803";
    private static final String BITS_ANY = "1.2.840.113556.1.4.804";
    private static final String IN_CHAIN = "1.2.840.113556.1.4.1941";

    private final Tree tree;

    FilterReader(Tree tree) {
        this.tree = tree;
    }

    Matcher read(Filter filter) throws LDAPException {
        return switch (filter.getFilterType()) {
            case Filter.FILTER_TYPE_AND -> Matcher.all(read(filter.getComponents()));
            case Filter.FILTER_TYPE_OR -> Matcher.any(read(filter.getComponents()));
            case Filter.FILTER_TYPE_NOT ->
                read(Objects.requireNonNull(filter.getNOTComponent())).negated();
            default -> comparison(filter);
        };
    }

    private List<Matcher> read(Filter[] filters) throws LDAPException {
        var matchers = new ArrayList<Matcher>();
        for (var filter : filters) {
            matchers.add(read(filter));
        }
        return matchers;
    }

    private Matcher comparison(Filter filter) throws LDAPException {
        var name = filter.getAttributeName();
        var type = name == null ? null : tree.schema().attribute(name).orElse(null);
        if (type == null || type.secret()) {
            return Matcher.UNDECIDED;
        }
        return switch (filter.getFilterType()) {
            case Filter.FILTER_TYPE_PRESENCE -> Matcher.scanning(node -> present(node, type));
            case Filter.FILTER_TYPE_SUBSTRING -> Matcher.scanning(substring(type, filter));
            case Filter.FILTER_TYPE_GREATER_OR_EQUAL -> ordered(type, filter, sign -> sign >= 0);
            case Filter.FILTER_TYPE_LESS_OR_EQUAL -> ordered(type, filter, sign -> sign <= 0);
            case Filter.FILTER_TYPE_EXTENSIBLE_MATCH -> extensible(type, filter);
            default -> equality(type, value(filter));
        };
    }

    private static ASN1OctetString value(Filter filter) {
        return Objects.requireNonNull(filter.getRawAssertionValue());
    }

    private boolean present(Node node, AttributeType type) {
        return type.reference() || type.backLink()
                ? !tree.targets(node, type).isEmpty()
                : !tree.values(node, type).isEmpty();
    }

    private Matcher equality(AttributeType type, ASN1OctetString value) throws LDAPException {
        if (type.reference() || type.backLink()) {
            return reference(type, value.stringValue());
        }
        return switch (type.key()) {
            case "objectguid" ->
                value.getValueLength() == 16 ? Matcher.exactly(Set.of(Guid.of(value.getValue()))) : Matcher.UNDECIDED;
            case "distinguishedname" ->
                Matcher.exactly(tree.lookup(value.stringValue())
                        .map(node -> Set.of(node.guid()))
                        .orElse(Set.of()));
            default -> stored(type, type.kind().key(plain(type, value)));
        };
    }

    private Matcher stored(AttributeType type, String key) {
        Predicate<Node> test = node -> tree.values(node, type).stream()
                .anyMatch(v -> type.kind().key(v).equals(key));
        return type.indexed() ? Matcher.among(Set.copyOf(tree.withValue(type, key)), test) : Matcher.scanning(test);
    }

    /// A SID may be asked for by its text.
    private static ASN1OctetString plain(AttributeType type, ASN1OctetString value) {
        var text = value.stringValue();
        return type.kind() == Kind.SID && text.startsWith("S-1-")
                ? Sid.parse(text).value()
                : value;
    }

    private Matcher reference(AttributeType type, String dn) throws LDAPException {
        if (type.name().equals("objectCategory") && dn.indexOf('=') < 0) {
            var category = tree.schema().objectClass(dn).map(c -> c.category()).orElse(dn);
            var target = Category.schemaObject(tree, category);
            return Matcher.scanning(node -> tree.targets(node, type).contains(target));
        }
        var target = tree.lookup(dn);
        if (target.isEmpty()) {
            return Matcher.exactly(Set.of());
        }
        return Matcher.exactly(Set.copyOf(new Chain(tree, type).direct(target.get())));
    }

    private Predicate<Node> substring(AttributeType type, Filter filter) {
        var pattern = new Fragments(type.kind(), filter);
        return node -> tree.values(node, type).stream().anyMatch(pattern::match);
    }

    private Matcher ordered(AttributeType type, Filter filter, IntPredicate sign) {
        var kind = type.kind();
        if (!kind.accepts(value(filter))) {
            return Matcher.UNDECIDED;
        }
        var bound = kind.key(value(filter));
        return Matcher.scanning(node ->
                tree.values(node, type).stream().anyMatch(value -> sign.test(kind.compare(kind.key(value), bound))));
    }

    private Matcher extensible(AttributeType type, Filter filter) throws LDAPException {
        var rule = filter.getMatchingRuleID();
        if (IN_CHAIN.equals(rule) && (type.forwardLink() || type.backLink())) {
            var target = tree.lookup(value(filter).stringValue());
            return Matcher.exactly(target.isPresent() ? new Chain(tree, type).transitive(target.get()) : Set.of());
        }
        var number = type.kind() == Kind.INT || type.kind() == Kind.LARGE;
        if (number
                && (BITS_ALL.equals(rule) || BITS_ANY.equals(rule))
                && type.kind().accepts(value(filter))) {
            var mask = Long.parseLong(value(filter).stringValue());
            Predicate<Long> bits = BITS_ALL.equals(rule) ? n -> (n & mask) == mask : n -> (n & mask) != 0;
            return Matcher.scanning(node ->
                    tree.values(node, type).stream().anyMatch(value -> bits.test(Long.parseLong(value.stringValue()))));
        }
        return rule == null ? equality(type, value(filter)) : Matcher.UNDECIDED;
    }
}
