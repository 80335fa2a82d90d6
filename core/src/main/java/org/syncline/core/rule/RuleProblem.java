package org.syncline.core.rule;

/// Something wrong with a rule, found when it is loaded. The rule may be saved all the same (rules.md 10).
///
/// @param message what is wrong and what helps; for an expression with the line and a caret
/// @param fatal whether every object that the rule applies to fails until it is corrected; else the rule works as the
///     message says
public record RuleProblem(String rule, RulePlace place, String message, boolean fatal) {

    @Override
    public String toString() {
        return "Rule '%s', %s: %s".formatted(rule, place, message);
    }
}
