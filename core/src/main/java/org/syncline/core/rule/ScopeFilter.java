package org.syncline.core.rule;

import java.util.List;

/// Which source objects a rule applies to: any of the groups, and in it all of the clauses.
/// Without a group, every object of the source type (rules.md 3).
public record ScopeFilter(List<List<ScopeClause>> groups) {

    public static final ScopeFilter EVERYTHING = new ScopeFilter(List.of());

    public ScopeFilter {
        groups = groups.stream().map(List::copyOf).toList();
    }

    public static ScopeFilter all(ScopeClause... clauses) {
        return new ScopeFilter(List.of(List.of(clauses)));
    }
}
