package org.syncline.core.function.reference;

import java.util.List;

/// Makes expressions about one operator, or about one of the functions that decide what is evaluated (rules.md 7 and
/// 9.8).
final class ArbitraryFlow {

    static final List<String> FUNCTIONS =
            List.of("IIF", "Switch", "Select", "Where", "With", "Error", "ImportedValue", "ValueCount");

    static final List<String> OPERATORS =
            List.of("&&", "||", "=", "<>", "<", "<=", ">", ">=", "+", "-", "*", "/", "&", "unary -");

    private static final List<String> KINDS = List.of("str", "num", "bool", "bin", "ref", "str", "num");

    private final Dice dice;
    private final ArbitraryNode any;

    ArbitraryFlow(Dice dice) {
        this.dice = dice;
        this.any = new ArbitraryNode(dice, false);
    }

    Node about(String name) {
        var node = OPERATORS.contains(name) ? operation(name) : function(name);
        return node.all().anyMatch(ArbitraryFlow::isSpecial) ? node : any.seen(node);
    }

    private static boolean isSpecial(Node node) {
        return node instanceof Node.Lit(Val.Special _);
    }

    private Node operation(String sign) {
        return switch (sign) {
            case "&&", "||" ->
                new Node.Op(sign, condition(), new Node.Op(dice.of("&&", "||"), condition(), condition()));
            case "unary -" -> new Node.Minus(dice.oneIn(3) ? new Node.Minus(operand("num")) : operand("num"));
            case "+", "-", "*", "/" ->
                new Node.Op(
                        sign, operand("num"), new Node.Op(dice.of("+", "-", "*", "/"), operand("num"), operand("num")));
            case "&" ->
                dice.oneIn(3)
                        ? new Node.Op("&", operand("bin"), operand("bin"))
                        : new Node.Op(
                                "&", operand(dice.of("str", "ref")), new Node.Op("&", operand("str"), operand("str")));
            default -> comparison(sign);
        };
    }

    private Node comparison(String sign) {
        boolean ordered = !List.of("=", "<>").contains(sign);
        var kind = ordered ? dice.of("str", "num", "dt") : dice.of("str", "num", "bool", "bin", "ref", "dt");
        if (kind.equals("ref") && dice.oneIn(2)) {
            return new Node.Op(
                    sign, dice.oneIn(2) ? operand("ref") : any.attribute("ref", "ref", true), any.one("str", "dn", 0));
        }
        return new Node.Op(sign, operand(kind), operand(kind));
    }

    private Node operand(String kind) {
        var edges = kind.equals("str") ? "find" : "any";
        return dice.oneIn(8) ? any.listOf(kind, edges, 0) : any.one(kind, edges, dice.oneIn(4) ? 1 : 0);
    }

    private Node function(String name) {
        var kind = dice.from(KINDS);
        return switch (name) {
            case "IIF" -> dice.oneIn(2) ? new Node.Iif(condition(), branch(kind), branch(kind)) : valueByValue(kind);
            case "Switch" ->
                dice.oneIn(2)
                        ? new Node.Switch(
                                List.of(condition(), branch(kind), new Node.Lit(Val.bool(true)), branch(kind)))
                        : new Node.Switch(List.of(
                                condition(), branch(kind), condition(), branch(kind), condition(), branch(kind)));
            case "Select" -> new Node.Select("item", any.listOf(kind, "hay", 1), onVariable(kind, "item"));
            case "Where" -> new Node.Where("item", any.listOf(kind, "hay", 1), test(kind, new Node.Var("item")));
            case "With" ->
                new Node.With(
                        "x",
                        dice.oneIn(2) ? any.listOf(kind, "hay", 1) : any.one(kind, "hay", 1),
                        onVariable(kind, "x"));
            case "Error" -> new Node.Iif(condition(), new Node.Failure(any.one("str", "hay", 1)), branch(kind));
            case "ImportedValue" -> onNode(kind, new Node.Imported(any.attribute(kind, "hay", dice.oneIn(2))));
            case "ValueCount" -> onNode("num", new Node.ValueCount(any.attribute(kind, "hay", dice.oneIn(2))));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private Node condition() {
        return switch (dice.below(12)) {
            case 0 -> new Node.Lit(Val.NULL);
            case 1 -> dice.oneIn(3) ? new Node.Failure(new Node.Lit(Val.str("no"))) : any.one("bool", "any", 1);
            case 2 -> test("str", any.attribute("str", "find", true));
            case 3 -> any.attribute("bool", "any", true);
            default -> any.one("bool", "any", 1);
        };
    }

    private Node branch(String kind) {
        return switch (dice.below(10)) {
            case 0 -> new Node.Lit(new Val.Special(dice.of("IgnoreThisFlow", "AuthoritativeNull")));
            case 1 -> new Node.Failure(new Node.Lit(Val.str("no")));
            case 2 -> new Node.Lit(Val.NULL);
            case 3 -> any.listOf(kind, "hay", 0);
            default -> any.one(kind, "hay", 1);
        };
    }

    /// The same list in the condition and in the branches.
    private Node valueByValue(String kind) {
        var list = any.attribute(kind, "find", true);
        return new Node.Iif(test(kind, list), part(kind, list), part(kind, list));
    }

    private Node part(String kind, Node.Attr list) {
        return switch (dice.below(6)) {
            case 0 -> new Node.Lit(Val.NULL);
            case 1 -> any.one(kind, "find", 0);
            case 2 -> dice.oneIn(4) ? new Node.Failure(new Node.Lit(Val.str("no"))) : list;
            case 3 -> onNode(kind, list);
            default -> list;
        };
    }

    private Node test(String kind, Node tested) {
        boolean ordered = kind.equals("str") || kind.equals("num");
        var sign = ordered ? dice.of("=", "<>", "<", ">=") : dice.of("=", "<>");
        return new Node.Op(sign, tested, any.one(kind, "find", 0));
    }

    private Node onVariable(String kind, String name) {
        return onNode(kind, new Node.Var(name));
    }

    private Node onNode(String kind, Node node) {
        return switch (dice.below(5)) {
            case 0 -> node;
            case 1 -> new Node.Iif(test(kind, node), node, any.one(kind, "find", 0));
            case 2 -> SlowLibrary.call("Count", node);
            case 3 -> test(kind, node);
            default ->
                kind.equals("num")
                        ? new Node.Op("*", node, any.one("num", "any", 0))
                        : kind.equals("str") || kind.equals("ref")
                                ? new Node.Op("&", node, any.one("str", "find", 0))
                                : node;
        };
    }
}
