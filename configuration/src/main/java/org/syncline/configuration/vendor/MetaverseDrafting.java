package org.syncline.configuration.vendor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.configuration.MetaverseFile;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.FlowSource;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.rule.TargetType;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.ValueType;
import org.syncline.engine.ConnectorDefinition;

/// The metaverse that the rules need: the shipped one, and the attributes of the administrator's own in it.
final class MetaverseDrafting {

    private final DsmlSchema theirs;
    private final SortedMap<ConnectorId, ConnectorDefinition> connectors;
    private final Ledger ledger;
    private final SortedMap<ObjectTypeName, SortedMap<AttributeName, AttributeSchema>> more = new TreeMap<>();

    MetaverseDrafting(DsmlSchema theirs, SortedMap<ConnectorId, ConnectorDefinition> connectors, Ledger ledger) {
        this.theirs = theirs;
        this.connectors = Collections.unmodifiableSortedMap(connectors);
        this.ledger = ledger;
    }

    /// `metaverse.yaml`
    String text(List<VendorRule> rules) {
        rules.forEach(this::need);
        var added = new TreeMap<ObjectTypeName, List<AttributeSchema>>();
        more.forEach((type, attributes) -> added.put(type, List.copyOf(attributes.values())));
        return MetaverseFile.shippedWith(added);
    }

    private void need(VendorRule rule) {
        var type = type(rule.rule());
        var shipped = MetaverseFile.shippedSchema();
        if (type.isEmpty() || shipped.type(type.get()).isEmpty()) {
            return;
        }
        for (var name : Used.byMetaverse(rule.rule())) {
            if (shipped.spelling(type.get(), name).isEmpty() && !name.equals(AttributeFlow.DN)) {
                add(rule, type.get(), name);
            }
        }
    }

    private static Optional<ObjectTypeName> type(SyncRule rule) {
        if (rule.direction() == Direction.OUTBOUND) {
            return Optional.of(rule.sourceType());
        }
        return rule.targetType() instanceof TargetType.One(var type) ? Optional.of(type) : Optional.empty();
    }

    /// What it holds is said by the metaverse there, else by the attribute that flows to it as it is.
    private void add(VendorRule rule, ObjectTypeName type, AttributeName name) {
        var known = Optional.ofNullable(theirs.attributes().get(name));
        var said = known.or(() -> copied(rule, name));
        var schema = said.map(each -> new AttributeSchema(name, each.type(), each.multiValued(), true, false))
                .orElse(AttributeSchema.single(name.text(), ValueType.TEXT));
        if (more.computeIfAbsent(type, _ -> new TreeMap<>()).putIfAbsent(name, schema) == null) {
            ledger.note(
                    rule.source(),
                    "Metaverse, attribute %s of %s".formatted(name, type),
                    Fate.CHANGED,
                    known.isPresent()
                            ? "Added to the shipped metaverse, as there."
                            : "Added to the shipped metaverse. What it holds is supposed; look at metaverse.yaml.");
        }
    }

    private Optional<AttributeSchema> copied(VendorRule rule, AttributeName name) {
        var space = Optional.ofNullable(connectors.get(rule.connector()))
                .map(connector -> connector.discovered().schema())
                .orElse(Schema.of(List.of()));
        if (rule.rule().direction() == Direction.OUTBOUND) {
            return Optional.empty();
        }
        return rule.rule().flows().stream()
                .filter(flow -> flow.target().equals(name))
                .map(AttributeFlow::source)
                .filter(FlowSource.Direct.class::isInstance)
                .map(source -> ((FlowSource.Direct) source).attribute())
                .flatMap(attribute -> space.attribute(rule.rule().sourceType(), attribute).stream())
                .findFirst();
    }

    /// What the rules are held against.
    Schema schema() {
        var whole = new ArrayList<ObjectTypeSchema>();
        MetaverseFile.shippedSchema().types().values().forEach(type -> {
            var attributes = new TreeMap<>(type.attributes());
            attributes.putAll(more.getOrDefault(type.name(), Collections.emptySortedMap()));
            whole.add(ObjectTypeSchema.of(type.name(), attributes));
        });
        return Schema.of(whole);
    }
}
