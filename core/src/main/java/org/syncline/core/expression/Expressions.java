package org.syncline.core.expression;

import org.syncline.core.function.Budget;

/// The way from the text of an expression to a formula, through all stages:
///
/// text → [Lexer] → [Parser] → [Spelling] → [TypeCheck] → [FormulaCompiler] → [Formula]
public final class Expressions {

    private Expressions() {}

    /// For a flow of a rule.
    ///
    /// @param source what is known of the object that the expression reads
    public static Compiled compile(String text, SourceSchema source) {
        return compile(text, source, Budget.USUAL);
    }

    public static Compiled compile(String text, SourceSchema source, Budget budget) {
        return compiled(text, source, budget, new Findings(text), false);
    }

    /// To be tried out by itself: any type may be the result, and a wrong type is an error only where the
    /// evaluation meets it.
    public static Compiled trial(String text, SourceSchema source, Budget budget) {
        return compiled(text, source, budget, Findings.lenient(text), true);
    }

    private static Compiled compiled(
            String text, SourceSchema source, Budget budget, Findings findings, boolean anyResult) {
        if (text.length() > budget.text()) {
            findings.error(new Span(0, 1), "this expression is too long");
            return new Compiled.Faulty(new Expression.Missing(Span.NOWHERE), findings.inOrder());
        }
        var read = Parser.tree(Lexer.tokens(text, findings), findings, budget.depth());
        if (findings.hasErrors()) {
            return new Compiled.Faulty(read, findings.inOrder());
        }
        var tree = new Spelling(source, findings).corrected(read);
        new TypeCheck(source, findings).check(tree, anyResult);
        return findings.hasErrors()
                ? new Compiled.Faulty(tree, findings.inOrder())
                : new Compiled.Ready(FormulaCompiler.formula(tree, source, budget), findings.inOrder());
    }
}
