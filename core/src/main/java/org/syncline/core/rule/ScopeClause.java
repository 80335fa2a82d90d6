package org.syncline.core.rule;

import org.syncline.core.value.AttributeName;

/// One condition on the source object; parameters in the text are expanded before comparing (rules.md 3).
public record ScopeClause(AttributeName attribute, ScopeOperator operator, String text) {

    /// What a group calls those that are in it, for the operators that ask for membership.
    public static final AttributeName MEMBERS = new AttributeName("member");

    /// Whether an object satisfies it. A rule asks its clauses in a faster way ([CompiledRule#accepts]).
    public boolean isSatisfiedBy(ScopeSubject subject) {
        return Condition.of(this).holds(subject);
    }

    boolean hasParameters() {
        return text.indexOf('%') >= 0;
    }

    @Override
    public String toString() {
        return operator.takesText() ? attribute + " " + operator + " " + text : attribute + " " + operator;
    }
}
