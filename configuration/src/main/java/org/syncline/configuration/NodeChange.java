package org.syncline.configuration;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Documents with something else in one place. What stays the same is the same node.
final class NodeChange {

    private NodeChange() {}

    static Optional<Node> entry(Node.Mapping mapping, String key) {
        return Optional.ofNullable(mapping.entries().get(key)).map(Node.Entry::value);
    }

    static Optional<Node.Mapping> mapping(Node.Mapping mapping, String key) {
        return entry(mapping, key).filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
    }

    /// The text of a key; empty if it has none.
    static String text(Node.Mapping mapping, String key) {
        return entry(mapping, key)
                .map(node -> node instanceof Node.Scalar(var _, var text, var _) ? text : "")
                .orElse("");
    }

    /// @param value of each key, what is to stand there
    static Node.Mapping values(Node.Mapping mapping, BiFunction<String, Node, Node> value) {
        var entries = new LinkedHashMap<String, Node.Entry>();
        mapping.entries()
                .forEach((key, entry) ->
                        entries.put(key, new Node.Entry(entry.place(), value.apply(key, entry.value()))));
        return new Node.Mapping(mapping.place(), entries);
    }

    /// Each mapping of a list.
    static Node each(Node node, UnaryOperator<Node.Mapping> change) {
        return node instanceof Node.Items(var place, var items)
                ? new Node.Items(
                        place,
                        items.stream()
                                .map(item -> item instanceof Node.Mapping mapping ? change.apply(mapping) : item)
                                .toList())
                : node;
    }

    static Node.Mapping with(Node.Mapping mapping, String key, Node value) {
        var entries = new LinkedHashMap<>(mapping.entries());
        entries.put(key, new Node.Entry(value.place(), value));
        return new Node.Mapping(mapping.place(), entries);
    }

    static Node.Mapping keys(Node.Mapping mapping, Predicate<String> keep) {
        var entries = new LinkedHashMap<>(mapping.entries());
        entries.keySet().removeIf(keep.negate());
        return new Node.Mapping(mapping.place(), entries);
    }
}
