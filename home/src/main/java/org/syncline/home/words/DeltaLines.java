package org.syncline.home.words;

import java.util.ArrayList;
import java.util.List;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Values;
import org.syncline.store.Operation;

/// A pending change as people read it, one line for each attribute: what it is, what it will be.
public final class DeltaLines {

    private DeltaLines() {}

    /// @param attribute empty: the object as a whole
    public record Line(String operation, String attribute, List<String> before, List<String> after) {

        public Line {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    public static List<Line> of(Delta delta, ObjectNames names) {
        var word = Words.of(Operation.of(delta));
        return switch (delta) {
            case Delta.None() -> List.of();
            case Delta.Add(var after) -> whole(word, after, names);
            case Delta.Delete _ -> List.of(new Line(word, "", List.of(), List.of()));
            case Delta.DeleteAdd(var _, var after) -> whole(word, after, names);
            case Delta.Update update -> update(word, update, names);
        };
    }

    private static List<Line> update(String word, Delta.Update update, ObjectNames names) {
        var lines = new ArrayList<Line>();
        if (update.isRename()) {
            lines.add(new Line(
                    word,
                    "dn",
                    List.of(update.before().toString()),
                    List.of(update.after().toString())));
        }
        update.changes().forEach((name, change) -> lines.add(
                new Line(word, name.text(), names.ofCs(change.before()), names.ofCs(change.after()))));
        return lines;
    }

    private static List<Line> whole(String word, Hologram.Present after, ObjectNames names) {
        var lines = new ArrayList<Line>();
        after.attributes().forEach((name, values) -> lines.add(
                new Line(word, name.text(), names.ofCs(Values.NONE), names.ofCs(values))));
        return lines;
    }
}
