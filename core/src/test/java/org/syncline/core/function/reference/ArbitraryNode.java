package org.syncline.core.function.reference;

import java.util.ArrayList;
import java.util.List;

/// Makes trees of any shape that could make sense; if told so, some arguments have a wrong type.
final class ArbitraryNode {

    private static final List<String> KINDS = List.of("str", "num", "bool", "bin", "ref");

    private final Dice dice;
    private final boolean wrong;
    private final List<String> variables = new ArrayList<>();
    private int attributes;
    private int parts;

    ArbitraryNode(Dice dice, boolean wrong) {
        this.dice = dice;
        this.wrong = wrong;
    }

    /// A call of this function, seen directly or through something that tells null, empty and lists apart.
    Node seen(SlowFunction function, int depth) {
        var call = call(function, depth);
        if (function.result().equals("dt")) {
            return SlowLibrary.call(dice.oneIn(5) ? "IsNull" : "NumFromDate", call);
        }
        return dice.oneIn(2) ? call : observed(dice.from(observers(function.result())), call);
    }

    /// The same for any node.
    Node seen(Node node) {
        return dice.oneIn(2) ? node : observed(dice.of("IsNull", "IsNullOrEmpty", "Count"), node);
    }

    private static List<String> observers(String result) {
        return switch (result) {
            case "str" -> List.of("IsNull", "IsEmpty", "IsNullOrEmpty", "Count", "Len", "ConvertToUTF8Hex");
            case "mvstr" -> List.of("IsNull", "IsEmpty", "Count", "Join", "Len", "RemoveDuplicates");
            case "bin" -> List.of("IsNull", "IsEmpty", "Count", "ConvertToBase64", "Len");
            default -> List.of("IsNull", "IsEmpty", "IsNullOrEmpty", "Count");
        };
    }

    private static Node observed(String observer, Node node) {
        return observer.equals("Join")
                ? SlowLibrary.call(observer, node, new Node.Lit(Val.str("|")))
                : SlowLibrary.call(observer, node);
    }

    private Node call(SlowFunction function, int depth) {
        var params = function.params();
        int given = params.size() == function.fewest() ? params.size() : dice.between(function.fewest(), params.size());
        boolean list = dice.oneIn(6);
        return new Node.Call(
                function,
                params.subList(0, given).stream()
                        .map(param -> argument(param, list, depth))
                        .toList());
    }

    private Node argument(SlowFunction.Param param, boolean list, int depth) {
        if (param.isWord()) {
            return new Node.Word(SlowLibrary.word(param.edges(), dice));
        }
        var kind = wrong && dice.oneIn(4) || param.isWhole() || param.kinds().contains("mv")
                ? dice.from(KINDS)
                : (param.isList() ? param.kinds().getFirst() : dice.from(param.kinds())).replace("mv", "");
        boolean many = param.isList()
                || (param.isWhole() ? param.edges().equals("var") && dice.oneIn(5) : list && dice.oneIn(2));
        return many ? listOf(kind, param.edges(), depth) : one(kind, param.edges(), depth);
    }

    /// One value of the kind, mostly not null.
    Node one(String kind, String edges, int depth) {
        parts++;
        if (depth > 0 && parts < 40 && dice.oneIn(2)) {
            return compound(kind, edges, depth - 1);
        }
        return switch (kind) {
            case "dt" -> date();
            case "str", "num", "bool" -> leaf(kind, edges);
            default -> attribute(kind, edges, false);
        };
    }

    private Node leaf(String kind, String edges) {
        if (dice.oneIn(40)) {
            return new Node.Lit(Val.NULL);
        }
        if (kind.equals("str") && !variables.isEmpty() && dice.oneIn(2)) {
            return new Node.Var(dice.from(variables));
        }
        return dice.oneIn(3) ? new Node.Lit(literal(kind, edges)) : attribute(kind, edges, false);
    }

    /// Line breaks in quotes are left to attributes.
    private Val literal(String kind, String edges) {
        var value = Edges.draw(dice, kind, edges);
        boolean isMinimum = value instanceof Val.Num(var number) && number.bitLength() == 63 && number.signum() < 0;
        boolean isBroken =
                value instanceof Val.Str(var text) && !text.equals("\r\n") && text.matches("(?s).*[\r\n\u0085].*");
        return isMinimum || isBroken ? literal(kind, edges) : value;
    }

