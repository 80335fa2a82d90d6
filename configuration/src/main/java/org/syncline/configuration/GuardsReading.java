package org.syncline.configuration;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.engine.Guards;

/// Reads the limits of a connector.
record GuardsReading(Problems problems) {

    static final Shape GUARDS = new Shape(
            "The guards",
            List.of(),
            List.of(
                    "deletions",
                    "deletionsByType",
                    "deletionsByPartition",
                    "holdDeletes",
                    "deletionsPercent",
                    "clears",
                    "shrink"));
    static final Shape SHARE = new Shape("A limit by number and per cent", List.of(), List.of("number", "percent"));

    Guards guards(Node node) {
        var guards = Fields.of(node, GUARDS, problems);
        return new Guards(
                atLeastZero(guards, "deletions", Guards.USUAL.deletions()),
                limits(guards, "deletionsByType", ObjectTypeName::new),
                limits(guards, "deletionsByPartition", partition -> partition),
                guards.flag("holdDeletes", false),
                percent(guards, "deletionsPercent", Guards.NO_PERCENT),
                share(guards, "clears", Guards.USUAL.clears()),
                share(guards, "shrink", Guards.USUAL.shrink()));
    }

    private <K> SortedMap<K, Integer> limits(Fields guards, String key, Function<String, K> name) {
        var limits = new TreeMap<K, Integer>();
        guards.entries(key).forEach((type, entry) -> {
            if (entry.value() instanceof Node.Scalar(var _, var text, var kind)
                    && kind == Node.Scalar.Kind.NUMBER
                    && text.matches("[0-9]{1,9}")) {
                limits.put(name.apply(type), Integer.parseInt(text));
            } else {
                problems.add(entry.value().place(), "The limit for '%s' is a number from 0 upward.".formatted(type));
            }
        });
        return limits;
    }

    private Guards.Share share(Fields guards, String key, Guards.Share usual) {
        return guards.find(key)
                .map(node -> Fields.of(node, SHARE, problems))
                .map(share -> new Guards.Share(
                        atLeastZero(share, "number", usual.number()), percent(share, "percent", usual.percent())))
                .orElse(usual);
    }

    private int atLeastZero(Fields fields, String key, int usual) {
        int number = fields.number(key, usual);
        if (number < 0) {
            problems.add(fields.place(key), "'%s' is a number from 0 upward.".formatted(key));
        }
        return number;
    }

    private int percent(Fields fields, String key, int usual) {
        int number = fields.number(key, usual);
        if (number < 0 || number > Guards.NO_PERCENT) {
            problems.add(fields.place(key), "'%s' is a number from 0 to 100.".formatted(key));
        }
        return number;
    }
}
