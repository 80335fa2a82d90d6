package org.syncline.core.function.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Walks a tree and computes (rules.md 8).
///
/// @param inputs the attributes' values: null, one, or a list
/// @param imported the same of the imported view
record SlowEvaluator(Map<String, Val> inputs, Map<String, Val> imported, Map<String, Val> variables) {

    /// The final result (8.2.4, 8.2.8; engine.md E6).
    Val result(Node node) {
        var value = value(node);
        Wrong.unless(!(value instanceof Val.Date), "a date is no result");
        if (value.equals(SlowText.EMPTY)) {
            return Val.NULL;
        }
        if (!(value instanceof Val.Seq seq)) {
            return value;
        }
        seq.values().forEach(it -> Wrong.unless(!(it instanceof Val.Date || it instanceof Val.Special), "no result"));
        var kept = SlowLists.distinct(seq.withoutNulls().values().stream()
                .filter(it -> !it.equals(SlowText.EMPTY))
                .toList());
        return kept.isEmpty() ? Val.NULL : kept.size() == 1 ? kept.getFirst() : new Val.Seq(kept);
    }

    Val value(Node node) {
        return switch (node) {
            case Node.Lit(var value) -> value;
            case Node.Word(var word) -> Val.str(word);
            case Node.Var(var name) -> variables.getOrDefault(name, Val.NULL);
            case Node.Attr attr -> inputs.getOrDefault(attr.name(), Val.NULL);
            case Node.Imported(var attr) -> imported.getOrDefault(attr.name(), Val.NULL);
            case Node.ValueCount(var attr) ->
                Val.num(asList(inputs.getOrDefault(attr.name(), Val.NULL)).size());
            case Node.Minus(var operand) -> each(List.of(value(operand)), one -> SlowOperators.minus(one.getFirst()));
            case Node.Op op -> operation(op);
            case Node.Call(var function, var arguments) ->
                call(function, arguments.stream().map(this::value).toList());
            case Node.Iif iif -> iif(iif);
            case Node.Switch(var pairs) -> choice(pairs);
            case Node.Select(var name, var source, var body) ->
                new Val.Seq(asList(value(source)).stream()
                        .map(item -> with(name, item).value(body))
                        .flatMap(it -> asList(ordinary(it)).stream())
                        .toList());
            case Node.Where(var name, var source, var condition) ->
                new Val.Seq(asList(value(source)).stream()
                        .filter(item -> isTrue(with(name, item).value(condition)))
                        .toList());
            case Node.With(var name, var value, var body) ->
                with(name, whole(value(value))).value(body);
            case Node.Failure(var message) -> each(List.of(ordinary(value(message))), it -> Wrong.now("Error " + it));
        };
    }

    private SlowEvaluator with(String name, Val value) {
        var inner = new HashMap<>(variables);
        inner.put(name, value);
        return new SlowEvaluator(inputs, imported, inner);
    }

    private Val operation(Node.Op op) {
        return switch (op.sign()) {
            case "&&" -> Val.bool(isTrue(value(op.left())) && isTrue(value(op.right())));
            case "||" -> Val.bool(isTrue(value(op.left())) || isTrue(value(op.right())));
            default ->
                each(
                        List.of(value(op.left()), value(op.right())),
                        it -> SlowOperators.apply(op.sign(), it.get(0), it.get(1)));
        };
    }

    /// One condition; null and no values at all are False, a list has to have length 1 (8.2.9).
    private static boolean isTrue(Val value) {
        return switch (value) {
            case Val.Null _ -> false;
            case Val.Bool(var flag) -> flag;
            case Val.Num(var number) -> number.signum() != 0;
            case Val.Seq(var values) when values.isEmpty() -> false;
            case Val.Seq(var values) when values.size() == 1 -> isTrue(values.getFirst());
            default -> Wrong.now("no condition: " + value);
        };
    }

    /// The chosen branch; with a list of conditions, value by value (8.2.5).
    private Val iif(Node.Iif iif) {
        return chosen(List.of(value(iif.condition()), Val.bool(true)), List.of(iif.yes(), iif.no()));
    }

    /// All conditions, then only the chosen values (8.4).
    private Val choice(List<Node> pairs) {
        var conditions = new ArrayList<Val>();
        var branches = new ArrayList<Node>();
        for (int i = 0; i < pairs.size(); i += 2) {
            conditions.add(value(pairs.get(i)));
            branches.add(pairs.get(i + 1));
        }
        conditions.add(Val.bool(true));
        branches.add(new Node.Lit(Val.NULL));
        return chosen(conditions, branches);
    }