    Node.Attr attribute(String kind, String edges, boolean multi) {
        attributes++;
        return new Node.Attr("a" + attributes, kind, multi, edges);
    }

    private Node date() {
        return switch (dice.below(4)) {
            case 0 -> SlowLibrary.call("DateFromNum", attribute("num", "validticks", false));
            case 1 -> SlowLibrary.call("CDate", new Node.Lit(Edges.draw(dice, "str", "validdate")));
            case 2 -> dice.oneIn(4) ? SlowLibrary.call("Now") : new Node.Lit(Val.NULL);
            default -> SlowLibrary.call("CDate", attribute("str", "validdate", false));
        };
    }

    /// A list of the kind: an attribute, one with gaps, one with repetitions.
    Node listOf(String kind, String edges, int depth) {
        if (kind.equals("dt")) {
            return SlowLibrary.call("DateFromNum", attribute("num", "validticks", true));
        }
        var attribute = attribute(kind, edges, true);
        return switch (dice.below(8)) {
            case 0 -> new Node.Iif(new Node.Op("=", attribute, one(kind, edges, 0)), new Node.Lit(Val.NULL), attribute);
            case 1 -> kind.equals("str") && edges.equals("hay") ? SlowLibrary.call("LCase", attribute) : attribute;
            case 2 -> new Node.Imported(attribute);
            case 3 -> depth > 0 && kind.equals("str") ? selected(depth - 1) : attribute;
            case 4 -> new Node.Where("w", attribute, new Node.Op("<>", new Node.Var("w"), one(kind, edges, 0)));
            default -> attribute;
        };
    }

    private Node selected(int depth) {
        var name = "v" + variables.size();
        var source = attribute("str", "hay", true);
        variables.add(name);
        var body = one("str", "hay", depth);
        variables.removeLast();
        return new Node.Select(name, source, body);
    }

    private Node compound(String kind, String edges, int depth) {
        return switch (dice.below(kind.equals("str") || kind.equals("num") || kind.equals("bool") ? 7 : 3)) {
            case 0 -> new Node.Iif(one("bool", "bool", depth), one(kind, edges, depth), one(kind, edges, depth));
            case 1 ->
                new Node.Switch(List.of(
                        one("bool", "bool", depth),
                        one(kind, edges, depth),
                        one("bool", "bool", depth),
                        one(kind, edges, depth)));
            case 2 -> bound(kind, edges, depth);
            case 3, 4 -> operation(kind, depth);
            default -> called(kind, depth);
        };
    }

    private Node bound(String kind, String edges, int depth) {
        var name = "v" + variables.size();
        var value = one("str", "hay", depth);
        variables.add(name);
        var body = one(kind, edges, depth);
        variables.removeLast();
        return new Node.With(name, value, body);
    }

    private Node operation(String kind, int depth) {
        return switch (kind) {
            case "str" -> new Node.Op("&", one("str", "hay", depth), one(dice.oneIn(5) ? "ref" : "str", "hay", depth));
            case "num" ->
                dice.oneIn(6)
                        ? new Node.Minus(one("num", "count", depth))
                        : new Node.Op(
                                dice.of("+", "-", "*", "/"), one("num", "count", depth), one("num", "any", depth));
            default -> condition(depth);
        };
    }

    private Node condition(int depth) {
        if (dice.oneIn(2)) {
            return new Node.Op(dice.of("&&", "||"), one("bool", "bool", depth), one("bool", "bool", depth));
        }
        var kind = dice.of("str", "num", "bool", "bin", "ref", "dt");
        boolean ordered = List.of("str", "num", "dt").contains(kind);
        var sign = ordered ? dice.of("=", "<>", "<", "<=", ">", ">=") : dice.of("=", "<>");
        var other = kind.equals("ref") && dice.oneIn(2) ? "str" : kind;
        return new Node.Op(sign, one(kind, "find", depth), one(other, kind.equals("ref") ? "dn" : "find", depth));
    }

    private Node called(String kind, int depth) {
        return call(dice.from(SlowLibrary.resulting(kind)), depth);
    }
}
