package org.syncline.core.rule;

import org.syncline.core.value.AttributeName;

/// One condition on the source object; parameters in the text are expanded before comparing (rules.md 3).
public record ScopeClause(AttributeName attribute, ScopeOperator operator, String text) {

    @Override
    public String toString() {
        return operator.takesText() ? attribute + " " + operator + " " + text : attribute + " " + operator;
    }
}
