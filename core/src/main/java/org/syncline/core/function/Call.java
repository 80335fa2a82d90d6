package org.syncline.core.function;

import java.time.Instant;
import java.util.List;

/// The arguments of one call as the function wants them: types checked, nulls and lists dealt with.
public final class Call {

    private final Term[] arguments;
    private final Evaluation evaluation;

    Call(Term[] arguments, Evaluation evaluation) {
        this.arguments = arguments;
        this.evaluation = evaluation;
    }

    /// Whether an optional argument is there, or a nullable one is not null.
    public boolean has(int argument) {
        return argument < arguments.length && !arguments[argument].isNull();
    }

    public Term at(int argument) {
        return argument < arguments.length ? arguments[argument] : Term.NULL;
    }

    public String text(int argument) {
        return switch (at(argument)) {
            case Term.Text(var text) -> text;
            case Term.Reference reference -> reference.dn();
            case Term other -> throw wrong(argument, other);
        };
    }

    public String textOr(int argument, String otherwise) {
        return has(argument) ? text(argument) : otherwise;
    }

    public long number(int argument) {
        return at(argument) instanceof Term.Number(var number) ? number : fail(argument);
    }

    public long numberOr(int argument, long otherwise) {
        return has(argument) ? number(argument) : otherwise;
    }

    public byte[] bytes(int argument) {
        if (at(argument) instanceof Term.Bytes(var bytes)) {
            return bytes;
        }
        throw wrong(argument, at(argument));
    }

    public Instant instant(int argument) {
        if (at(argument) instanceof Term.Date(var instant)) {
            return instant;
        }
        throw wrong(argument, at(argument));
    }

    public Term.Reference reference(int argument) {
        if (at(argument) instanceof Term.Reference reference) {
            return reference;
        }
        throw wrong(argument, at(argument));
    }

    public List<Term> list(int argument) {
        if (at(argument) instanceof Term.Many(var terms)) {
            return terms;
        }
        throw wrong(argument, at(argument));
    }

    public Evaluation evaluation() {
        return evaluation;
    }

    private long fail(int argument) {
        throw wrong(argument, at(argument));
    }

    private static IllegalStateException wrong(int argument, Term term) {
        return new IllegalStateException("the signature let %s through as argument %d".formatted(term, argument + 1));
    }
}
