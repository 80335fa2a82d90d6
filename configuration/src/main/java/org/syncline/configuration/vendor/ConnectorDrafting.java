package org.syncline.configuration.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.syncline.configuration.vendor.VendorConnector.Domain;
import org.syncline.configuration.vendor.VendorConnector.Kind;
import org.syncline.configuration.vendor.source.Element;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.rule.TargetType;
import org.syncline.core.schema.Schema;
import org.syncline.core.sync.Parting;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.ConnectorDefinition.Place;
import org.syncline.engine.Discovered;
import org.syncline.engine.Guards;
import org.syncline.engine.RunProfile;

/// Makes a connector of ours of one of the export.
final class ConnectorDrafting {

    private static final List<String> STRUCTURE = List.of("container", "organizationalUnit", "domainDNS", "domain");

    private final Ledger ledger;
    private final OptionalInt deletions;

    /// @param deletions the deletion limit for the cloud
    ConnectorDrafting(Ledger ledger, OptionalInt deletions) {
        this.ledger = ledger;
        this.deletions = deletions;
    }

    /// @param rules the rules of the connector
    ConnectorDefinition draft(VendorConnector connector, List<VendorRule> rules) {
        var types = types(connector, rules);
        var schema = new SchemaDrafting(ledger).schema(connector, types, rules);
        var scope = new ScopeDrafting(connector, ledger);
        tellGroupFilter(connector);
        var domains = scope.domains();
        return new ConnectorDefinition(
                connector.id(),
                connector.name(),
                connector.kind() == Kind.CLOUD ? "cloud-sync" : "active-directory",
                connector.kind() == Kind.CLOUD ? Place.CLOUD : Place.ON_PREMISES,
                new SettingsDrafting(connector, ledger).settings(domains),
                types,
                attributes(connector, schema, types),
                scope.scope(domains),
                connector.kind() == Kind.CLOUD && deletions.isPresent()
                        ? new Guards(deletions.getAsInt())
                        : Guards.USUAL,
                Parting.USUAL,
                connector.profiles().isEmpty() ? RunProfile.USUAL : connector.profiles(),
                new Discovered(schema, scope.partitions(domains)));
    }

    /// There one group can limit what is synchronized (operations.md 9.3).
    private void tellGroupFilter(VendorConnector connector) {
        var group = connector.parameters().getOrDefault("Connector.GroupFilteringGroupDn", "");
        if (!group.isEmpty()) {
            ledger.note(
                    connector.source(),
                    connector.subject() + ", group filter",
                    Fate.NOT_POSSIBLE,
                    "There only members of %s are synchronized. Here everything in scope is, until a rule says otherwise."
                            .formatted(group));
        }
    }

    /// Those selected there, else those that rules are about. Containers are read without being selected here.
    private List<ObjectTypeName> types(VendorConnector connector, List<VendorRule> rules) {
        var said = Stream.concat(
                        connector.objectTypes().stream(),
                        connector.selected().stream().map(Domain::objectTypes).flatMap(List::stream))
                .toList();
        said.stream()
                .filter(ConnectorDrafting::isStructure)
                .forEach(each -> ledger.note(
                        each,
                        connector.subject() + ", object type " + each.text().strip(),
                        Fate.NOT_NEEDED,
                        "The structure of the directory is read without being selected."));
        var types = said.isEmpty()
                ? rules.stream()
                        .map(VendorRule::rule)
                        .flatMap(ConnectorDrafting::type)
                        .distinct()
                : said.stream()
                        .filter(each -> !isStructure(each))
                        .map(each -> new ObjectTypeName(each.text().strip()));
        var all = types.distinct().toList();
        if (all.size() > Most.OBJECT_TYPES) {
            ledger.note(
                    connector.source(),
                    connector.subject(),
                    Fate.NOT_POSSIBLE,
                    Most.told(Most.OBJECT_TYPES, "object types"));
        }
        var chosen = all.stream().limit(Most.OBJECT_TYPES).toList();
        return chosen.isEmpty() ? List.of(new ObjectTypeName("user")) : chosen;
    }

    private static boolean isStructure(Element element) {
        return STRUCTURE.contains(element.text().strip());
    }

    private static Stream<ObjectTypeName> type(SyncRule rule) {
        if (rule.direction() == Direction.INBOUND) {
            return Stream.of(rule.sourceType()).filter(type -> !type.text().equals("?"));
        }
        return rule.targetType() instanceof TargetType.One(var type)
                        && !type.text().equals("?")
                ? Stream.of(type)
                : Stream.empty();
    }

    private List<AttributeName> attributes(VendorConnector connector, Schema schema, List<ObjectTypeName> types) {
        var included = new ArrayList<AttributeName>();
        for (var element : connector.attributes()) {
            var spelling = schema.spelling(
                    types.getFirst(), new AttributeName(element.text().strip()));
            spelling.ifPresentOrElse(
                    included::add,
                    () -> ledger.note(
                            element,
                            connector.subject() + ", attribute "
                                    + element.text().strip(),
                            Fate.NOT_POSSIBLE,
                            "It is included there, but the schema of the export has no such attribute."));
        }
        return included.stream().distinct().toList();
    }
}
