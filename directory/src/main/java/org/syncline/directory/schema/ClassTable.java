package org.syncline.directory.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads `classes.txt`, line by line.
final class ClassTable {

    private final Map<String, List<String>> paragraphs = new LinkedHashMap<>();
    private final Map<String, ObjectClass> classes = new LinkedHashMap<>();

    static Map<String, ObjectClass> parse(List<String> lines) {
        var table = new ClassTable();
        lines.forEach(table::take);
        table.finish();
        return table.classes;
    }

    private void take(String line) {
        var words = Arrays.asList(line.split(" ", -1));
        if (words.getFirst().equals("class")) {
            finish();
        }
        paragraphs.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).addAll(words.subList(1, words.size()));
    }

    private void finish() {
        if (!paragraphs.isEmpty()) {
            var head = words("class");
            classes.put(
                    head.get(0),
                    new ObjectClass(
                            head.get(0),
                            head.get(1),
                            Integer.parseInt(head.get(2)),
                            head.get(3),
                            words("rdn").stream().findFirst(),
                            words("category").stream().findFirst().orElse(head.get(0)),
                            words("aux"),
                            words("must"),
                            words("may")));
        }
        paragraphs.clear();
    }

    private List<String> words(String label) {
        return List.copyOf(paragraphs.getOrDefault(label, List.of()));
    }
}
