package org.syncline.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.syncline.core.rule.JoinCriteria;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ValueType;

/// The expressions that several shipped rules have in common, by name (default-rules.md 3).
///
/// A rule writes `${NAME}`, or `${NAME(attribute)}` for an expression in which `[x]` stands for that attribute.
///
/// @param texts for each name the ways to say it, best first
record SharedLogic(DefaultRules.Options options, ValueType anchorType, Map<String, List<String>> texts) {

    private static final Pattern NAME = Pattern.compile("\\$\\{([A-Z0-9_]+)(?:\\(([^)]+)\\))?}");
    private static final List<String> ANCHORS = List.of("OBJECT_GUID", "CONSISTENCY_GUID", "TEXT", "BYTES");

    /// The names without an anchor in them mean those of the chosen one.
    ///
    /// @param anchorType what the chosen anchor attribute holds
    static SharedLogic of(DefaultRules.Options options, ValueType anchorType) {
        var problems = new Problems();
        var root = Document.yaml("shared-logic.yaml", Resource.text("shared-logic.yaml"), problems);
        if (root.isEmpty() || !(root.get() instanceof Node.Mapping(var _, var entries)) || !problems.isEmpty()) {
            throw new IllegalStateException("the shared logic is broken: " + problems.inOrder());
        }
        var chosen = anchorWord(options.anchor(), anchorType);
        var read = new TreeMap<String, List<String>>();
        entries.forEach((name, entry) ->
                meant(name, chosen).ifPresent(plain -> read.put(plain, texts(entry.value(), choices(options)))));
        if (!(options.matching() instanceof Matching.Once)) {
            read.put("ANCHOR_BINARY_ALWAYS", List.of());
        }
        if (options.login().equals(DefaultRules.USER_PRINCIPAL_NAME)) {
            read.put("REAL_UPN", List.of());
            read.put("WITH_ALTERNATE_LOGIN", List.of());
        }
        return new SharedLogic(options, anchorType, read);
    }

    /// The ways to say an expression: one, unless it is a name of shared logic. None: with this choice it says nothing.
    List<String> ways(String expression) {
        var name = NAME.matcher(expression);
        if (!name.matches()) {
            return List.of(expression);
        }
        var ways = texts.get(name.group(1));
        if (ways == null) {
            throw new IllegalStateException("there is no shared logic " + expression);
        }
        var argument = name.group(2);
        return argument == null
                ? ways
                : ways.stream()
                        .map(way -> way.replace("[x]", "[" + argument + "]"))
                        .toList();
    }

    /// Whether the choice of anchor leaves this attribute anything to say.
    boolean uses(AttributeName attribute) {
        return options.anchor().equals(SourceAnchor.CONSISTENCY_GUID)
                || !attribute.equals(SourceAnchor.CONSISTENCY_GUID.attribute());
    }

    /// How accounts are joined.
    JoinCriteria matching() {
        return options.matching().criteria(options.anchor(), anchorType);
    }

    private static String anchorWord(SourceAnchor anchor, ValueType type) {
        if (anchor.isGuid()) {
            return anchor.equals(SourceAnchor.OBJECT_GUID) ? "OBJECT_GUID" : "CONSISTENCY_GUID";
        }
        return type == ValueType.TEXT ? "TEXT" : "BYTES";
    }

    /// The name without the anchor it is for; nothing if that is not the chosen one.
    private static Optional<String> meant(String name, String chosen) {
        return ANCHORS.stream()
                .filter(anchor -> name.endsWith("_FOR_" + anchor))
                .findFirst()
                .map(anchor -> anchor.equals(chosen)
                        ? Optional.of(name.substring(0, name.length() - anchor.length() - "_FOR_".length()))
                        : Optional.<String>empty())
                .orElseGet(() -> Optional.of(name));
    }

    /// What the administrator chose, in the place of what stands for it.
    private static UnaryOperator<String> choices(DefaultRules.Options options) {
        var limits = options.limits();
        return text -> {
            var lines = new ArrayList<>(text.lines().toList());
            lines.removeIf(line -> !limits.healthMailboxes() && line.contains("HealthMailbox"));
            return String.join("\n", lines)
                    .replace("[anchor]", "[" + options.anchor().attribute() + "]")
                    .replace("[login]", "[" + options.login() + "]")
                    .replace("[limit]", Integer.toString(limits.groupMembers()))
                    .replace(
                            "${CRITICAL}",
                            limits.criticalIfMarked()
                                    ? "IsPresent([isCriticalSystemObject])"
                                    : "[isCriticalSystemObject] = True");
        };
    }

    private static List<String> texts(Node node, UnaryOperator<String> choices) {
        return node instanceof Node.Items(var _, var items)
                ? items.stream()
                        .map(item -> choices.apply(((Node.Scalar) item).text()))
                        .toList()
                : List.of();
    }
}
