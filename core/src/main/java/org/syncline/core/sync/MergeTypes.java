package org.syncline.core.sync;

import java.util.List;
import java.util.function.Supplier;
import org.syncline.core.rule.MergeType;
import org.syncline.core.value.AttributeName;

/// Flows to one attribute must agree on how they are merged (engine.md 7.2).
final class MergeTypes {

    private MergeTypes() {}

    static MergeType of(
            Supplier<String> object, AttributeName target, List<Contribution> candidates, List<Problem> problems) {
        var first = candidates.getFirst();
        var merge = first.flow().flow().merge();
        for (int i = 1; i < candidates.size(); i++) {
            var other = candidates.get(i);
            if (other.flow().flow().merge() != merge) {
                problems.add(new Problem.MergeTypeConflict(
                        object.get(),
                        target,
                        first.rule().toString(),
                        other.rule().toString()));
                break;
            }
        }
        return merge;
    }
}
