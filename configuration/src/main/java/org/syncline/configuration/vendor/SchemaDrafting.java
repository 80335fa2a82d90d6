package org.syncline.configuration.vendor;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.syncline.configuration.vendor.VendorConnector.Kind;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.ValueType;

/// A schema for a connector until its connected system is asked: that of the export, cut down to the attributes that
/// are included or that rules use; without one, what is known of such systems in general.
final class SchemaDrafting {

    private static final String OF_THE_EXPORT =
            "The schema of the export, cut down to the attributes included and used. 'syncline connector discover' reads it anew.";

    private final Ledger ledger;

    SchemaDrafting(Ledger ledger) {
        this.ledger = ledger;
    }

    /// @param types the object types to describe
    Schema schema(VendorConnector connector, List<ObjectTypeName> types, List<VendorRule> rules) {
        var wanted = limited(connector, wanted(connector, rules));
        var known = connector.schema().map(DsmlSchema::read).map(DsmlSchema::attributes);
        var about = connector.subject() + ", schema";
        if (known.filter(found -> !found.isEmpty()).isPresent()) {
            connector.schema().ifPresent(element -> ledger.note(element, about, Fate.CHANGED, OF_THE_EXPORT));
            return of(types, picked(known.get(), wanted, connector.kind()));
        }
        ledger.note(
                connector.source(),
                about,
                Fate.CHANGED,
                "The export has no schema of it. What such systems usually have stands in its place until 'syncline connector discover %s' asks it."
                        .formatted(connector.name()));
        return of(types, supposed(connector.kind(), wanted));
    }

    private SortedSet<AttributeName> limited(VendorConnector connector, SortedSet<AttributeName> wanted) {
        if (wanted.size() <= Most.ATTRIBUTES) {
            return wanted;
        }
        ledger.note(
                connector.source(), connector.subject(), Fate.NOT_POSSIBLE, Most.told(Most.ATTRIBUTES, "attributes"));
        return wanted.stream().limit(Most.ATTRIBUTES).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Schema of(List<ObjectTypeName> types, List<AttributeSchema> attributes) {
        return Schema.of(types.stream()
                .map(type -> ObjectTypeSchema.of(type, attributes))
                .toList());
    }

    private static SortedSet<AttributeName> wanted(VendorConnector connector, List<VendorRule> rules) {
        var wanted = new TreeSet<AttributeName>();
        connector
                .attributes()
                .forEach(each -> wanted.add(new AttributeName(each.text().strip())));
        rules.forEach(rule -> wanted.addAll(Used.bySpace(rule.rule())));
        wanted.add(new AttributeName("objectGUID"));
        wanted.remove(AttributeFlow.DN);
        return wanted;
    }

    /// A directory makes no difference between upper and lower case in text.
    private static List<AttributeSchema> picked(
            SortedMap<AttributeName, AttributeSchema> known, SortedSet<AttributeName> wanted, Kind kind) {
        var byAnyCase = new TreeMap<String, AttributeSchema>(String.CASE_INSENSITIVE_ORDER);
        known.values().forEach(each -> byAnyCase.putIfAbsent(each.name().text(), each));
        return wanted.stream()
                .flatMap(name -> Optional.ofNullable(byAnyCase.get(name.text())).stream())
                .distinct()
                .map(each -> new AttributeSchema(
                        each.name(),
                        each.type(),
                        each.multiValued(),
                        each.writable(),
                        kind == Kind.DIRECTORY && each.type() == ValueType.TEXT))
                .toList();
    }

    private static List<AttributeSchema> supposed(Kind kind, SortedSet<AttributeName> wanted) {
        var usual = new TreeMap<>(UsualAttributes.of(kind));
        var anyCase = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        usual.keySet().forEach(name -> anyCase.add(name.text()));
        wanted.stream()
                .filter(name -> anyCase.add(name.text()))
                .forEach(name -> usual.put(name, AttributeSchema.single(name.text(), ValueType.TEXT)));
        return List.copyOf(usual.values());
    }
}
