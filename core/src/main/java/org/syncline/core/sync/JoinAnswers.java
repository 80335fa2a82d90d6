package org.syncline.core.sync;

import java.util.List;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.space.ConnectedGroup;

/// A join query with what may answer it.
///
/// @param linking the linking rules in scope of the object, strongest first
/// @param candidates for each group of the query the groups of objects that may answer it; the rest of the metaverse
///     surely does not
public record JoinAnswers(List<CompiledRule> linking, JoinQuery query, List<List<ConnectedGroup>> candidates) {

    public JoinAnswers {
        linking = List.copyOf(linking);
        candidates = candidates.stream().map(List::copyOf).toList();
    }

    /// The candidates that do answer a group of the query.
    public List<ConnectedGroup> of(int group) {
        var probes = query.groups().get(group);
        return candidates.get(group).stream()
                .filter(candidate ->
                        query.rule().targetType().accepts(candidate.mvObject().type()))
                .filter(candidate -> probes.stream().allMatch(probe -> probe.matches(candidate.mvObject()::values)))
                .toList();
    }
}
