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
        for (var group : scope.groups()) {
            if (satisfies(group, values, parameters)) {
                return true;
            }
        }
        return scope.groups().isEmpty();
    }

    private static boolean satisfies(
            List<ScopeClause> group, Function<AttributeName, Values> values, Map<String, String> parameters) {
        for (var clause : group) {
            if (!satisfies(clause, values, parameters)) {
                return false;
            }
        }
        return true;
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
