package org.syncline.configuration.vendor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.syncline.configuration.DefaultRules;
import org.syncline.configuration.Matching;
import org.syncline.configuration.SourceAnchor;
import org.syncline.configuration.Workload;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.ConnectorDefinition.Place;

/// Our shipped rules for the connectors of the export, and which of them has the role of which of theirs.
final class OurRules {

    private static final Map<String, String> SYNONYMS = Map.of(
            "userexchangehybridpublicdelegateswriteback", "userpublicdelegates",
            "userjoinsoainad", "userjoin",
            "userlynconline", "userteams",
            "userdynamicscrm", "userdynamics",
            "userofficeproplus", "userapps");

    private final List<SyncRule> rules;
    private final Map<ConnectorId, ConnectorDefinition> connectors;

    private OurRules(List<SyncRule> rules, Map<ConnectorId, ConnectorDefinition> connectors) {
        this.rules = rules;
        this.connectors = connectors;
    }

    /// @param remarks where no rules can be made, why
    static OurRules of(
            Map<ConnectorId, ConnectorDefinition> connectors, List<VendorRule> theirs, List<String> remarks) {
        var rules = new ArrayList<SyncRule>();
        var directories = at(Place.ON_PREMISES, connectors.values());
        for (var cloud : at(Place.CLOUD, connectors.values())) {
            try {
                DefaultRules.forConnectors(directories, cloud, options(theirs)).rules().stream()
                        .filter(rule ->
                                rules.stream().noneMatch(known -> known.id().equals(rule.id())))
                        .forEach(rules::add);
            } catch (IllegalArgumentException unfit) {
                remarks.add("Our rules could not be made for %s, so none of them stands in for a shipped one: %s"
                        .formatted(cloud.name(), unfit.getMessage()));
            }
        }
        return new OurRules(rules, connectors);
    }

    List<SyncRule> rules() {
        return List.copyOf(rules);
    }

    /// The rule of ours that does what this one is there for.
    Optional<SyncRule> withRoleOf(VendorRule theirs) {
        var role = folded(theirs.rule().name().replaceFirst("^(?i)(In from|Out to) [^-]*- ", ""));
        var alias = SYNONYMS.getOrDefault(role, role);
        return rules.stream()
                .filter(rule -> rule.connector().equals(theirs.connector())
                        && rule.direction() == theirs.rule().direction())
                .filter(rule -> role(rule).equals(role) || role(rule).equals(alias))
                .findFirst();
    }

    private String role(SyncRule ours) {
        var connector = Optional.ofNullable(connectors.get(ours.connector()))
                .map(ConnectorDefinition::name)
                .orElse("");
        int at = ours.name().indexOf(connector + " - ");
        return folded(at < 0 ? ours.name() : ours.name().substring(at + connector.length() + 3));
    }

    private static List<ConnectorDefinition> at(Place place, Collection<ConnectorDefinition> connectors) {
        return connectors.stream().filter(each -> each.place() == place).toList();
    }

    private static DefaultRules.Options options(List<VendorRule> theirs) {
        boolean guid = theirs.stream().map(VendorRule::rule).anyMatch(OurRules::usesConsistencyGuid);
        return new DefaultRules.Options(
                        guid ? SourceAnchor.CONSISTENCY_GUID : SourceAnchor.OBJECT_GUID,
                        guid
                                && theirs.stream()
                                        .anyMatch(rule -> rule.rule().name().contains("ImmutableId")),
                        theirs.stream().anyMatch(rule -> rule.rule().name().contains("Exchange Hybrid")),
                        EnumSet.allOf(Workload.class))
                .with(matching(theirs));
    }

    /// How accounts of several directories find each other is chosen at installation there: the rule that joins them
    /// shows it (default-rules.md 4.1).
    private static Matching matching(List<VendorRule> theirs) {
        var clauses = theirs.stream()
                .filter(rule -> rule.isShipped() && rule.rule().name().endsWith(" - User Join"))
                .filter(rule -> rule.rule().direction() == Direction.INBOUND
                        && rule.rule().linkType() == LinkType.PROVISION)
                .flatMap(rule -> rule.rule().join().groups().stream().flatMap(List::stream))
                .toList();
        if (clauses.isEmpty()) {
            return new Matching.Once();
        }
        var first = clauses.getFirst();
        if (first.cs().text().equalsIgnoreCase("objectSid")) {
            return new Matching.AccountSid();
        }
        if (first.cs().text().equalsIgnoreCase("sAMAccountName")
                && first.mv().text().equalsIgnoreCase("accountName")) {
            return new Matching.AccountName();
        }
        return first.cs().equals(first.mv()) ? new Matching.Same(first.cs()) : new Matching.Once();
    }

    private static boolean usesConsistencyGuid(SyncRule rule) {
        return Used.bySpace(rule).stream().anyMatch(name -> name.text().equalsIgnoreCase("mS-DS-ConsistencyGuid"));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
