package org.syncline.core.rule;

import java.util.List;

/// A rule ready to run: names in the schema's spelling, expressions compiled.
///
/// A rule with a fault could not be understood in full. It is kept, and whatever object it applies to fails until it
/// is corrected (rules.md 10): an object that is left alone does less harm than one that half a rule was applied to.
public final class CompiledRule implements Comparable<CompiledRule> {

    private final SyncRule rule;
    private final ScopeFilter scope;
    private final List<List<Condition>> conditions;
    private final List<CompiledFlow> flows;
    private final List<RuleProblem> faults;
    private final boolean acceptsAll;

    /// @param scope as [SyncRule#scope], in the schema's spelling
    public CompiledRule(SyncRule rule, ScopeFilter scope, List<CompiledFlow> flows) {
        this(rule, scope, flows, List.of());
    }

    /// @param faults what is wrong with the rule outside of its flows
    CompiledRule(SyncRule rule, ScopeFilter scope, List<CompiledFlow> flows, List<RuleProblem> faults) {
        this.rule = rule;
        this.scope = scope;
        this.flows = List.copyOf(flows);
        this.faults = List.copyOf(faults);
        conditions = scope.groups().stream()
                .map(group -> group.stream().map(Condition::of).toList())
                .toList();
        acceptsAll = conditions.isEmpty()
                || this.faults.stream().anyMatch(fault -> fault.place() instanceof RulePlace.Scope);
    }

    public SyncRule rule() {
        return rule;
    }

    public ScopeFilter scope() {
        return scope;
    }

    public List<CompiledFlow> flows() {
        return flows;
    }

    /// The same rule with the flows compiled in another way.
    public CompiledRule withFlows(List<CompiledFlow> others) {
        return new CompiledRule(rule, scope, others, faults);
    }

    /// What is wrong with the rule as a whole; a flow that is wrong says so itself.
    public List<RuleProblem> faults() {
        return faults;
    }

    /// Whether an object is in scope. Of a scope that is not understood, every object is.
    public boolean accepts(ScopeSubject subject) {
        if (acceptsAll) {
            return true;
        }
        for (var group : conditions) {
            if (holds(group, subject)) {
                return true;
            }
        }
        return false;
    }

    /// What every clause says of such an object, group by group; [#accepts] needs only as many as decide.
    public List<List<ClauseVerdict>> verdicts(ScopeSubject subject) {
        return conditions.stream()
                .map(group -> group.stream()
                        .map(condition -> condition.verdict(subject))
                        .toList())
                .toList();
    }

    /// Whether its scope asks in which groups an object is.
    public boolean asksForMembership() {
        return conditions.stream()
                .flatMap(List::stream)
                .anyMatch(condition -> condition.clause().operator().asksForMembership());
    }

    private static boolean holds(List<Condition> group, ScopeSubject subject) {
        for (var condition : group) {
            if (!condition.holds(subject)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(CompiledRule other) {
        return rule.compareTo(other.rule);
    }

    @Override
    public String toString() {
        return rule.toString();
    }
}
