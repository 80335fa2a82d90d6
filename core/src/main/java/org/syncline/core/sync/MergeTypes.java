package org.syncline.core.sync;

import java.util.List;
import org.syncline.core.rule.MergeType;
import org.syncline.core.value.AttributeName;

/// Flows to one attribute must agree on how they are merged (engine.md 7.2).
final class MergeTypes {

    private MergeTypes() {}

    static MergeType of(String object, AttributeName target, List<Contribution> candidates, List<Problem> problems) {
        var first = candidates.getFirst();
        var merge = first.flow().flow().merge();
        candidates.stream()
                .filter(other -> other.flow().flow().merge() != merge)
                .findFirst()
                .ifPresent(other -> problems.add(new Problem.MergeTypeConflict(
                        object, target, first.rule().toString(), other.rule().toString())));
        return merge;
    }
}