    private Val chosen(List<Val> conditions, List<Node> branches) {
        var choices = parts(each(conditions, it -> Val.num(firstTrue(it))));
        boolean isList = conditions.stream().anyMatch(Val.Seq.class::isInstance);
        if (choices.size() == 1) {
            var only = value(branches.get(choices.getFirst().big().intValue()));
            return isList && !(only instanceof Val.Special) ? new Val.Seq(parts(only)) : only;
        }
        var arguments = new ArrayList<Val>(List.of(new Val.Seq(choices)));
        for (int i = 0; i < branches.size(); i++) {
            arguments.add(choices.contains(Val.num(i)) ? ordinary(value(branches.get(i))) : Val.NULL);
        }
        return each(arguments, it -> it.get(it.getFirst().big().intValue() + 1));
    }

    private static int firstTrue(List<Val> conditions) {
        conditions.forEach(SlowEvaluator::isTrue);
        return IntStream.range(0, conditions.size())
                .filter(i -> isTrue(conditions.get(i)))
                .findFirst()
                .orElseThrow();
    }

    private static Val call(SlowFunction function, List<Val> arguments) {
        var given = new ArrayList<Val>();
        var scalars = new ArrayList<Integer>();
        for (int i = 0; i < arguments.size(); i++) {
            var param = function.params().get(i);
            var value = ordinary(arguments.get(i));
            given.add(param.isList() ? new Val.Seq(asList(value)) : param.isWhole() ? whole(value) : value);
            if (param.isList()) {
                given.get(i).list().forEach(it -> Wrong.unless(param.accepts(it), "no list of " + it));
            } else if (!param.isWhole() && !param.isWord()) {
                parts(value).forEach(it -> Wrong.unless(it.isNull() || param.accepts(it), "wrong type"));
                scalars.add(i);
            }
        }
        if (scalars.isEmpty()) {
            return function.body().of(given);
        }
        return each(scalars.stream().map(given::get).toList(), ones -> {
            var all = new ArrayList<>(given);
            for (int i = 0; i < scalars.size(); i++) {
                all.set(scalars.get(i), ones.get(i));
            }
            return single(function, all);
        });
    }

    private static Val single(SlowFunction function, List<Val> arguments) {
        boolean isNull = false;
        boolean isWelcome = false;
        for (int i = 0; i < arguments.size(); i++) {
            var param = function.params().get(i);
            isNull |= arguments.get(i).isNull() && !param.isWhole() && !param.optional();
            isWelcome |= arguments.get(i).isNull() && param.nullable();
        }
        return isWelcome
                ? function.ifNull()
                : isNull ? Val.NULL : function.body().of(arguments);
    }

    /// Once, or for every value where there are lists; these have to be equally long (8.2.2 and 3).
    private static Val each(List<Val> arguments, Function<List<Val>, Val> body) {
        var sizes = arguments.stream()
                .filter(Val.Seq.class::isInstance)
                .map(it -> it.list().size())
                .distinct()
                .toList();
        if (sizes.isEmpty()) {
            return body.apply(arguments);
        }
        Wrong.unless(sizes.size() == 1, "lists of different length");
        var results = new ArrayList<Val>();
        for (int i = 0; i < sizes.getFirst(); i++) {
            int at = i;
            results.addAll(parts(body.apply(arguments.stream()
                    .map(it -> it instanceof Val.Seq(var values) ? values.get(at) : it)
                    .toList())));
        }
        return new Val.Seq(results);
    }

    private static Val ordinary(Val value) {
        return value instanceof Val.Special ? Wrong.now("only a branch or a result") : value;
    }

    /// As a whole: without gaps; no values at all are null.
    private static Val whole(Val value) {
        return value instanceof Val.Seq seq
                ? seq.withoutNulls().values().isEmpty() ? Val.NULL : seq.withoutNulls()
                : value;
    }

    private static List<Val> parts(Val value) {
        return value instanceof Val.Seq(var values) ? values : List.of(value);
    }

    private static List<Val> asList(Val value) {
        return switch (value) {
            case Val.Null _ -> List.of();
            case Val.Seq seq -> seq.withoutNulls().values();
            default -> List.of(value);
        };
    }
}
