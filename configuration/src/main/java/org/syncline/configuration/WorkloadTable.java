package org.syncline.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.FlowSource;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;

/// What each service of the cloud asks for, attribute by attribute (`services.tsv`, default-rules.md 7).
final class WorkloadTable {

    private static final int FIRST_SERVICE = 3;
    private static final WorkloadTable SHIPPED = new WorkloadTable(Resource.text("services.tsv"));

    private final SortedMap<String, Integer> columns = new TreeMap<>();
    private final List<List<String>> rows = new ArrayList<>();

    private WorkloadTable(String text) {
        var lines = text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .toList();
        var head = lines.getFirst();
        head.subList(FIRST_SERVICE, head.size()).forEach(service -> columns.put(service, head.indexOf(service)));
        rows.addAll(lines.subList(1, lines.size()));
    }

    static WorkloadTable shipped() {
        return SHIPPED;
    }

    /// The services by their words, `identity` among them.
    List<String> services() {
        return List.copyOf(Collections.unmodifiableSortedMap(columns).keySet());
    }

    /// What a service asks for of objects of a type in the cloud.
    List<AttributeFlow> flows(String service, ObjectTypeName type) {
        int column = columns.getOrDefault(service, -1);
        if (column < 0) {
            throw new IllegalArgumentException("there is no service " + service);
        }
        var letter = type.text().substring(0, 1).toUpperCase(Locale.ROOT);
        return rows.stream()
                .filter(row -> row.get(column).contains(letter))
                .map(row -> AttributeFlow.of(row.get(1), source(row.get(0), row.get(2))))
                .toList();
    }

    private static FlowSource source(String attribute, String how) {
        return how.equals("-")
                ? new FlowSource.Direct(new AttributeName(attribute))
                : new FlowSource.Computed("${%s(%s)}".formatted(how, attribute));
    }
}
