package org.syncline.core.function;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.syncline.core.function.Term.Many;

/// Takes lists of equal length apart, value by value, and collects what is made of each row (rules.md 8.2).
public final class Zip {

    private static final int NO_LIST = -1;

    private Zip() {}

    /// Applies `row` once when there is no list to take apart, else once for each position.
    ///
    /// @param apart the positions of the arguments whose lists are taken apart; other arguments stay whole
    public static Term each(
            List<Term> arguments, IntPredicate apart, Function<List<Term>, Term> row, Evaluation evaluation) {
        int length = length(arguments, apart);
        if (length == NO_LIST) {
            return row.apply(arguments);
        }
        var results = new ArrayList<Term>(length);
        for (int position = 0; position < length; position++) {
            evaluation.charge(1);
            append(results, row.apply(row(arguments, apart, position)), evaluation);
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

    private static int length(List<Term> arguments, IntPredicate apart) {
        int length = NO_LIST;
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof Many(var terms) && apart.test(i)) {
                length = same(length, terms.size());
            }
        }
        return length;
    }

    private static int same(int length, int other) {
        if (length != NO_LIST && length != other) {
            throw EvaluationException.mismatch(
                    "lists of %d and %d values cannot be taken value by value".formatted(length, other));
        }
        return other;
    }

    private static List<Term> row(List<Term> arguments, IntPredicate apart, int position) {
        var row = new ArrayList<Term>(arguments.size());
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            row.add(argument instanceof Many(var terms) && apart.test(i) ? terms.get(position) : argument);
        }
        return row;
    }
}
