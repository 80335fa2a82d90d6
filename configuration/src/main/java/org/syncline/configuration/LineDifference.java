package org.syncline.configuration;

import java.util.ArrayList;
import java.util.List;

/// The difference of two texts, line by line, with two lines around each change.
final class LineDifference {

    private static final int AROUND = 2;

    /// Beyond this many cells of the table the texts are told as wholly replaced where they differ.
    private static final long MOST = 16_000_000;

    private final List<String> before;
    private final List<String> after;
    private final List<String> marked = new ArrayList<>();

    private LineDifference(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    static List<String> between(List<String> before, List<String> after) {
        return compact(marked(before, after));
    }

    /// Every line of both texts, with the mark of what became of it.
    static List<String> marked(List<String> before, List<String> after) {
        int head = 0;
        while (head < before.size() && head < after.size() && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < before.size() - head
                && tail < after.size() - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        var middle = new LineDifference(
                before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
        var lines = new ArrayList<String>();
        before.subList(0, head).forEach(line -> lines.add(" " + line));
        lines.addAll(middle.lines());
        before.subList(before.size() - tail, before.size()).forEach(line -> lines.add(" " + line));
        return lines;
    }

    private List<String> lines() {
        if ((long) before.size() * after.size() > MOST) {
            before.forEach(line -> marked.add("-" + line));
            after.forEach(line -> marked.add("+" + line));
        } else {
            walk(common());
        }
        return marked;
    }

    /// How many lines the rest of both texts have in common, from each pair of places on.
    private int[][] common() {
        var common = new int[before.size() + 1][after.size() + 1];
        for (int old = before.size() - 1; old >= 0; old--) {
            for (int young = after.size() - 1; young >= 0; young--) {
                common[old][young] = before.get(old).equals(after.get(young))
                        ? common[old + 1][young + 1] + 1
                        : Math.max(common[old + 1][young], common[old][young + 1]);
            }
        }
        return common;
    }

    private void walk(int[][] common) {
        int old = 0;
        int young = 0;
        while (old < before.size() || young < after.size()) {
            if (old < before.size() && young < after.size() && before.get(old).equals(after.get(young))) {
                marked.add(" " + before.get(old));
                old++;
                young++;
            } else if (young == after.size()
                    || old < before.size() && common[old + 1][young] >= common[old][young + 1]) {
                marked.add("-" + before.get(old++));
            } else {
                marked.add("+" + after.get(young++));
            }
        }
    }

    private static List<String> compact(List<String> lines) {
        var kept = new ArrayList<String>();
        boolean gap = false;
        for (int line = 0; line < lines.size(); line++) {
            if (isNearChange(lines, line)) {
                kept.add(lines.get(line));
                gap = false;
            } else if (!gap) {
                kept.add("…");
                gap = true;
            }
        }
        return List.copyOf(kept);
    }

    private static boolean isNearChange(List<String> lines, int place) {
        int from = Math.max(0, place - AROUND);
        int to = Math.min(lines.size(), place + AROUND + 1);
        return lines.subList(from, to).stream().anyMatch(line -> !line.startsWith(" "));
    }
}
