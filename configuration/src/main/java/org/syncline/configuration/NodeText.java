package org.syncline.configuration;

import java.util.stream.Collectors;

/// Writes a document so that it reads well and comes back as it was: what is in a list or a mapping on lines of its
/// own, values of an attribute on one line.
final class NodeText {

    private static final int LONGEST = 110;

    private NodeText() {}

    static String of(Node node) {
        return block(node, "");
    }

    private static String block(Node node, String indent) {
        return switch (node) {
            case Node.Mapping(var _, var entries) ->
                entries.sequencedEntrySet().stream()
                        .map(entry -> indent + YamlText.scalar(entry.getKey()) + ":"
                                + value(entry.getValue().value(), indent))
                        .collect(Collectors.joining());
            case Node.Items(var _, var items) ->
                items.stream().map(item -> indent + "-" + item(item, indent)).collect(Collectors.joining());
            case Node.Scalar scalar -> indent + line(scalar) + "\n";
        };
    }

    private static String value(Node node, String indent) {
        return fits(node, indent) ? " " + line(node) + "\n" : "\n" + block(node, indent + "  ");
    }

    private static String item(Node node, String indent) {
        return fits(node, indent)
                ? " " + line(node) + "\n"
                : " " + block(node, indent + "  ").strip() + "\n";
    }

    private static boolean fits(Node node, String indent) {
        return node instanceof Node.Scalar
                || isEmpty(node)
                || indent.length() + line(node).length() <= LONGEST;
    }

    private static boolean isEmpty(Node node) {
        return switch (node) {
            case Node.Mapping(var _, var entries) -> entries.isEmpty();
            case Node.Items(var _, var items) -> items.isEmpty();
            case Node.Scalar _ -> false;
        };
    }

    private static String line(Node node) {
        return switch (node) {
            case Node.Mapping(var _, var entries) ->
                entries.sequencedEntrySet().stream()
                        .map(entry -> YamlText.scalar(entry.getKey()) + ": "
                                + line(entry.getValue().value()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Node.Items(var _, var items) ->
                items.stream().map(NodeText::line).collect(Collectors.joining(", ", "[", "]"));
            case Node.Scalar(var _, var text, var kind) ->
                switch (kind) {
                    case TEXT -> YamlText.scalar(text);
                    case NUMBER, FLAG -> text;
                    case EMPTY -> "null";
                };
        };
    }
}
