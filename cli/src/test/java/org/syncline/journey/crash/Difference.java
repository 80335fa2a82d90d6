package org.syncline.journey.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What is not as it is at the twin's.
///
/// @param lines what the twin has and the other lacks, with `-`, and what it has beyond the twin, with `+`
/// @param lost how many lines are lacking
/// @param doubled how many objects a connected system has too many, deleted ones among them
/// @param locks how many locks stayed behind
record Difference(List<String> lines, long lost, long doubled, long locks) {

    static final Difference NONE = new Difference(List.of(), 0, 0, 0);

    static Difference between(Picture twin, Picture other) {
        var lacking = without(twin.lines(), other.lines());
        var more = without(other.lines(), twin.lines());
        return new Difference(
                Stream.concat(
                                lacking.stream().map(line -> "- " + line),
                                more.stream().map(line -> "+ " + line))
                        .toList(),
                lacking.size(),
                Math.max(0, other.objectsInSystems() - twin.objectsInSystems()),
                other.locks());
    }

    Difference and(Difference next) {
        return new Difference(
                Stream.concat(lines.stream(), next.lines.stream()).toList(),
                lost + next.lost,
                doubled + next.doubled,
                locks + next.locks);
    }

    boolean isNone() {
        return lines.isEmpty() && doubled == 0 && locks == 0;
    }

    private static List<String> without(List<String> all, List<String> others) {
        Map<String, Integer> there = new HashMap<>();
        others.forEach(line -> there.merge(line, 1, Integer::sum));
        var left = new ArrayList<String>();
        for (var line : all) {
            int more = there.getOrDefault(line, 0);
            there.put(line, more - 1);
            if (more < 1) {
                left.add(line);
            }
        }
        return left;
    }
}
