package org.syncline.configuration;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.FlowSource;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.rule.TargetType;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.ValueType;
import org.syncline.engine.ConnectorDefinition;

/// Fits the flows of one template to what objects of its type have in one connected system.
final class Fitting {

    private static final Pattern READ = Pattern.compile("\\[([^\\]]+)]|(?:ImportedValue|ValueCount)\\(\"([^\"]+)\"\\)");
    private static final Pattern PARAMETER = Pattern.compile("%([A-Za-z]+\\.[A-Za-z]+)%");

    private final ConnectorDefinition connector;
    private final SyncRule template;
    private final SharedLogic logic;

    Fitting(ConnectorDefinition connector, SyncRule template, SharedLogic logic) {
        this.connector = connector;
        this.template = template;
        this.logic = logic;
    }

    ConnectorDefinition connector() {
        return connector;
    }

    boolean isInbound() {
        return template.direction() == Direction.INBOUND;
    }

    /// Whether objects of the type are read and written at all.
    boolean isSelected() {
        return connector.objectTypes().contains(type())
                && connector.discovered().schema().type(type()).isPresent();
    }

    /// The rule's name for this connector.
    String title() {
        return template.name().replace("${connector}", connector.name());
    }

    LeftOut leftOut(String flow, List<String> missing) {
        return new LeftOut(connector.name(), type(), title(), flow, missing);
    }

    /// The flow in the connected system's terms; nothing if it asks for what is not there, or was not chosen.
    Optional<AttributeFlow> fitted(AttributeFlow flow, List<LeftOut> leftOut) {
        if (!isInbound()
                && !flow.target().equals(AttributeFlow.DN)
                && spelling(flow.target()).isEmpty()) {
            leftOut.add(leftOut(flow.target().text(), List.of(flow.target().text())));
            return Optional.empty();
        }
        var ways = ways(flow.source());
        var source =
                ways.stream().filter(way -> missing(way).isEmpty()).findFirst().map(way -> fitted(way, flow.target()));
        if (source.isEmpty() && !ways.isEmpty()) {
            leftOut.add(leftOut(flow.target().text(), missing(ways.getLast())));
        }
        return source.map(fits -> new AttributeFlow(
                isInbound() ? flow.target() : spelled(flow.target()),
                fits,
                flow.merge(),
                flow.executeOnce(),
                flow.addOnly()));
    }

    Optional<AttributeName> spelling(AttributeName written) {
        return connector.discovered().schema().spelling(type(), written);
    }

    AttributeName spelled(AttributeName written) {
        return spelling(written).orElse(written);
    }

    /// The type of the connected system's objects.
    private ObjectTypeName type() {
        return isInbound() || !(template.targetType() instanceof TargetType.One(var type))
                ? template.sourceType()
                : type;
    }

    private List<FlowSource> ways(FlowSource source) {
        return source instanceof FlowSource.Computed(var expression)
                ? logic.ways(expression).stream()
                        .<FlowSource>map(FlowSource.Computed::new)
                        .toList()
                : List.of(source);
    }

    private FlowSource fitted(FlowSource source, AttributeName target) {
        return switch (source) {
            case FlowSource.Direct(var attribute) -> isInbound() ? direct(spelled(attribute), target) : source;
            case FlowSource.Constant _ -> source;
            case FlowSource.Computed(var expression) ->
                isInbound() ? new FlowSource.Computed(respelled(expression)) : source;
        };
    }

    /// A number that the metaverse keeps as text becomes text: directories differ in how they keep dates.
    private FlowSource direct(AttributeName attribute, AttributeName target) {
        var there = connector.discovered().schema().attribute(type(), attribute).map(AttributeSchema::type);
        boolean numberToText = there.equals(Optional.of(ValueType.NUMBER)) && isText(target);
        return numberToText ? new FlowSource.Computed("CStr([" + attribute + "])") : new FlowSource.Direct(attribute);
    }

    private boolean isText(AttributeName target) {
        return template.targetType() instanceof TargetType.One(var mvType)
                && ShippedMetaverse.schema()
                        .attribute(mvType, target)
                        .filter(attribute -> attribute.type() == ValueType.TEXT)
                        .isPresent();
    }

    /// The attributes and parameters a source reads that the connected system does not give.
    private List<String> missing(FlowSource source) {
        if (!isInbound()) {
            return List.of();
        }
        return switch (source) {
            case FlowSource.Direct(var attribute) ->
                spelling(attribute).isPresent() ? List.of() : List.of(attribute.text());
            case FlowSource.Constant _ -> List.of();
            case FlowSource.Computed(var expression) -> missing(expression);
        };
    }

    private List<String> missing(String expression) {
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
