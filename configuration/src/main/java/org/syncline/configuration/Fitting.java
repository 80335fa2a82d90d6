package org.syncline.configuration;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.FlowSource;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ValueType;
import org.syncline.engine.ConnectorDefinition;

/// Fits the flows of a template to what users of one connected system have.
final class Fitting {

    private static final Pattern READ = Pattern.compile("\\[([^\\]]+)]|ImportedValue\\(\"([^\"]+)\"\\)");
    private static final Pattern PARAMETER = Pattern.compile("%([A-Za-z]+\\.[A-Za-z]+)%");

    private final ConnectorDefinition connector;
    private final boolean inbound;
    private final SharedLogic logic;

    Fitting(ConnectorDefinition connector, Direction direction, SharedLogic logic) {
        this.connector = connector;
        this.inbound = direction == Direction.INBOUND;
        this.logic = logic;
    }

    /// The flow in the connected system's terms; nothing if it asks for what is not there.
    Optional<AttributeFlow> fitted(AttributeFlow flow, String rule, List<String> leftOut) {
        if (!inbound
                && !flow.target().equals(AttributeFlow.DN)
                && spelling(flow.target()).isEmpty()) {
            leftOut.add("'%s', flow to %s: users of %s have no such attribute"
                    .formatted(rule, flow.target(), connector.name()));
            return Optional.empty();
        }
        var source = fitted(flow.source(), flow.target());
        if (source.isEmpty()) {
            leftOut.add("'%s', flow to %s: %s has no %s"
                    .formatted(rule, flow.target(), connector.name(), String.join(", ", missing(flow.source()))));
        }
        return source.map(fits -> new AttributeFlow(
                inbound ? flow.target() : spelled(flow.target()),
                fits,
                flow.merge(),
                flow.executeOnce(),
                flow.addOnly()));
    }

    Optional<AttributeName> spelling(AttributeName written) {
        return connector.discovered().schema().spelling(DefaultRules.USER, written);
    }

    AttributeName spelled(AttributeName written) {
        return spelling(written).orElse(written);
    }

    private Optional<FlowSource> fitted(FlowSource source, AttributeName target) {
        return switch (source) {
            case FlowSource.Direct(var attribute) -> direct(attribute, target);
            case FlowSource.Constant constant -> Optional.of(constant);
            case FlowSource.Computed(var expression) ->
                logic.ways(expression).stream()
                        .filter(way -> missing(way).isEmpty())
                        .findFirst()
                        .map(way -> new FlowSource.Computed(inbound ? respelled(way) : way));
        };
    }

    /// A number that the metaverse keeps as text becomes text: directories differ in how they keep dates.
    private Optional<FlowSource> direct(AttributeName attribute, AttributeName target) {
        if (!inbound) {
            return Optional.of(new FlowSource.Direct(attribute));
        }
        var there = spelling(attribute)
                .flatMap(name -> connector.discovered().schema().attribute(DefaultRules.USER, name));
        var wanted = ShippedMetaverse.person(target);
        boolean numberToText = there.map(AttributeSchema::type).equals(Optional.of(ValueType.NUMBER))
                && wanted.map(AttributeSchema::type).equals(Optional.of(ValueType.TEXT));
        return there.map(AttributeSchema::name)
                .map(name ->
                        numberToText ? new FlowSource.Computed("CStr([" + name + "])") : new FlowSource.Direct(name));
    }

    private List<String> missing(FlowSource source) {
        return switch (source) {
            case FlowSource.Direct(var attribute) -> List.of(attribute.text());
            case FlowSource.Constant _ -> List.of();
            case FlowSource.Computed(var expression) ->
                missing(logic.ways(expression).getLast());
        };
    }

    /// The attributes and parameters an expression reads that the connected system does not give.
    private List<String> missing(String expression) {
        if (!inbound) {
            return List.of();
        }
        var attributes = READ.matcher(expression)
                .results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .filter(name -> !name.equals(AttributeFlow.DN.text()))
                .filter(name -> spelling(new AttributeName(name)).isEmpty());
        var parameters = PARAMETER
                .matcher(expression)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !isKnown(name));
        return Stream.concat(attributes, parameters).distinct().toList();
    }

    private boolean isKnown(String parameter) {
        var partitions = connector.discovered().partitions();
        return parameter.equals("Connector.ID")
                || !partitions.isEmpty()
                        && partitions.stream()
                                .allMatch(each -> each.parameters().containsKey(parameter));
    }

    private String respelled(String expression) {
        return READ.matcher(expression).replaceAll(found -> {
            var written = found.group(1) != null ? found.group(1) : found.group(2);
            return Matcher.quoteReplacement(found.group()
                    .replace(written, spelled(new AttributeName(written)).text()));
        });
    }
}
