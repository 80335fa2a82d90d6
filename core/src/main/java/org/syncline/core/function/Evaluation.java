package org.syncline.core.function;

import java.util.function.Supplier;
import org.syncline.core.function.Term.Bytes;
import org.syncline.core.function.Term.Many;
import org.syncline.core.function.Term.Text;

/// The evaluation of formulas, one after the other: their moment, and how much of its budget the one that runs has used
/// (rules.md R19).
public final class Evaluation {

    private static final int CHARACTERS_PER_UNIT = 8;
    private static final int CHARACTERS_READ_PER_UNIT = 16;
    private static final int VALUES_READ_PER_UNIT = 8;

    private final Supplier<Moment> moment;
    private Budget budget = Budget.USUAL;
    private long work;

    public Evaluation(Supplier<Moment> moment) {
        this.moment = moment;
    }

    /// Another formula is to run, with the whole of its budget.
    public void start(Budget its) {
        budget = its;
        work = 0;
    }

    public Moment moment() {
        return moment.get();
    }

    /// @throws EvaluationException when the formula has done more than any sensible one does
    public void charge(long units) {
        work += units;
        if (work > budget.work()) {
            throw EvaluationException.failed(
                    "this takes too much work: loops over lists within loops over lists are to be kept small");
        }
    }

    /// Looking for a text in another can compare each character with each.
    public void chargeSearch(String text, String find) {
        charge((long) text.length() * find.length() / 1_000 + text.length() / CHARACTERS_PER_UNIT);
    }

    /// Looking at each of two DNs, part by part.
    public void chargeNames(String left, String right) {
        charge((left.length() + right.length()) / CHARACTERS_PER_UNIT);
    }

    /// A function looks at what it is given.
    public void read(Term term) {
        switch (term) {
            case Text(var text) -> charge(text.length() / CHARACTERS_READ_PER_UNIT);
            case Bytes(var bytes) -> charge(bytes.length / CHARACTERS_READ_PER_UNIT);
            case Many(var terms) -> charge(terms.size() / VALUES_READ_PER_UNIT);
            case Term.Number _, Term.Flag _, Term.Reference _, Term.Date _, Term.Null _, Term.Verdict _ -> {}
        }
    }

    public Term produced(Term term) {
        switch (term) {
            case Text(var text) -> {
                length(text.length());
                charge(text.length() / CHARACTERS_PER_UNIT);
            }
            case Bytes(var bytes) -> {
                length(bytes.length);
                charge(bytes.length / CHARACTERS_PER_UNIT);
            }
            case Many(var terms) -> {
                listLength(terms.size());
                charge(terms.size());
            }
            case Term.Number _, Term.Flag _, Term.Reference _, Term.Date _, Term.Null _, Term.Verdict _ -> {}
        }
        return term;
    }

    public void length(long length) {
        if (length > budget.text()) {
            throw EvaluationException.failed("a text of more than " + budget.text() + " characters is too long");
        }
    }

    public void listLength(long length) {
        if (length > budget.list()) {
            throw EvaluationException.failed("a list of more than " + budget.list() + " values is too long");
        }
    }
}
