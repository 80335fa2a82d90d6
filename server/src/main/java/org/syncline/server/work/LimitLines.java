package org.syncline.server.work;

import java.util.ArrayList;
import java.util.List;
import org.syncline.engine.Guards;

/// The limits of a connector in words, one sentence each (operations.md 8).
public final class LimitLines {

    private LimitLines() {}

    public static List<String> of(Guards guards) {
        var lines = new ArrayList<String>();
        lines.add("An export deletes %d objects at most%s."
                .formatted(
                        guards.deletions(),
                        guards.deletionsPercent() == Guards.NO_PERCENT
                                ? ""
                                : ", and %d %% of all at most".formatted(guards.deletionsPercent())));
        guards.deletionsByType()
                .forEach((type, limit) -> lines.add("Of the type %s it deletes %d at most.".formatted(type, limit)));
        guards.deletionsByPartition()
                .forEach((partition, limit) -> lines.add("In %s it deletes %d at most.".formatted(partition, limit)));
        lines.add(
                guards.holdsDeletes()
                        ? "Beyond that, the deletions wait and all else is sent."
                        : "Beyond that, nothing is sent.");
        lines.add(
                "An export empties an attribute of more than %d objects and %d %% of all only if somebody approves it."
                        .formatted(guards.clears().number(), guards.clears().percent()));
        lines.add("A full import that misses more than %d objects and %d %% of all is held back."
                .formatted(guards.shrink().number(), guards.shrink().percent()));
        return lines;
    }
}
