package org.syncline.configuration;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.syncline.core.value.ObjectTypeName;

/// A part of the shipped rules that was not made, because objects of a connected system lack an attribute (DECISIONS
/// 22d).
///
/// @param flow the target of the flow that was left out; empty if it is the whole rule
/// @param missing attributes, and parameters that the connected system does not give
public record LeftOut(String connector, ObjectTypeName type, String rule, String flow, List<String> missing) {

    public LeftOut {
        missing = List.copyOf(missing);
    }

    boolean isWhole() {
        return flow.isEmpty();
    }

    /// A few lines about all of them: rules that were not made, then what is missing for flows of the others.
    public static List<String> told(Collection<LeftOut> all) {
        var lines = new LinkedHashMap<String, TreeSet<String>>();
        all.stream()
                .filter(LeftOut::isWhole)
                .forEach(one -> of(lines, "Not made, because %s no %s".formatted(one.whose(), listed(one.missing)))
                        .add("'" + one.rule + "'"));
        all.stream()
                .filter(one -> !one.isWhole())
                .forEach(one -> of(lines, "Not flowing, because %s no such attribute".formatted(one.whose()))
                        .addAll(one.missing));
        return lines.entrySet().stream()
                .map(line -> "%s: %s.".formatted(line.getKey(), listed(line.getValue())))
                .toList();
    }

    private static Set<String> of(Map<String, TreeSet<String>> lines, String head) {
        return lines.computeIfAbsent(head, _ -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER));
    }

    private String whose() {
        return "objects of type %s in %s have".formatted(type, connector);
    }

    private static String listed(Collection<String> names) {
        return String.join(", ", names);
    }
}
