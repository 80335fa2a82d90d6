package org.syncline.core.function;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.syncline.core.function.Term.Many;

/// Takes lists of equal length apart, value by value, and collects what is made of each row (rules.md 8.2).
public final class Zip {

    private Zip() {}

    /// Applies `row` once for each position; it must not keep the array, which is filled anew for the next one.
    ///
    /// @param apart the positions of the arguments whose lists are taken apart; other arguments stay whole. One of
    ///     them has to be a list
    public static Term each(Term[] arguments, IntPredicate apart, Function<Term[], Term> row, Evaluation evaluation) {
        int length = length(arguments, apart);
        var results = new ArrayList<Term>(length);
        var values = arguments.clone();
        for (int position = 0; position < length; position++) {
            evaluation.charge(arguments.length);
            fill(values, arguments, apart, position);
            append(results, row.apply(values), evaluation);
        }
        return evaluation.produced(new Many(results));
    }

    /// Adds a term to a list; the values of a list one by one, for lists do not nest.
    static void append(List<Term> list, Term term, Evaluation evaluation) {
        if (term instanceof Many(var terms)) {
            evaluation.listLength((long) list.size() + terms.size());
            evaluation.charge(terms.size());
            list.addAll(terms);
        } else {
            list.add(term);
        }
    }

    private static int length(Term[] arguments, IntPredicate apart) {
        int length = -1;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof Many(var terms) && apart.test(i)) {
                if (length >= 0 && length != terms.size()) {
                    throw EvaluationException.mismatch(
                            "lists of %d and %d values cannot be taken value by value".formatted(length, terms.size()));
                }
                length = terms.size();
            }
        }
        return Math.max(0, length);
    }

    private static void fill(Term[] values, Term[] arguments, IntPredicate apart, int position) {
        for (int i = 0; i < values.length; i++) {
            if (arguments[i] instanceof Many(var terms) && apart.test(i)) {
                values[i] = terms.get(position);
            }
        }
    }
}
