package org.syncline.core.function;

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
    private final Parameter[] parameters;
    private final Body.Strict body;

    public Application(Signature signature, Body.Strict body) {
        this.signature = signature;
        this.parameters = signature.parameters().toArray(Parameter[]::new);
        this.body = body;
    }

    /// @param arguments which become the call's own
    public Term to(Term[] arguments, Evaluation evaluation) {
        evaluation.charge(1);
        boolean lists = false;
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = prepare(parameters[i], arguments[i], evaluation);
            lists |= isTakenApart(i) && arguments[i] instanceof Many;
        }
        return lists
                ? Zip.each(arguments, this::isTakenApart, row -> one(row, evaluation), evaluation)
                : one(arguments, evaluation);
    }

    private boolean isTakenApart(int argument) {
        return parameters[argument].passing() == Passing.SCALAR;
    }

    private Term one(Term[] arguments, Evaluation evaluation) {
        return nullsDecide(arguments) ? Term.NULL : evaluation.produced(body.apply(new Call(arguments, evaluation)));
    }

    /// Null in, null out; but a null that the function wants to see goes first.
    private boolean nullsDecide(Term[] arguments) {
        boolean unwanted = false;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].isNull()) {
                var parameter = parameters[i];
                if (parameter.nullable()) {
                    return false;
                }
                unwanted |= parameter.passing() == Passing.SCALAR && !parameter.optional();
            }
        }
        return unwanted;
    }

    private Term prepare(Parameter parameter, Term term, Evaluation evaluation) {
        return switch (parameter.passing()) {
            case SCALAR -> checked(parameter, term, evaluation);
            case LIST -> list(checked(parameter, term, evaluation));
            case WHOLE -> whole(checked(parameter, term, evaluation));
            case WORD, WORD_OR_TEXT, VARIABLE, IMPORTED, COUNTED -> term;
        };
    }

    private Term checked(Parameter parameter, Term term, Evaluation evaluation) {
        switch (term) {
            case Null _ -> {}
            case Single single -> check(parameter, single, evaluation);
            case Many(var terms) -> {
                for (var one : terms) {
                    checked(parameter, one, evaluation);
                }
                evaluation.read(term);
            }
            case Verdict verdict -> throw misplaced(verdict);
        }
        return term;
    }

    private void check(Parameter parameter, Single term, Evaluation evaluation) {
        if (!parameter.accepts(term.kind())) {
            var wanted = Kind.words(parameter.kinds());
            throw EvaluationException.mismatch("%s takes %s%s, not %s"
                    .formatted(
                            signature.name(),
                            wanted,
                            wanted.equals(parameter.name()) ? "" : " as " + parameter.name(),
                            term.words()));
        }
        evaluation.read(term);
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
            case Single _, Verdict _ -> Many.of(term);
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
