package org.syncline.core.function;

import java.util.HashMap;
import java.util.Map;
import org.syncline.core.function.Term.Many;
import org.syncline.core.function.Term.Verdict;

/// The first value whose condition holds: for one condition at a time, or for each value of a list of
/// conditions (rules.md 8.2.5). A value is evaluated only when it is chosen.
final class Choice {

    static final int NONE = -1;

    private final Branches branches;
    private final Term[] conditions;
    private final int firstValue;
    private final int step;
    private final int otherwise;
    private final Map<Integer, Term> evaluated = new HashMap<>();

    /// @param firstValue the argument that belongs to the first condition; the others follow in steps
    /// @param otherwise the argument for when no condition holds, or [#NONE]
    Choice(Branches branches, Term[] conditions, int firstValue, int step, int otherwise) {
        this.branches = branches;
        this.conditions = conditions;
        this.firstValue = firstValue;
        this.step = step;
        this.otherwise = otherwise;
    }

    Term made() {
        int longest = NONE;
        boolean each = false;
        for (var condition : conditions) {
            longest = Math.max(longest, length(condition));
            each |= length(condition) > 1 || length(condition) == 0;
        }
        if (longest == NONE) {
            return value(chosen(conditions));
        }
        return each ? eachValue(longest) : listed(value(chosen(conditions)));
    }

    private Term eachValue(int length) {
        int[] position = {0};
        return Zip.each(
                conditions,
                _ -> true,
                row -> element(value(chosen(row)), position[0]++, length),
                branches.evaluation());
    }

    private int chosen(Term[] row) {
        int chosen = otherwise;
        for (int i = row.length - 1; i >= 0; i--) {
            chosen = Conditions.holds(row[i]) ? firstValue + i * step : chosen;
        }
        return chosen;
    }

    private Term value(int argument) {
        if (argument == NONE) {
            return Term.NULL;
        }
        var known = evaluated.get(argument);
        if (known != null) {
            return known;
        }
        var value = branches.at(argument);
        evaluated.put(argument, value);
        return value;
    }

    private static int length(Term condition) {
        return condition instanceof Many(var terms) ? terms.size() : NONE;
    }

    private static Term element(Term value, int position, int length) {
        return switch (value) {
            case Many(var terms) when terms.size() == length -> terms.get(position);
            case Many(var terms) ->
                throw EvaluationException.mismatch(
                        "%d conditions cannot choose from a list of %d values".formatted(length, terms.size()));
            case Verdict verdict -> throw Application.misplaced(verdict);
            case Term.Null _ -> value;
            case Term.Single _ -> value;
        };
    }

    /// Conditions that are lists of one say as much as single ones; only the result stays a list.
    private static Term listed(Term value) {
        return value instanceof Many || value instanceof Verdict ? value : Many.of(value);
    }
}
