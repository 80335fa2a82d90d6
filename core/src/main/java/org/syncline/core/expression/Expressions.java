package org.syncline.core.expression;

import org.syncline.core.function.Evaluation;

/// The way from the text of an expression to a formula, through all stages:
///
/// text → [Lexer] → [Parser] → [Spelling] → [TypeCheck] → [FormulaCompiler] → [Formula]
public final class Expressions {

    private Expressions() {}

    /// @param source what is known of the object that the expression reads
    public static Compiled compile(String text, SourceSchema source) {
        var findings = new Findings(text);
        if (text.length() > Evaluation.LONGEST_TEXT) {
            findings.error(new Span(0, 1), "this expression is too long");
            return new Compiled.Faulty(new Expression.Missing(Span.NOWHERE), findings.inOrder());
        }
        var read = Parser.tree(Lexer.tokens(text, findings), findings);
        if (findings.hasErrors()) {
            return new Compiled.Faulty(read, findings.inOrder());
        }
        var tree = new Spelling(source, findings).corrected(read);
        new TypeCheck(source, findings).check(tree);
        return findings.hasErrors()
                ? new Compiled.Faulty(tree, findings.inOrder())
                : new Compiled.Ready(FormulaCompiler.formula(tree, source), findings.inOrder());
    }
}
