package org.syncline.core.expression;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.syncline.core.expression.Expression.Word;
import org.syncline.core.function.Budget;

/// What coverage-guided fuzzing calls: any octets as an expression. It may be refused or fail as declared; nothing may
/// be
/// thrown, and what was read is what is printed.
///
/// Jazzer's driver finds [#fuzzerTestOneInput] by its name; `./dev fuzz` runs it.
public final class ExpressionFuzz {

    /// Small, so that many inputs are tried.
    private static final Budget BUDGET = new Budget(100, 1 << 14, 5_000, 50_000);

    private static final SampleObject ANN = SampleObject.ann();

    private ExpressionFuzz() {}

    public static void fuzzerTestOneInput(byte[] octets) {
        var text = new String(octets, UTF_8);
        var source = octets.length % 2 == 0 ? SampleObject.SCHEMA : SourceSchema.unknown();
        run(Expressions.compile(text, source, BUDGET));
        run(Expressions.trial(text, source, BUDGET));
    }

    private static void run(Compiled compiled) {
        switch (compiled) {
            case Compiled.Ready(var formula, var _) -> {
                formula.evaluate(ANN);
                var answer = formula.answer(ANN);
                same(answer, formula.answer(ANN), formula);
                printed(formula);
            }
            case Compiled.Faulty(var _, var problems) -> {
                if (problems.stream().noneMatch(ExpressionProblem::isError)) {
                    throw new AssertionError("refused without a reason");
                }
            }
        }
    }

    private static void printed(Formula formula) {
        var printed = formula.toString();
        if (printed.length() <= BUDGET.text()) {
            var again = Expressions.trial(printed, SourceSchema.unknown(), BUDGET);
            if (again instanceof Compiled.Ready(var other, var _)) {
                same(printed, other.toString(), formula);
            } else if (formula.tree().all().noneMatch(Word.class::isInstance)) {
                throw new AssertionError("printed, but not read again: " + printed + again.problems());
            }
        }
    }

    private static void same(Object one, Object other, Formula formula) {
        if (!one.equals(other)) {
            throw new AssertionError("%s, then %s, of %s".formatted(one, other, formula));
        }
    }
}
