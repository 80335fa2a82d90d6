package org.syncline.core.function;

import java.util.function.Supplier;
import org.syncline.core.function.Term.Bytes;
import org.syncline.core.function.Term.Many;
import org.syncline.core.function.Term.Text;

/// What one evaluation of a formula may use: a moment, and a limited amount of work (rules.md R19).
///
/// The limits are far above what directories hold. They exist so that no formula can stall a run.
public final class Evaluation {

    /// The longest text, in characters, and the longest binary, in octets.
    public static final int LONGEST_TEXT = 1 << 20;

    public static final int LONGEST_LIST = 1_000_000;

    private static final int CHARACTERS_PER_UNIT = 8;

    /// Calls, list values and groups of characters that one evaluation makes.
    public static final long MOST_WORK = 10_000_000;

    private final Supplier<Moment> moment;
    private long work;

    public Evaluation(Supplier<Moment> moment) {
        this.moment = moment;
    }

    public Moment moment() {
        return moment.get();
    }

    /// @throws EvaluationException when the formula has done more than any sensible one does
    public void charge(long units) {
        work += units;
        if (work > MOST_WORK) {
            throw EvaluationException.failed(
                    "this takes too much work: loops over lists within loops over lists" + " are to be kept small");
        }
    }

    /// Looking for a text in another can compare each character with each.
    public void chargeSearch(String text, String find) {
        charge((long) text.length() * find.length() / 1_000);
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
        if (length > LONGEST_TEXT) {
            throw EvaluationException.failed("a text of more than " + LONGEST_TEXT + " characters is too long");
        }
    }

    public void listLength(long length) {
        if (length > LONGEST_LIST) {
            throw EvaluationException.failed("a list of more than " + LONGEST_LIST + " values is too long");
        }
    }
}
