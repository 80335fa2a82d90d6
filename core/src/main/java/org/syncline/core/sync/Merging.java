package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.rule.MergeType;
import org.syncline.core.value.Folded;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// Settles an attribute whose contributions are united (engine.md 7.2).
public final class Merging {

    private Merging() {}

    /// All values of all contributions; where case makes no difference, the strongest rule's spelling.
    public static Values united(List<Contribution> contributions, MergeType merge) {
        var all = new ArrayList<Value>();
        for (var contribution : contributions) {
            if (contribution.outcome() instanceof FlowOutcome.Flows(var values)) {
                all.addAll(values.inOrder());
            }
        }
        return merge == MergeType.MERGE_CASE_INSENSITIVE ? oneOfEachSpelling(all) : Values.of(all);
    }

    /// Of `wanted` those that `there` does not have in any spelling.
    static Values missing(Values wanted, Values there, MergeType merge) {
        if (merge != MergeType.MERGE_CASE_INSENSITIVE) {
            return wanted;
        }
        var spelled = new HashSet<Value>();
        there.forEach(value -> spelled.add(Folded.value(value)));
        return Values.of(wanted.stream()
                .filter(value -> there.contains(value) || !spelled.contains(Folded.value(value)))
                .toList());
    }

    private static Values oneOfEachSpelling(List<Value> values) {
        var seen = new HashSet<Value>();
        return Values.of(
                values.stream().filter(value -> seen.add(Folded.value(value))).toList());
    }
}
