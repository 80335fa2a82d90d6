package org.syncline.core.function;

import static org.syncline.core.function.Function.lazy;
import static org.syncline.core.function.Function.strict;

import java.util.ArrayList;
import java.util.List;
import org.syncline.core.function.Term.Many;
import org.syncline.core.function.Term.Verdict;

/// Program flow (rules.md 9.8): what decides which of its arguments count.
final class BranchFunctions {

    private BranchFunctions() {}

    static final List<Function> ALL = List.of(
            strict("void Error(str? message)", "Fails the object with the message.", """
                    IIF(True, 1, Error("never evaluated")) = 1
                    """, call -> {
                throw EvaluationException.triggered(call.textOr(0, ""));
            }),
            lazy(
                    "T IIF(test condition, T then, T otherwise)",
                    "One of two values; only that one is evaluated. A list of conditions chooses for each value.",
                    """
                    IIF(1 = 1, "yes", "no") = "yes"
                    IIF(NULL, "yes", "no") = "no"
                    IIF(7, "yes", "no") = "yes"
                    Join(IIF(InStr([proxyAddresses], "SIP:") = 1, NULL, [proxyAddresses]), "+") = "SMTP:ann@contoso.com+smtp:a.lee@contoso.com"
                    """,
                    BranchFunctions::choice),
            lazy(
                    "T Switch(test condition, T value ...)",
                    "The value of the first condition that holds, else NULL. All conditions are evaluated, one value is.",
                    """
                    Switch([st] = "WA", "Washington", [st] = "OR", "Oregon") = "Oregon"
                    IsNull(Switch(False, 1))
                    Switch([st] = "OR", 1, True, Error("unknown state")) = 1
                    """,
                    BranchFunctions::choose),
            lazy(
                    "mvT Select($ item, mv source, T body)",
                    "What the body makes of each value; the variable stands for the value. NULLs are dropped.",
                    """
                    Join(Select($x, Split("a,b", ","), $x & "!"), " ") = "a! b!"
                    Count(Select($x, Split("a,b", ","), IIF($x = "a", $x, NULL))) = 1
                    """,
                    BranchFunctions::select),
            lazy(
                    "mvT Where($ item, mvT source, test condition)",
                    "The values for which the condition holds; the variable stands for the value.",
                    """
                    Join(Where($x, Split("a,b,c", ","), $x <> "b"), "") = "ac"
                    Count(Where($x, [proxyAddresses], InStr($x, "SMTP:") = 1)) = 1
                    """,
                    BranchFunctions::where),
            lazy(
                    "T With($ name, var value, T body)",
                    "Evaluates a value once and gives it a name in the body.",
                    """
                    With($n, Len("abc"), $n * $n) = 9
                    With($n, 1, With($n, $n + 1, $n * 10)) = 20
                    """,
                    branches -> branches.body(Application.whole(settled(branches.at(1))))));

    private static Term choice(Branches branches) {
        var condition = branches.at(0);
        return condition instanceof Many
                ? new Choice(branches, new Term[] {condition}, 1, 1, 2).made()
                : branches.at(Conditions.holds(condition) ? 1 : 2);
    }

    private static Term choose(Branches branches) {
        branches.evaluation().charge(branches.count());
        var conditions = new Term[branches.count() / 2];
        for (int i = 0; i < conditions.length; i++) {
            conditions[i] = branches.at(2 * i);
        }
        return new Choice(branches, conditions, 1, 2, Choice.NONE).made();
    }

    private static Term select(Branches branches) {
        var selected = new ArrayList<Term>();
        for (var value : values(branches.at(1))) {
            branches.evaluation().charge(1);
            var result = settled(branches.body(value));
            if (!result.isNull()) {
                Zip.append(selected, result, branches.evaluation());
            }
        }
        return branches.evaluation().produced(new Many(selected).withoutGaps());
    }

    private static Term where(Branches branches) {
        var kept = new ArrayList<Term>();
        for (var value : values(branches.at(1))) {
            branches.evaluation().charge(1);
            if (Conditions.holds(branches.body(value))) {
                kept.add(value);
            }
        }
        return branches.evaluation().produced(new Many(kept));
    }

    private static List<Term> values(Term source) {
        return switch (settled(source)) {
            case Many many -> many.withoutGaps().terms();
            case Term.Null _ -> List.of();
            case Term single -> List.of(single);
        };
    }

    private static Term settled(Term term) {
        if (term instanceof Verdict verdict) {
            throw Application.misplaced(verdict);
        }
        return term;
    }
}
