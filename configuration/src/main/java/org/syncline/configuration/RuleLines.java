package org.syncline.configuration;

import java.util.Optional;
import org.syncline.core.rule.RulePlace;

/// Where in a rule's file a part of the rule stands.
///
/// @param root the file as it was read
/// @param text the file as it was written
record RuleLines(Node root, String text) {

    Place place(RulePlace wanted, String file) {
        return found(wanted)
                .orElse(new Place(file, root.place().line(), root.place().column()));
    }

    private Optional<Place> found(RulePlace wanted) {
        return switch (wanted) {
            case RulePlace.Field(var name) -> value(root, name).map(Node::place);
            case RulePlace.Scope(var group, var clause) -> clause("scope", group, clause);
            case RulePlace.Join(var group, var clause) -> clause("join", group, clause);
            case RulePlace.Flow flow -> flow(flow).map(Node::place);
            case RulePlace.Source(var flow) -> part(flow, "source");
            case RulePlace.Target(var flow) -> part(flow, "destination");
            case RulePlace.InExpression(var flow, var line, var column) ->
                flow(flow).flatMap(node -> value(node, "expression")).map(node -> inside(node.place(), line, column));
            case RulePlace.Everywhere() -> Optional.empty();
        };
    }

    private Optional<Place> clause(String key, int group, int clause) {
        return value(root, key)
                .flatMap(groups -> item(groups, group))
                .flatMap(clauses -> item(clauses, clause))
                .map(Node::place);
    }

    private Optional<Place> part(RulePlace.Flow flow, String key) {
        return flow(flow).map(node -> value(node, key).orElse(node)).map(Node::place);
    }

    private Optional<Node> flow(RulePlace.Flow flow) {
        return value(root, "transformations").flatMap(flows -> item(flows, flow.index()));
    }

    /// An expression stands in a block beneath its key, or behind it on one line.
    private Place inside(Place start, int line, int column) {
        var lines = text.lines().toList();
        var first = lines.size() < start.line() ? "" : lines.get(start.line() - 1);
        var opening = start.column() <= first.length() ? first.substring(start.column() - 1) : "";
        if (opening.startsWith("|") || opening.startsWith(">")) {
            int at = start.line() + line;
            int indent = lines.size() < start.line() + 1 ? 0 : indent(lines.get(start.line()));
            return new Place(start.file(), at, indent + column);
        }
        boolean quoted = opening.startsWith("'") || opening.startsWith("\"");
        return line == 1 ? new Place(start.file(), start.line(), start.column() + column - (quoted ? 0 : 1)) : start;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static Optional<Node> value(Node node, String key) {
        return node instanceof Node.Mapping(var _, var entries)
                ? Optional.ofNullable(entries.get(key)).map(Node.Entry::value)
                : Optional.empty();
    }

    private static Optional<Node> item(Node node, int index) {
        return node instanceof Node.Items(var _, var items) && index < items.size()
                ? Optional.of(items.get(index))
                : Optional.empty();
    }
}
