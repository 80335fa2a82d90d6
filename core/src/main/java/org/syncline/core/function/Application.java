package org.syncline.core.function;

import java.util.ArrayList;
import java.util.List;
import org.syncline.core.function.Function.Body;
import org.syncline.core.function.Parameter.Passing;
import org.syncline.core.function.Term.Many;
import org.syncline.core.function.Term.Null;
import org.syncline.core.function.Term.Single;
import org.syncline.core.function.Term.Verdict;

/// Calls a function with terms: checks types, lets nulls through or not, and runs the function for
/// each value where a list meets a parameter for one value (rules.md 8.1 and 8.2).
public final class Application {

    private final Signature signature;
    private final Body.Strict body;

    public Application(Signature signature, Body.Strict body) {
        this.signature = signature;
        this.body = body;
    }

    public Term to(List<Term> arguments, Evaluation evaluation) {
        evaluation.charge(1);
        var prepared = new ArrayList<Term>(arguments.size());
        for (int i = 0; i < arguments.size(); i++) {
            prepared.add(prepare(i, arguments.get(i)));
        }
        return Zip.each(
                prepared,
                argument -> signature.parameter(argument).passing() == Passing.SCALAR,
                row -> evaluation.produced(one(row, evaluation)),
                evaluation);
    }

    private Term one(List<Term> arguments, Evaluation evaluation) {
        return nullsDecide(arguments) ? Term.NULL : body.apply(new Call(arguments, evaluation));
    }

    /// Null in, null out; but a null that the function wants to see goes first.
    private boolean nullsDecide(List<Term> arguments) {
        boolean unwanted = false;
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).isNull()) {
                var parameter = signature.parameter(i);
                if (parameter.nullable()) {
                    return false;
                }
                unwanted |= parameter.passing() == Passing.SCALAR && !parameter.optional();
            }
        }
        return unwanted;
    }

    private Term prepare(int argument, Term term) {
        return switch (signature.parameter(argument).passing()) {
            case SCALAR -> checked(argument, term);
            case LIST -> list(checked(argument, term));
            case WHOLE -> whole(checked(argument, term));
            case WORD, WORD_OR_TEXT, VARIABLE, IMPORTED, COUNTED -> term;
        };
    }

    private Term checked(int argument, Term term) {
        switch (term) {
            case Null _ -> {}
            case Single single -> check(argument, single);
            case Many(var terms) -> terms.forEach(one -> checked(argument, one));
            case Verdict verdict -> throw misplaced(verdict);
        }
        return term;
    }

    private void check(int argument, Single term) {
        var parameter = signature.parameter(argument);
        if (!parameter.accepts(term.kind())) {
            var wanted = Kind.words(parameter.kinds());
            throw EvaluationException.mismatch("%s takes %s%s, not %s"
                    .formatted(
                            signature.name(),
                            wanted,
                            wanted.equals(parameter.name()) ? "" : " as " + parameter.name(),
                            term.words()));
        }
    }

    /// For a verdict where a value is needed (rules.md R5).
    public static EvaluationException misplaced(Verdict verdict) {
        return EvaluationException.mismatch(
                verdict.words() + " can only be the whole result or a branch of IIF or Switch");
    }

    private static Term list(Term term) {
        return switch (term) {
            case Many many -> many.withoutGaps();
            case Null _ -> Many.NONE;
            case Single _, Verdict _ -> new Many(List.of(term));
        };
    }

    /// A list without values is as absent as an attribute without values.
    static Term whole(Term term) {
        if (term instanceof Many many) {
            var kept = many.withoutGaps();
            return kept.terms().isEmpty() ? Term.NULL : kept;
        }
        return term;
    }
}
