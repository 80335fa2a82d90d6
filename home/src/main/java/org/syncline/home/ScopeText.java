package org.syncline.home;

import java.util.ArrayList;
import java.util.List;

/// Exchanges the `scope:` of a connector's file and leaves its comments and its other lines alone.
final class ScopeText {

    private static final String KEY = "scope:";

    private ScopeText() {}

    /// @param old the file as somebody wrote it
    /// @param young a file of the same connector with the wanted scope
    static String replaced(String old, String young) {
        var lines = new ArrayList<>(old.lines().toList());
        var block = block(lines);
        int place = block.isEmpty() ? lines.size() : block.getFirst();
        lines.subList(place, place + block.size()).clear();
        var wanted = young.lines().toList();
        lines.addAll(place, block(wanted).stream().map(wanted::get).toList());
        return String.join("\n", lines) + "\n";
    }

    /// The numbers of the lines from `scope:` to the last one that belongs to it.
    private static List<Integer> block(List<String> lines) {
        var block = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean continues = !block.isEmpty() && line.matches("[\\s-].*");
            if (continues || block.isEmpty() && line.startsWith(KEY)) {
                block.add(i);
            } else if (!block.isEmpty()) {
                break;
            }
        }
        return block;
    }
}
