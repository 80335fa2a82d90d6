package org.syncline.core.expression;

/// Something wrong with an expression, and where.
///
/// @param line counted from 1
/// @param column counted from 1
/// @param picture the line, and carets under the place
public record ExpressionProblem(Severity severity, String message, int line, int column, String picture) {

    private static final int WIDEST = 100;
    private static final String MARGIN = "  ";

    /// Whether the expression can run all the same.
    public enum Severity {
        ERROR,
        WARNING,
        /// A name was read in the schema's spelling (DECISIONS 22d).
        SPELLING
    }

    /// @param text the whole expression
    public static ExpressionProblem at(String text, Span span, Severity severity, String message) {
        int start = Math.min(span.start(), text.length());
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        int lineEnd = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
        int from = Math.max(lineStart, Math.min(start - WIDEST / 2, lineEnd - WIDEST));
        int to = Math.min(lineEnd, from + WIDEST);
        int carets = Math.max(1, Math.min(span.end(), to) - start);
        var line = (int) text.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
        var picture = MARGIN + text.substring(from, to).replace('\t', ' ').replace("\r", "") + "\n" + MARGIN
                + " ".repeat(start - from) + "^".repeat(carets);
        return new ExpressionProblem(severity, message, line, start - lineStart + 1, picture);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        var prefix = isError() ? "" : "warning: ";
        return prefix + message + "\n" + picture;
    }
}
