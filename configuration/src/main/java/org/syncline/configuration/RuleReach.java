package org.syncline.configuration;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.FlowSource;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.ObjectTypeName;

/// What some rules can give at all: the metaverse of objects of a type, and a connected system of those.
record RuleReach(List<SyncRule> rules) {

    private static final Pattern READ = Pattern.compile("\\[([^\\]]+)]|(?:ImportedValue|ValueCount)\\(\"([^\"]+)\"");

    RuleReach {
        rules = List.copyOf(rules);
    }

    /// The metaverse attributes that the rules for a type of objects give, and those of the cloud for its partner.
    Set<String> inbound(ConnectorId connector, ObjectTypeName type, ConnectorId cloud) {
        var partner = partnerOf(type);
        var given = names();
        rules.stream()
                .filter(rule -> rule.direction() == Direction.INBOUND)
                .filter(rule -> rule.connector().equals(connector)
                                && rule.sourceType().equals(type)
                        || rule.connector().equals(cloud) && rule.sourceType().equals(partner))
                .flatMap(rule -> rule.flows().stream())
                .forEach(flow -> given.add(flow.target().text()));
        return given;
    }

    /// The attributes of objects of a type in a connected system that the rules give of such metaverse attributes.
    Set<String> outbound(ConnectorId connector, ObjectTypeName type, Set<String> inbound) {
        var given = names();
        rules.stream()
                .filter(rule -> rule.direction() == Direction.OUTBOUND
                        && rule.connector().equals(connector)
                        && rule.targetType().accepts(type))
                .flatMap(rule -> rule.flows().stream())
                .filter(flow -> reads(flow).allMatch(inbound::contains))
                .forEach(flow -> given.add(flow.target().text()));
        return given;
    }

    /// As what an object goes to the cloud.
    static ObjectTypeName partnerOf(ObjectTypeName type) {
        return type.text().equals("inetOrgPerson") ? DefaultRules.USER : type;
    }

    private static Stream<String> reads(AttributeFlow flow) {
        return switch (flow.source()) {
            case FlowSource.Direct(var attribute) -> Stream.of(attribute.text());
            case FlowSource.Constant _ -> Stream.of();
            case FlowSource.Computed(var expression) ->
                READ.matcher(expression).results().map(RuleReach::name);
        };
    }

    private static String name(MatchResult found) {
        return found.group(1) != null ? found.group(1) : found.group(2);
    }

    private static Set<String> names() {
        return new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    }
}
