package org.syncline.core.explain;

import java.util.List;
import java.util.function.Function;
import org.syncline.core.rule.ClauseVerdict;
import org.syncline.core.sync.Explanation.RuleFate;
import org.syncline.core.value.Values;

/// Why a rule applies, or does not.
public final class ScopeText {

    private ScopeText() {}

    /// In one line: the clauses that decided, with what the object holds.
    ///
    /// @param words how the values of the object read
    public static String line(RuleFate fate, Function<Values, String> words) {
        var decisive = fate.decisive();
        if (fate.inScope()) {
            return decisive.isEmpty() ? "applies to all of this type" : "applies: " + joined(decisive, words);
        }
        return "does not apply: " + joined(decisive, words);
    }

    static String clause(ClauseVerdict clause, Function<Values, String> words) {
        var condition = clause.clause().operator().takesText()
                ? "%s %s %s"
                        .formatted(clause.clause().attribute(), clause.clause().operator(), clause.text())
                : "%s %s".formatted(clause.clause().attribute(), clause.clause().operator());
        return "%s, and it is %s".formatted(condition, words.apply(clause.actual()));
    }

    private static String joined(List<ClauseVerdict> clauses, Function<Values, String> words) {
        return String.join(
                "; ", clauses.stream().map(clause -> clause(clause, words)).toList());
    }
}
