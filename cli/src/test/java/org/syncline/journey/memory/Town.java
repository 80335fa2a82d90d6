package org.syncline.journey.memory;

import static org.syncline.core.schema.AttributeSchema.multi;
import static org.syncline.core.schema.AttributeSchema.single;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.syncline.connector.Partition;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.ScopeOperator;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.ValueType;
import org.syncline.engine.Configuration;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Discovered;
import org.syncline.engine.Guards;
import org.syncline.testkit.memory.MemorySystems;

/// Two forests with users and groups, and a cloud that is written to: everything that histories and big groups need
/// of a configuration. A user of forest Two may be the same person as one of forest One; groups of Two have members
/// of their own.
final class Town {

    static final String ONE = "One";
    static final String TWO = "Two";
    static final String CLOUD = "Cloud";

    static final ConnectorId ONE_ID = new ConnectorId(new UUID(7, 1));
    static final ConnectorId TWO_ID = new ConnectorId(new UUID(7, 2));
    static final ConnectorId CLOUD_ID = new ConnectorId(new UUID(7, 3));
    private static final int PLENTY = 100_000;

    private static final List<AttributeSchema> ATTRIBUTES = List.of(
            single("id", ValueType.TEXT),
            single("sourceAnchor", ValueType.TEXT),
            single("cloudAnchor", ValueType.TEXT),
            single("name", ValueType.TEXT),
            single("title", ValueType.TEXT),
            single("phone", ValueType.TEXT),
            single("hidden", ValueType.TEXT),
            single("manager", ValueType.REFERENCE),
            multi("addresses", ValueType.TEXT),
            multi("member", ValueType.REFERENCE));

    private static final Schema SPACE = schema("user", "group", "contact");

    private Town() {}

    static Configuration configuration(MemorySystems systems) {
        var connectors = new TreeMap<ConnectorId, ConnectorDefinition>();
        for (var connector : List.of(
                connector(systems, ONE_ID, ONE, ConnectorDefinition.Place.ON_PREMISES),
                connector(systems, TWO_ID, TWO, ConnectorDefinition.Place.ON_PREMISES),
                connector(systems, CLOUD_ID, CLOUD, ConnectorDefinition.Place.CLOUD))) {
            connectors.put(connector.id(), connector);
        }
        return new Configuration(schema("person", "group"), connectors, rules());
    }

    /// The same with these rules in the place of the usual.
    static Configuration configuration(MemorySystems systems, List<Rule> rules) {
        var usual = configuration(systems);
        return new Configuration(
                usual.metaverse(),
                usual.connectors(),
                rules.stream().map(Rule::rule).toList());
    }

    private static List<SyncRule> rules() {
        return Stream.of(
                        Rule.in(ONE_ID, 5, "user", "person", LinkType.PROVISION)
                                .join("id", "id")
                                .copy("id", "sourceAnchor", "name", "title", "hidden", "manager", "addresses"),
                        Rule.in(ONE_ID, 6, "group", "group", LinkType.PROVISION)
                                .join("id", "id")
                                .copy("id", "sourceAnchor", "name", "member"),
                        Rule.in(TWO_ID, 10, "user", "person", LinkType.JOIN)
                                .join("id", "id")
                                .copy("title", "phone"),
                        Rule.in(TWO_ID, 11, "group", "group", LinkType.PROVISION)
                                .join("id", "id")
                                .copy("id", "sourceAnchor", "name", "member"),
                        Rule.in(CLOUD_ID, 20, "user", "person", LinkType.JOIN)
                                .join("sourceAnchor", "sourceAnchor")
                                .copy("sourceAnchor", "cloudAnchor"),
                        out(30, "person", "user").copy("title", "phone", "manager", "addresses"),
                        out(31, "group", "group").copy("member"))
                .map(Rule::rule)
                .toList();
    }

    private static Rule out(int precedence, String mvType, String csType) {
        return Rule.out(CLOUD_ID, precedence, mvType, csType)
                .when("sourceAnchor", ScopeOperator.ISNOTNULL, "")
                .when("hidden", ScopeOperator.ISNULL, "")
                .join("sourceAnchor", "sourceAnchor")
                .computed("\"CN=\" & [sourceAnchor]", "dn")
                .copy("sourceAnchor", "name");
    }

    /// Forest One has these domains.
    static Configuration domains(Configuration configuration, String... names) {
        var connectors = new TreeMap<>(configuration.connectors());
        connectors.computeIfPresent(
                ONE_ID,
                (_, one) -> one.with(new Discovered(
                        SPACE,
                        Stream.of(names)
                                .map(name -> Partition.of(name, DistinguishedName.of(name), Map.of()))
                                .toList())));
        return new Configuration(configuration.metaverse(), connectors, configuration.rules());
    }

    private static ConnectorDefinition connector(
            MemorySystems systems, ConnectorId id, String name, ConnectorDefinition.Place place) {
        systems.system(name);
        return ConnectorDefinition.draft(id, name, MemorySystems.TYPE, place, systems.settings(name))
                .withTypes(List.of(new ObjectTypeName("user"), new ObjectTypeName("group")))
                .with(new Guards(PLENTY))
                .with(new Discovered(
                        SPACE, List.of(Partition.of("all", DistinguishedName.of("DC=" + name), Map.of()))));
    }

    private static Schema schema(String... types) {
        return Schema.of(Stream.of(types)
                .map(type -> ObjectTypeSchema.of(new ObjectTypeName(type), ATTRIBUTES))
                .toList());
    }
}
