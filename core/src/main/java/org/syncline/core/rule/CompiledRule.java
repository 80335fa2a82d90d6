package org.syncline.core.rule;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Values;

/// A rule ready to run: names in the schema's spelling, expressions compiled, parameters of its scope expanded.
public record CompiledRule(SyncRule rule, ScopeFilter scope, List<CompiledFlow> flows)
        implements Comparable<CompiledRule> {

    public CompiledRule {
        flows = List.copyOf(flows);
    }

    /// Whether an object with these values is in scope.
    public boolean accepts(Function<AttributeName, Values> values, Map<String, String> parameters) {
        return scope.groups().isEmpty()
                || scope.groups().stream()
                        .anyMatch(group -> group.stream().allMatch(clause -> satisfies(clause, values, parameters)));
    }

    /// What every clause says of such an object, group by group; [#accepts] needs only as many as decide.
    public List<List<ClauseVerdict>> verdicts(
            Function<AttributeName, Values> values, Map<String, String> parameters) {
        return scope.groups().stream()
                .map(group -> group.stream()
                        .map(clause -> new ClauseVerdict(
                                clause,
                                Parameters.expanded(clause.text(), parameters),
                                values.apply(clause.attribute()),
                                satisfies(clause, values, parameters)))
                        .toList())
                .toList();
    }

    private static boolean satisfies(
            ScopeClause clause, Function<AttributeName, Values> values, Map<String, String> parameters) {
        return clause.operator()
                .accepts(values.apply(clause.attribute()), Parameters.expanded(clause.text(), parameters));
    }

    @Override
    public int compareTo(CompiledRule other) {
        return rule.compareTo(other.rule);
    }
}
