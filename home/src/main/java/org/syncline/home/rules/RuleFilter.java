package org.syncline.home.rules;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.syncline.configuration.ConfigurationWords;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.Configuration;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;

/// Which rules somebody looks for; what is empty asks for nothing. Case makes no difference.
///
/// @param direction `Inbound` or `Outbound`
/// @param connector by its name
/// @param type of the objects that the rule reads, or of those that it writes
/// @param target an attribute that one of its flows writes
/// @param text in its name, or in a flow: target, source, constant or expression
public record RuleFilter(String direction, String connector, String type, String target, String text) {

    public static final RuleFilter NONE = new RuleFilter("", "", "", "", "");

    /// @throws Refused naming the directions or connectors there are
    Predicate<SyncRule> in(Configuration configuration) {
        var way = direction.isBlank() ? EnumSet.allOf(Direction.class) : EnumSet.of(directionOf(direction));
        var from = connector.isBlank() ? configuration.connectors().keySet() : Set.of(connectorOf(configuration));
        return rule -> way.contains(rule.direction())
                && from.contains(rule.connector())
                && (type.isBlank() || concerns(rule, type.strip()))
                && (target.isBlank() || writes(rule, target.strip()))
                && (text.isBlank() || says(rule, text.strip().toLowerCase(Locale.ROOT)));
    }

    /// @throws Refused naming the two
    static Direction directionOf(String word) {
        return ConfigurationWords.direction(word.strip())
                .orElseThrow(() -> new Refused(
                        ExitCode.USAGE,
                        "There is no direction '%s'. There are: %s."
                                .formatted(word.strip(), String.join(", ", ConfigurationWords.directions()))));
    }

    private ConnectorId connectorOf(Configuration configuration) {
        return configuration
                .connector(connector.strip())
                .map(ConnectorDefinition::id)
                .orElseThrow(() -> noConnector(configuration, connector.strip()));
    }

    static Refused noConnector(Configuration configuration, String name) {
        return new Refused(
                ExitCode.NOT_FOUND,
                "There is no connector '%s'. There are: %s."
                        .formatted(
                                name,
                                configuration.connectors().values().stream()
                                        .map(ConnectorDefinition::name)
                                        .sorted()
                                        .collect(Collectors.joining(", "))));
    }

    private static boolean concerns(SyncRule rule, String type) {
        return rule.sourceType().text().equalsIgnoreCase(type)
                || rule.targetType().toString().equalsIgnoreCase(type);
    }

    private static boolean writes(SyncRule rule, String attribute) {
        return rule.flows().stream().anyMatch(flow -> flow.target().text().equalsIgnoreCase(attribute));
    }

    private static boolean says(SyncRule rule, String text) {
        return contains(rule.name(), text)
                || rule.flows().stream()
                        .anyMatch(flow -> contains(flow.target().text(), text)
                                || contains(flow.source().text(), text));
    }

    private static boolean contains(String whole, String text) {
        return whole.toLowerCase(Locale.ROOT).contains(text);
    }
}
