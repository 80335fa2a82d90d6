package org.syncline.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.FlowSource;
import org.syncline.core.rule.MergeType;
import org.syncline.core.value.AttributeName;

/// Reads the transformations of a rule file (rules.md 5).
final class FlowReading {

    static final Shape FLOW = new Shape(
            "A transformation",
            List.of("destination"),
            List.of("source", "constant", "expression", "mergeType", "executeOnce", "addOnly"));

    private static final List<String> SOURCES = List.of("source", "constant", "expression");

    private final Direction direction;
    private final Problems problems;

    FlowReading(Direction direction, Problems problems) {
        this.direction = direction;
        this.problems = problems;
    }

    List<AttributeFlow> flows(List<Node> nodes) {
        var flows = new ArrayList<AttributeFlow>();
        var byTarget = new HashMap<AttributeName, AttributeFlow>();
        for (var node : nodes) {
            var flow = flow(Fields.of(node, FLOW, problems));
            var other = byTarget.put(flow.target(), flow);
            if (other != null && !(flow.merge().unites() && other.merge().unites())) {
                problems.add(
                        node.place(),
                        "'%s' has a transformation in this rule already. Keep one, or let both merge."
                                .formatted(flow.target()));
            }
            flows.add(flow);
        }
        return List.copyOf(flows);
    }

    private AttributeFlow flow(Fields fields) {
        var target = new AttributeName(fields.name("destination"));
        var merge = fields.word("mergeType", Words.MERGE_TYPES, MergeType.UPDATE);
        boolean addOnly = fields.flag("addOnly", false);
        if (addOnly && (!merge.unites() || direction == Direction.INBOUND)) {
            problems.add(
                    fields.place("addOnly"),
                    "'addOnly' is for outbound transformations that merge. Add a 'mergeType'.");
        }
        boolean once = fields.flag("executeOnce", false);
        if (once && merge.unites() && direction == Direction.INBOUND) {
            problems.add(
                    fields.place("executeOnce"),
                    "What was given once cannot be told from what others merge into '%s'. Remove 'executeOnce' or 'mergeType'."
                            .formatted(target));
        }
        if (target.equals(AttributeFlow.DN) && direction == Direction.INBOUND) {
            problems.add(
                    fields.place("destination"), "'dn' names objects of a connected system; outbound rules set it.");
        }
        return new AttributeFlow(target, source(fields), merge, once, addOnly);
    }

    private FlowSource source(Fields fields) {
        var said = SOURCES.stream().filter(key -> fields.find(key).isPresent()).toList();
        if (said.size() != 1) {
            problems.add(
                    fields.place(),
                    "A transformation has exactly one of 'source', 'constant' and 'expression'; this one has %s."
                            .formatted(said.isEmpty() ? "none" : String.join(" and ", said)));
        }
        return Stream.concat(said.stream(), Stream.of("constant"))
                .findFirst()
                .map(key -> source(key, fields))
                .orElseThrow();
    }

    private static FlowSource source(String key, Fields fields) {
        return switch (key) {
            case "source" -> new FlowSource.Direct(new AttributeName(fields.name(key)));
            case "expression" -> new FlowSource.Computed(fields.name(key));
            default -> new FlowSource.Constant(fields.optionalText(key).orElse(""));
        };
    }
}
