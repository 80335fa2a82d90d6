package org.syncline.configuration;

import java.util.ArrayList;
import java.util.List;
import org.syncline.configuration.SectionPatch.Change;

/// Another list in place of one that is written item under item: what stays keeps its lines and the comments above
/// them, wherever it goes.
final class ItemsPatch {

    private final WrittenText.Read read;
    private final SectionPatch patch;

    ItemsPatch(WrittenText.Read read, SectionPatch patch) {
        this.read = read;
        this.patch = patch;
    }

    /// The lines of an item.
    ///
    /// @param from behind the lines of the one before
    /// @param own from the comments right above it on; what is between is nobody's
    private record Lines(int from, int own, int dash, int end) {}

    List<Change> changes(Written.Items old, Wanted.Items wanted) {
        if (wanted.items().isEmpty()) {
            return patch.stuck(old.start(), "Nothing would be left of the list");
        }
        var lines = lines(old.items());
        if (lines.isEmpty()) {
            return patch.stuck(old.start(), "The items of the list do not begin on lines of their own");
        }
        return List.of(
                new Change(lines.getFirst().own(), lines.getLast().end(), text(lines, old.items(), wanted.items())));
    }

    /// None if there is one that shares a line.
    private List<Lines> lines(List<Written> items) {
        var lines = new ArrayList<Lines>();
        for (var item : items) {
            int dash = dash(item.start());
            int line = read.lineStart(Math.max(dash, 0));
            if (dash < 0 || !read.isBlank(line, dash)) {
                return List.of();
            }
            int own = patch.aboveWithComments(line);
            lines.add(new Lines(lines.isEmpty() ? own : lines.getLast().end(), own, dash, read.lineEnd(item.end())));
        }
        return lines;
    }

    /// The sign before an item; -1 if something else stands between.
    private int dash(int start) {
        int at = start - 1;
        while (at >= 0 && Character.isWhitespace(read.text().charAt(at))) {
            at--;
        }
        return at >= 0 && read.text().charAt(at) == '-' ? at : -1;
    }

    private String text(List<Lines> lines, List<Written> old, List<Wanted.Item> wanted) {
        var first = lines.getFirst();
        var indent = read.text().substring(read.lineStart(first.dash()), first.dash());
        var stays = wanted.stream().map(Wanted.Item::origin).toList();
        var text = new StringBuilder();
        for (var item : wanted) {
            if (item.origin() < 0) {
                text.append(indent)
                        .append("- ")
                        .append(Saying.line(item.value()))
                        .append(read.lineBreak());
            } else {
                var is = lines.get(item.origin());
                text.append(above(item.origin(), lines, stays))
                        .append(SectionPatch.changed(
                                read.text(), is.own(), is.end(), patch.changes(old.get(item.origin()), item.value())));
            }
        }
        return text.append(leftAbove(lines.size(), lines, stays)).toString();
    }

    /// What stands above an item and is nobody's, and what the items before it leave that go.
    private String above(int number, List<Lines> lines, List<Integer> stays) {
        var is = lines.get(number);
        return leftAbove(number, lines, stays) + read.text().substring(is.from(), is.own());
    }

    private String leftAbove(int number, List<Lines> lines, List<Integer> stays) {
        int at = number;
        var left = "";
        while (at > 0 && !stays.contains(at - 1)) {
            at--;
            left = left(at, lines.get(at)) + left;
        }
        return left;
    }

    /// What an item leaves that goes: what stands further above it; of the first all, it may be about the list.
    private String left(int number, Lines is) {
        var above = read.text().substring(is.from(), number == 0 ? read.lineStart(is.dash()) : is.own());
        return above.isBlank() ? "" : above;
    }
}
