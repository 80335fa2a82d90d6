package org.syncline.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.syncline.core.expression.Expression.Attribute;
import org.syncline.core.expression.Expression.Call;
import org.syncline.core.expression.Expression.Chain;
import org.syncline.core.expression.Expression.Constant;
import org.syncline.core.expression.Expression.Flag;
import org.syncline.core.expression.Expression.Missing;
import org.syncline.core.expression.Expression.Negation;
import org.syncline.core.expression.Expression.Number;
import org.syncline.core.expression.Expression.Parameter;
import org.syncline.core.expression.Expression.Step;
import org.syncline.core.expression.Expression.Text;
import org.syncline.core.expression.Expression.Variable;
import org.syncline.core.expression.Expression.Word;
import org.syncline.core.function.Budget;

class ExpressionLawsTest {

    private static final int SEEDS = 12_000;
    private static final int DEPTH = 4;

    @Test
    void what_is_printed_reads_as_the_same_tree() {
        assertThat(IntStream.range(0, SEEDS)).allSatisfy(seed -> {
            var tree = new ArbitraryExpression(seed).any(DEPTH);
            var text = ExpressionPrinter.print(tree);
            var findings = new Findings(text);

            var read = Parser.tree(Lexer.tokens(text, findings), findings, Budget.USUAL.depth());

            assertThat(findings.inOrder()).isEmpty();
            assertThat(placeless(read)).as(text).isEqualTo(tree);
        });
    }

    /// Whatever their types: what the check would refuse is to fail in order, too.
    @Test
    void evaluation_never_throws_and_gives_the_same_twice() {
        int came = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var tree = new ArbitraryExpression(seed).any(DEPTH);
            var formula = FormulaCompiler.formula(tree, SampleObject.SCHEMA, Budget.USUAL);

            var first = formula.evaluate(SampleObject.ann());

            came += first instanceof FlowOutcome.Failed ? 0 : 1;
            assertThat(formula.evaluate(SampleObject.ann()))
                    .as(formula.toString())
                    .isEqualTo(first);
        }
        assertThat(came).as("of them do not fail").isGreaterThan(SEEDS / 3);
    }

    /// A formula is shared by all threads; each runs all of them, beginning elsewhere.
    @Test
    void eight_threads_come_to_the_same_as_one() throws Exception {
        var formulas = IntStream.range(0, SEEDS / 4)
                .mapToObj(seed -> FormulaCompiler.formula(
                        new ArbitraryExpression(seed).any(DEPTH), SampleObject.SCHEMA, Budget.USUAL))
                .toList();
        var alone = formulas.stream()
                .map(formula -> formula.answer(SampleObject.ann()))
                .toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            var together = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<List<Answer>>>mapToObj(thread -> () -> answers(formulas, thread * SEEDS / 32))
                    .toList());

            for (var answers : together) {
                assertThat(answers.get()).isEqualTo(alone);
            }
        }
    }

    private static List<Answer> answers(List<Formula> formulas, int first) {
        var rotated = new ArrayList<>(formulas);
        Collections.rotate(rotated, -first);
        var answers = new ArrayList<>(rotated.stream()
                .map(formula -> formula.answer(SampleObject.ann()))
                .toList());
        Collections.rotate(answers, first);
        return answers;
    }

    @Test
    void any_text_compiles_or_has_a_problem() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var text = new ArbitraryExpression(seed).noise();
            assertThatCode(() -> Expressions.compile(text, SampleObject.SCHEMA))
                    .as(text)
                    .doesNotThrowAnyException();
        }
    }

    private static Expression placeless(Expression tree) {
        return switch (tree) {
            case Text(var text, var _) -> new Text(text, Span.NOWHERE);
            case Number(var number, var hex, var _) -> new Number(number, hex, Span.NOWHERE);
            case Flag(var flag, var _) -> new Flag(flag, Span.NOWHERE);
            case Constant(var literal, var _) -> new Constant(literal, Span.NOWHERE);
            case Attribute(var name, var _) -> new Attribute(name, Span.NOWHERE);
            case Parameter(var name, var _) -> new Parameter(name, Span.NOWHERE);
            case Variable(var name, var _) -> new Variable(name, Span.NOWHERE);
            case Word(var text, var _) -> new Word(text, Span.NOWHERE);
            case Call(var function, var arguments, var _) -> new Call(function, placeless(arguments), Span.NOWHERE);
            case Negation(var operand, var _) -> new Negation(placeless(operand), Span.NOWHERE);
            case Chain(var first, var steps, var _) ->
                new Chain(
                        placeless(first),
                        steps.stream()
                                .map(step -> new Step(step.operator(), placeless(step.operand())))
                                .toList(),
                        Span.NOWHERE);
            case Missing _ -> new Missing(Span.NOWHERE);
        };
    }

    private static List<Expression> placeless(List<Expression> trees) {
        return trees.stream().map(ExpressionLawsTest::placeless).toList();
    }
}
