package org.syncline.configuration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.syncline.core.value.AttributeName;

/// The expressions that several shipped rules have in common, by name (default-rules.md 3).
///
/// @param texts for each name the ways to say it, best first
record SharedLogic(SourceAnchor anchor, Map<String, List<String>> texts) {

    private static final Pattern NAME = Pattern.compile("\\$\\{([A-Z_]+)}");

    /// The names without an anchor in them mean those of the chosen one.
    static SharedLogic of(SourceAnchor anchor) {
        var problems = new Problems();
        var read = new TreeMap<String, List<String>>();
        var root = Document.yaml("shared-logic.yaml", Resource.text("shared-logic.yaml"), problems);
        if (root.isEmpty() || !(root.get() instanceof Node.Mapping(var _, var entries)) || !problems.isEmpty()) {
            throw new IllegalStateException("the shared logic is broken: " + problems.inOrder());
        }
        entries.forEach(
                (name, entry) -> read.put(name.replaceFirst("_" + anchor.name() + "$", ""), texts(entry.value())));
        return new SharedLogic(anchor, read);
    }

    /// The ways to say an expression: one, unless it is a name of shared logic.
    List<String> ways(String expression) {
        var name = NAME.matcher(expression);
        if (!name.matches()) {
            return List.of(expression);
        }
        var ways = texts.get(name.group(1));
        if (ways == null) {
            throw new IllegalStateException("there is no shared logic " + expression);
        }
        return ways;
    }

    /// Whether the choice of anchor leaves this attribute anything to say.
    boolean uses(AttributeName attribute) {
        return anchor == SourceAnchor.CONSISTENCY_GUID || !attribute.equals(DefaultRules.CONSISTENCY_GUID);
    }

    private static List<String> texts(Node node) {
        return node instanceof Node.Items(var _, var items)
                ? items.stream().map(item -> ((Node.Scalar) item).text()).toList()
                : List.of();
    }
}
