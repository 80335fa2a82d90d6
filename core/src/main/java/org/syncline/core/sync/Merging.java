package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.rule.MergeType;
import org.syncline.core.value.CaseFold;
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

    /// Of `wanted` those that `there` does not have; where case makes no difference, in no spelling.
    static Values missing(Values wanted, Values there, MergeType merge) {
        if (merge != MergeType.MERGE_CASE_INSENSITIVE) {
            return wanted.without(there);
        }
        var spelled = new HashSet<Value>();
        for (var value : there) {
            spelled.add(CaseFold.of(value));
        }
        var missing = new ArrayList<>(wanted.inOrder());
        missing.removeIf(value -> spelled.contains(CaseFold.of(value)));
        return Values.of(missing);
    }

    /// An attribute of one value takes no second one, whoever gives it.
    static void demandRoom(
            Supplier<String> object, List<Contribution> contributions, Values united, List<Problem> problems) {
        var first = contributions.getFirst();
        var target = first.flow().target();
        if (united.size() > 1 && !target.multiValued()) {
            problems.add(Problem.TooManyValues.of(first.rule(), object.get(), target.name(), united.size()));
        }
    }

    private static Values oneOfEachSpelling(List<Value> values) {
        var seen = new HashSet<Value>();
        var kept = new ArrayList<>(values);
        kept.removeIf(value -> !seen.add(CaseFold.of(value)));
        return Values.of(kept);
    }
}
