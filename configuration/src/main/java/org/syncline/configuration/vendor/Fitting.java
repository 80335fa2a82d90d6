package org.syncline.configuration.vendor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.FlowSource;
import org.syncline.core.rule.ScopeClause;
import org.syncline.core.rule.ScopeFilter;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.ConnectorDefinition;

/// Makes rules fit among each other: names of their own, places of their own, and no parameter that only the vendor's
/// product has.
final class Fitting {

    private static final Pattern PARAMETER = Pattern.compile("%([^%\\s]+)%");
    private static final Pattern OURS = Pattern.compile("Connector\\.ID|(Forest|Domain)\\.(FQDN|LDAP|Netbios)");

    private final Map<ConnectorId, VendorConnector> connectors;
    private final Ledger ledger;
    private final Map<String, Integer> names = new HashMap<>();

    Fitting(Map<ConnectorId, VendorConnector> connectors, Ledger ledger) {
        this.connectors = connectors;
        this.ledger = ledger;
    }

    /// Without the parameters that are defined in a connector there: their values stand in their places.
    VendorRule withoutParameters(VendorRule rule) {
        var parameters = Optional.ofNullable(connectors.get(rule.connector())).map(VendorConnector::parameters);
        if (parameters.isEmpty()) {
            return rule;
        }
        var flows = new ArrayList<AttributeFlow>();
        for (int each = 0; each < rule.rule().flows().size(); each++) {
            flows.add(inlined(rule, each, parameters.get()));
        }
        var scope = new ScopeFilter(rule.rule().scope().groups().stream()
                .map(group -> group.stream()
                        .map(clause -> new ScopeClause(
                                clause.attribute(),
                                clause.operator(),
                                replaced(clause.text(), parameters.get(), false)))
                        .toList())
                .toList());
        if (!scope.equals(rule.rule().scope())) {
            ledger.note(
                    rule.source(), rule.subject() + ", scope", Fate.CHANGED, "A parameter was replaced by its value.");
        }
        return rule.with(Copies.scoped(Copies.flowing(rule.rule(), flows), scope));
    }

    private AttributeFlow inlined(VendorRule rule, int number, Map<String, String> parameters) {
        var flow = rule.rule().flows().get(number);
        if (!(flow.source() instanceof FlowSource.Computed(var expression))) {
            return flow;
        }
        var replaced = replaced(expression, parameters, true);
        if (replaced.equals(expression)) {
            return flow;
        }
        ledger.note(
                rule.mappings().get(number),
                rule.subject() + ", flow to " + flow.target(),
                Fate.CHANGED,
                "A parameter was replaced by its value: parameters of one's own are not kept here.");
        return new AttributeFlow(
                flow.target(), new FlowSource.Computed(replaced), flow.merge(), flow.executeOnce(), flow.addOnly());
    }

    private static String replaced(String text, Map<String, String> parameters, boolean literal) {
        return PARAMETER.matcher(text).replaceAll(found -> {
            var value = parameters.get(found.group(1));
            if (value == null || OURS.matcher(found.group(1)).matches()) {
                return Matcher.quoteReplacement(found.group());
            }
            var quoted = '"' + value.replace("\\", "\\\\").replace("\"", "\"\"") + '"';
            return Matcher.quoteReplacement(literal ? quoted : value);
        });
    }

    /// A name that no other rule has: there only rules of one connector differ.
    VendorRule named(VendorRule rule, ConnectorDefinition connector) {
        var name = rule.rule().name();
        if (take(name)) {
            return rule;
        }
        var other = name + " (" + connector.name() + ")";
        while (!take(other)) {
            other = "%s (%s, %d)"
                    .formatted(name, connector.name(), names.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum));
        }
        ledger.note(
                rule.source(),
                rule.subject(),
                Fate.CHANGED,
                "Another rule has this name, so it is called '%s' here.".formatted(other));
        return rule.with(Copies.named(rule.rule(), other));
    }

    /// Takes a name, if nobody has it yet.
    boolean take(String name) {
        return names.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum) == 1;
    }

    /// A place for each, in the order there.
    List<Integer> places(List<Integer> wanted) {
        var places = new ArrayList<Integer>();
        int next = 0;
        for (int place : wanted) {
            next = Math.max(next, place);
            places.add(next++);
        }
        return places;
    }
}
