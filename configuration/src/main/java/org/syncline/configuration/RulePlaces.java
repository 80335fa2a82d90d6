package org.syncline.configuration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.syncline.core.example.Coverage.Point;
import org.syncline.core.example.Origin;
import org.syncline.core.expression.Branch;
import org.syncline.core.value.RuleId;

/// Where in the rule files the parts of the rules stand.
public final class RulePlaces {

    private static final Origin NOWHERE = new Origin("rules", 1);

    private record RuleText(Node.Mapping root, List<String> lines) {}

    private final Map<RuleId, RuleText> rules = new HashMap<>();

    private RulePlaces() {}

    /// @param files of a configuration that can be read, by path
    public static RulePlaces of(SortedMap<String, String> files) {
        var places = new RulePlaces();
        files.forEach((path, text) -> {
            if (path.startsWith("rules/")) {
                Document.yaml(path, text, new Problems()).ifPresent(node -> places.enter(node, text));
            }
        });
        return places;
    }

    public Origin of(Point point) {
        var rule = rules.get(point.rule());
        if (rule == null) {
            return NOWHERE;
        }
        var place = switch (point) {
            case Point.Rule _ -> Optional.of(rule.root().place());
            case Point.Flow(var _, int index) ->
                item(rule.root(), "transformations", index).map(Node::place);
            case Point.Clause(var _, int group, int index, var _) ->
                item(rule.root(), "scope", group)
                        .flatMap(node -> item(node, index))
                        .map(Node::place);
            case Point.Arm(var _, int flow, var branch) ->
                item(rule.root(), "transformations", flow)
                        .flatMap(node -> value(node, "expression"))
                        .map(node -> within(rule, node, branch));
        };
        return ExampleReading.origin(place.orElse(rule.root().place()));
    }

    private void enter(Node node, String text) {
        if (node instanceof Node.Mapping root
                && value(root, "id").orElse(root) instanceof Node.Scalar(var _, var id, var _)) {
            rules.put(
                    new RuleId(UUID.fromString(id)),
                    new RuleText(root, text.lines().toList()));
        }
    }

    /// In a text of several lines the line of the branch; such a text begins below its key.
    private static Place within(RuleText rule, Node expression, Branch branch) {
        var place = expression.place();
        if (!(expression instanceof Node.Scalar(var _, var text, var _)) || text.indexOf('\n') < 0) {
            return place;
        }
        int start = Math.min(branch.place().start(), text.length());
        long before = text.substring(0, start).chars().filter(c -> c == '\n').count();
        boolean block = rule.lines().get(place.line() - 1).matches(".*[|>][+-]?\\s*");
        return new Place(place.file(), place.line() + (block ? 1 : 0) + (int) before, 1);
    }

    private static Optional<Node> item(Node.Mapping root, String key, int index) {
        return value(root, key).flatMap(node -> item(node, index));
    }

    private static Optional<Node> item(Node node, int index) {
        return node instanceof Node.Items(var _, var items) && index < items.size()
                ? Optional.of(items.get(index))
                : Optional.empty();
    }

    private static Optional<Node> value(Node node, String key) {
        return node instanceof Node.Mapping(var _, var entries)
                ? Optional.ofNullable(entries.get(key)).map(Node.Entry::value)
                : Optional.empty();
    }
}
