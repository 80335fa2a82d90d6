package org.syncline.core.function.reference;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a tree as an author of rules might: white space and parentheses come and go, meaning stays (rules.md 6 and
/// 7).
final class NodeText {

    private static final int LOGIC = 1;
    private static final int COMPARE = 2;
    private static final int ARITHMETIC = 3;
    private static final int UNARY = 4;
    private static final int PRIMARY = 5;

    private final Dice dice;

    private NodeText(Dice dice) {
        this.dice = dice;
    }

    static String of(Node node, Dice dice) {
        return new NodeText(dice).at(LOGIC, node);
    }

    private String at(int rank, Node node) {
        var text = text(node);
        boolean optional = !(node instanceof Node.Word || node instanceof Node.Var) && dice.oneIn(20);
        return rank(node) < rank || optional ? "(" + blank() + text + blank() + ")" : text;
    }

    private static int rank(Node node) {
        return switch (node) {
            case Node.Op(var sign, var _, var _) when List.of("&&", "||").contains(sign) -> LOGIC;
            case Node.Op(var sign, var _, var _)
            when List.of("=", "<>", "<", "<=", ">", ">=").contains(sign) -> COMPARE;
            case Node.Op _ -> ARITHMETIC;
            case Node.Minus _ -> UNARY;
            case Node.Lit(Val.Num(var number)) when number.signum() < 0 -> UNARY;
            case Node _ -> PRIMARY;
        };
    }

    private String text(Node node) {
        return switch (node) {
            case Node.Lit(var value) -> literal(value);
            case Node.Word(var word) -> word;
            case Node.Var(var name) -> "$" + name;
            case Node.Attr attr -> "[" + attr.name() + "]";
            case Node.Imported(var attr) -> "ImportedValue(\"" + attr.name() + "\")";
            case Node.ValueCount(var attr) -> "ValueCount(\"" + attr.name() + "\")";
            case Node.Minus(var operand) -> "-" + blank() + at(UNARY, operand);
            case Node.Op(var sign, var left, var right) ->
                at(rank(node), left) + " " + blank() + sign + " " + blank() + at(rank(node) + 1, right);
            case Node.Call(var function, var arguments) -> call(function.name(), arguments);
            case Node.Iif iif -> call("IIF", iif.parts());
            case Node.Switch(var pairs) -> call("Switch", pairs);
            case Node.Select(var name, var source, var body) ->
                call("Select", List.of(new Node.Var(name), source, body));
            case Node.Where(var name, var source, var body) -> call("Where", List.of(new Node.Var(name), source, body));
            case Node.With(var name, var value, var body) -> call("With", List.of(new Node.Var(name), value, body));
            case Node.Failure(var message) -> call("Error", List.of(message));
        };
    }

    private String call(String name, List<Node> arguments) {
        return name + blank() + "("
                + arguments.stream()
                        .map(argument -> blank() + at(LOGIC, argument))
                        .collect(Collectors.joining(blank() + ","))
                + blank() + ")";
    }

    private String literal(Val value) {
        return switch (value) {
            case Val.Str(var text) when text.equals("\r\n") -> "CRLF";
            case Val.Str(var text) -> quoted(text);
            case Val.Num(var number) -> number(number);
            case Val.Bool(var flag) -> flag ? "True" : "False";
            case Val.Null _ -> "NULL";
            case Val.Special(var literal) -> literal;
            default -> throw new IllegalArgumentException("no literal of " + value);
        };
    }

    private String number(BigInteger number) {
        return number.signum() >= 0 && dice.oneIn(5)
                ? "&H" + number.toString(16).toUpperCase(java.util.Locale.ROOT)
                : number.toString();
    }

    /// Every backslash is doubled; a quotation mark is doubled or gets a backslash.
    private String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", dice.oneIn(2) ? "\"\"" : "\\\"") + "\"";
    }

    private String blank() {
        return dice.oneIn(10) ? dice.of(" ", "  ", "\t", "\n", "\r\n") : "";
    }
}
