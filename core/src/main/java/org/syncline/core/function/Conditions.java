package org.syncline.core.function;

import org.syncline.core.function.Term.Flag;
import org.syncline.core.function.Term.Many;
import org.syncline.core.function.Term.Number;

/// Reads a term as a condition (rules.md 8.1 and 8.2.9). Null is False; a list has to have one value.
public final class Conditions {

    private Conditions() {}

    /// For IIF, Switch and Where: a number other than zero holds too.
    public static boolean holds(Term term) {
        return single(term) instanceof Number(var number) ? number != 0 : flag(term);
    }

    /// For `&&` and `||`.
    public static boolean flag(Term term) {
        return switch (single(term)) {
            case Flag(var flag) -> flag;
            case Term.Null _ -> false;
            case Term other -> throw EvaluationException.mismatch("a condition is True or False, not " + other.words());
        };
    }

    private static Term single(Term term) {
        if (!(term instanceof Many(var terms))) {
            return term;
        }
        if (terms.size() > 1) {
            throw EvaluationException.mismatch(
                    "one condition is needed here, not a list of " + terms.size() + "; count or join them first");
        }
        return terms.isEmpty() ? Term.NULL : terms.getFirst();
    }
}
