package org.syncline.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Columns that stand beneath each other. Where the terminal is too narrow, the widest columns give way.
final class AlignedText {

    private static final String GAP = "  ";
    private static final int NARROWEST = 12;

    private final List<String> headings;
    private final List<List<String>> rows;

    AlignedText(List<String> headings, List<List<String>> rows) {
        this.headings = headings;
        this.rows = rows;
    }

    String fit(int width) {
        var widths = natural();
        while (total(widths) > width) {
            int widest = widest(widths);
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
        }
        var lines = new ArrayList<String>();
        add(lines, headings, widths);
        rows.forEach(row -> add(lines, row, widths));
        return String.join("\n", lines);
    }

    private int[] natural() {
        var widths = headings.stream().mapToInt(String::length).toArray();
        for (var row : rows) {
            for (int i = 0; i < widths.length; i++) {
                int own = row.get(i).lines().mapToInt(String::length).max().orElse(0);
                widths[i] = Math.max(widths[i], own);
            }
        }
        return widths;
    }

    private static int total(int[] widths) {
        return Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
    }

    private static int widest(int[] widths) {
        int widest = 0;
        for (int i = 1; i < widths.length; i++) {
            widest = widths[i] > widths[widest] ? i : widest;
        }
        return widest;
    }

    private static void add(List<String> lines, List<String> cells, int[] widths) {
        var split = cells.stream().map(cell -> cell.lines().toList()).toList();
        int height = Math.max(1, split.stream().mapToInt(List::size).max().orElse(1));
        for (int line = 0; line < height; line++) {
            var text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                var cell = line < split.get(i).size() ? split.get(i).get(line) : "";
                text.append(i == 0 ? "" : GAP).append(padded(cell, widths[i]));
            }
            lines.add(text.toString().stripTrailing());
        }
    }

    private static String padded(String cell, int width) {
        var shown = cell.length() > width ? cell.substring(0, Math.max(0, width - 1)) + "…" : cell;
        return shown + " ".repeat(width - shown.length());
    }
}
