package org.syncline.core.rule;

import org.syncline.core.value.AttributeName;

/// Two attributes that are to have a value in common (rules.md 4).
public record JoinClause(AttributeName cs, AttributeName mv, boolean caseSensitive) {

    @Override
    public String toString() {
        return cs + " = " + mv;
    }
}
