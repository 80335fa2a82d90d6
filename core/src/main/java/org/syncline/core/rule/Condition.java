package org.syncline.core.rule;

/// A scope clause ready to be asked.
///
/// @param operand the text of the clause as it stands
/// @param parameters whether it has parameters and is read anew for each object
record Condition(ScopeClause clause, Operand operand, boolean parameters) {

    static Condition of(ScopeClause clause) {
        return new Condition(clause, Operand.of(clause.text()), clause.hasParameters());
    }

    boolean holds(ScopeSubject subject) {
        var right = parameters ? Operand.of(Parameters.expanded(clause.text(), subject::parameter)) : operand;
        return clause.operator().asksForMembership()
                ? clause.operator()
                        .accepts(right.name().filter(subject::isMemberOf).isPresent())
                : clause.operator().accepts(subject.values(clause.attribute()), right, subject::dnOf);
    }

    ClauseVerdict verdict(ScopeSubject subject) {
        return new ClauseVerdict(
                clause,
                Parameters.expanded(clause.text(), subject::parameter),
                subject.values(clause.attribute()),
                holds(subject));
    }
}
