package org.syncline.core.rule;

/// Something wrong with a rule, found when it is loaded.
///
/// @param place where in the rule: `flow to displayName`, `scope`, `join` …
/// @param message what is wrong and what helps; for an expression with the line and a caret
/// @param fatal whether the rule cannot be used; else it is a warning
public record RuleProblem(String rule, String place, String message, boolean fatal) {

    @Override
    public String toString() {
        return "Rule '%s', %s: %s".formatted(rule, place, message);
    }
}
