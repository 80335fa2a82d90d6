package org.syncline.core.rule;

import java.util.List;

/// How a rule finds the partner of an object: groups tried from top to bottom, in a group all clauses (rules.md 4).
public record JoinCriteria(List<List<JoinClause>> groups) {

    public static final JoinCriteria NONE = new JoinCriteria(List.of());

    public JoinCriteria {
        groups = groups.stream().map(List::copyOf).toList();
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
