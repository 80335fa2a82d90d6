package org.syncline.core.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Text to tokens (rules.md 6). What is no token becomes a finding and is passed over.
final class Lexer {

    private static final String TYPOGRAPHIC_QUOTES = "\u201c\u201d\u201e\u201f\u2018\u2019\u00ab\u00bb";

    private final String text;
    private final Findings findings;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
    }

    /// All tokens, with an END at the end.
    static List<Token> tokens(String text, Findings findings) {
        var lexer = new Lexer(text, findings);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.add(Token.Kind.END, "", lexer.at, lexer.at);
        return lexer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff') {
            at++;
        } else if (c == '"') {
            string();
        } else if (c == '[') {
            enclosed(Token.Kind.ATTRIBUTE, ']', "attribute");
        } else if (c == '%') {
            enclosed(Token.Kind.PARAMETER, '%', "parameter");
        } else if (c == '$') {
            int start = at++;
            add(Token.Kind.VARIABLE, run(Lexer::isNamePart), start, at);
        } else if (isDigit(c)) {
            number();
        } else if (Character.isLetter(c)) {
            int start = at;
            add(Token.Kind.NAME, run(Lexer::isNamePart), start, at);
        } else {
            sign(c);
        }
    }

    private void sign(char c) {
        switch (c) {
            case '(' -> add(Token.Kind.OPEN, "(", at, ++at);
            case ')' -> add(Token.Kind.CLOSE, ")", at, ++at);
            case ',' -> add(Token.Kind.COMMA, ",", at, ++at);
            default -> {
                if (operandIsDue() && isHexNumber()) {
                    hex();
                } else {
                    operator();
                }
            }
        }
    }

    private void operator() {
        var operator = Operator.at(text, at);
        if (operator.isPresent()) {
            int start = at;
            at += operator.get().sign().length();
            add(Token.Kind.OPERATOR, operator.get().sign(), start, at);
        } else {
            stray();
        }
    }

    private void stray() {
        int codePoint = text.codePointAt(at);
        var span = new Span(at, at + Character.charCount(codePoint));
        at = span.end();
        findings.error(
                span,
                TYPOGRAPHIC_QUOTES.indexOf(codePoint) >= 0
                        ? "text is written in straight quotes: \""
                        : "'%s' has no meaning here".formatted(Character.toString(codePoint)));
    }

    private void string() {
        int start = at++;
        var content = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            char following = at < text.length() ? text.charAt(at) : '\0';
            if (c == '\\' && (following == '\\' || following == '"') || c == '"' && following == '"') {
                content.append(following);
                at++;
            } else if (c == '"') {
                add(Token.Kind.STRING, content.toString(), start, at);
                return;
            } else {
                content.append(c);
            }
        }
        findings.error(new Span(start, start + 1), "the text that begins here has no closing quote");
        add(Token.Kind.STRING, content.toString(), start, at);
    }

    private void enclosed(Token.Kind kind, char end, String what) {
        int start = at;
        int close = text.indexOf(end, at + 1);
        at = close < 0 ? text.length() : close + 1;
        var name = text.substring(start + 1, close < 0 ? at : close);
        if (close < 0) {
            findings.error(
                    new Span(start, start + 1), "the %s that begins here has no closing %s".formatted(what, end));
        } else if (name.isBlank()) {
            findings.error(new Span(start, at), "the name of the %s is missing".formatted(what));
        }
        add(kind, name.isEmpty() ? "?" : name, start, at);
    }

    private void number() {
        int start = at;
        var digits = run(Lexer::isDigit);
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            run(Lexer::isDigit);
            findings.error(new Span(start, at), "numbers are whole; a decimal point is not possible");
        }
        add(Token.Kind.INTEGER, digits, start, at);
    }

    private void hex() {
        int start = at;
        at += 2;
        add(Token.Kind.HEX, run(c -> Character.digit(c, 16) >= 0), start, at);
    }

    private boolean operandIsDue() {
        return tokens.isEmpty() || tokens.getLast().wantsOperand();
    }

    private boolean isHexNumber() {
        return text.startsWith("&H", at) && at + 2 < text.length() && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private String run(IntPredicate belongs) {
        int start = at;
        while (at < text.length() && belongs.test(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private void add(Token.Kind kind, String content, int start, int end) {
        tokens.add(new Token(kind, content, new Span(start, end)));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNamePart(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
