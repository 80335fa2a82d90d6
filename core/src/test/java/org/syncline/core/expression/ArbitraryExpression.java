package org.syncline.core.expression;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.syncline.core.expression.Expression.Attribute;
import org.syncline.core.expression.Expression.Call;
import org.syncline.core.expression.Expression.Chain;
import org.syncline.core.expression.Expression.Constant;
import org.syncline.core.expression.Expression.Flag;
import org.syncline.core.expression.Expression.Literal;
import org.syncline.core.expression.Expression.Negation;
import org.syncline.core.expression.Expression.Number;
import org.syncline.core.expression.Expression.Parameter;
import org.syncline.core.expression.Expression.Step;
import org.syncline.core.expression.Expression.Text;
import org.syncline.core.expression.Expression.Variable;
import org.syncline.core.expression.Expression.Word;
import org.syncline.core.function.Function;
import org.syncline.core.function.FunctionLibrary;
import org.syncline.core.function.Kind;
import org.syncline.core.value.AttributeName;

/// Makes expressions from a seed: well formed, mostly well typed, often odd.
final class ArbitraryExpression {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "SMTP:",
            "\\",
            "\"",
            "\\n",
            "a,b,c",
            "True",
            "12",
            "cn=a,dc=b",
            "\ud83d\ude00x",
            "\u00c5b\t",
            "yyyy-MM-dd",
            "mail",
            "%",
            "[",
            "$x",
            "8c4c0a91-1b5e-4e2a-9f33-0123456789ab",
            "SGVsbG8=",
            "m",
            "4142",
            "2013-01-10 4:00 PM -8",
            "a:b,c:");
    private static final List<String> ATTRIBUTES = List.of(
            "cn",
            "absent",
            "proxyAddresses",
            "numbers",
            "manager",
            "member",
            "objectGUID",
            "dn",
            "pwdLastSet",
            "userCertificate",
            "octets",
            "flag");
    private static final List<Long> NUMBERS = List.of(0L, 1L, 2L, 3L, -1L, -7L, 255L, Long.MAX_VALUE, Long.MIN_VALUE);

    private static final List<Kind> COMPARED = List.of(Kind.TEXT, Kind.NUMBER);

    private final Random random;
    private final List<String> variables = new ArrayList<>();

    ArbitraryExpression(long seed) {
        random = new Random(seed);
    }

    Expression any(int depth) {
        return of(EnumSet.allOf(Kind.class), depth);
    }

    /// Characters that mean something, in no order.
    String noise() {
        var parts = List.of(
                "(", ")", ",", "\"", "[", "]", "%", "$", "&", "&H", "-", "Trim", "IIF", "a", " ", "1", "\\", "<", "|",
                "=", "\n", "\u201c", ".", "NULL", "Select", "$x");
        var noise = new StringBuilder();
        for (int i = random.nextInt(25); i >= 0; i--) {
            noise.append(pick(parts));
        }
        return noise.toString();
    }

    private Expression of(Set<Kind> kinds, int depth) {
        int dice = random.nextInt(20);
        if (dice == 0) {
            return leaf(EnumSet.allOf(Kind.class));
        }
        if (depth == 0 || dice < 5) {
            return leaf(kinds);
        }
        return dice < 12 ? call(kinds, depth) : operation(kinds, depth);
    }

    private Expression leaf(Set<Kind> kinds) {
        return switch (random.nextInt(6)) {
            case 0 -> new Attribute(new AttributeName(pick(ATTRIBUTES)), Span.NOWHERE);
            case 1 -> new Constant(pick(List.of(Literal.values())), Span.NOWHERE);
            case 2 -> variables.isEmpty() ? literal(kinds) : new Variable(pick(variables), Span.NOWHERE);
            default -> literal(kinds);
        };
    }

    private Expression literal(Set<Kind> kinds) {
        return switch (pick(List.copyOf(EnumSet.copyOf(kinds)))) {
            case TEXT ->
                random.nextInt(5) == 0
                        ? new Parameter("Domain.FQDN", Span.NOWHERE)
                        : new Text(pick(TEXTS), Span.NOWHERE);
            case NUMBER -> number();
            case FLAG -> new Flag(random.nextBoolean(), Span.NOWHERE);
            case BYTES -> new Attribute(new AttributeName("objectGUID"), Span.NOWHERE);
            case REFERENCE -> new Attribute(new AttributeName("manager"), Span.NOWHERE);
            case DATE -> new Call("Now", List.of(), Span.NOWHERE);
        };
    }

    private Expression number() {
        long number = pick(NUMBERS);
        return new Number(number, number >= 0 && random.nextBoolean(), Span.NOWHERE);
    }

    private Expression call(Set<Kind> kinds, int depth) {
        var fitting = FunctionLibrary.functions().values().stream()
                .filter(function -> function.signature().genericResult()
                        || function.signature().result().stream().anyMatch(kinds::contains))
                .toList();
        return fitting.isEmpty() ? leaf(kinds) : call(pick(fitting), kinds, depth);
    }

    private Expression call(Function function, Set<Kind> kinds, int depth) {
        var signature = function.signature();
        int least = (int)
                signature.parameters().stream().filter(it -> !it.optional()).count();
        int count = signature.repeats()
                ? least * (1 + random.nextInt(2))
                : least + random.nextInt(signature.parameters().size() - least + 1);
        var arguments = new ArrayList<Expression>();
        for (int i = 0; i < count; i++) {
            var parameter = signature.parameter(i);
            boolean body = signature.declares() && i == count - 1;
            if (body) {
                variables.add("x" + depth);
            }
            arguments.add(
                    switch (parameter.passing()) {
                        case SCALAR, LIST, WHOLE -> of(parameter.generic() ? kinds : parameter.kinds(), depth - 1);
                        case WORD, WORD_OR_TEXT -> new Word(pick(parameter.words()), Span.NOWHERE);
                        case VARIABLE -> new Variable("x" + depth, Span.NOWHERE);
                        case IMPORTED, COUNTED -> new Text(pick(ATTRIBUTES), Span.NOWHERE);
                    });
            if (body) {
                variables.removeLast();
            }
        }
        return new Call(function.name(), List.copyOf(arguments), Span.NOWHERE);
    }

    private Expression operation(Set<Kind> kinds, int depth) {
        return switch (pick(List.copyOf(EnumSet.copyOf(kinds)))) {
            case NUMBER ->
                random.nextInt(4) == 0
                        ? new Negation(of(EnumSet.of(Kind.NUMBER), depth - 1), Span.NOWHERE)
                        : chain(Kind.NUMBER, depth, Operator.PLUS, Operator.MINUS, Operator.TIMES, Operator.DIVIDED);
            case FLAG ->
                random.nextBoolean()
                        ? chain(Kind.FLAG, depth, Operator.AND, Operator.OR)
                        : chain(pick(COMPARED), depth, Operator.EQUAL, Operator.NOT_EQUAL, Operator.LESS);
            case TEXT -> chain(Kind.TEXT, depth, Operator.JOINED);
            case BYTES -> chain(Kind.BYTES, depth, Operator.JOINED);
            case REFERENCE, DATE -> leaf(kinds);
        };
    }

    private Expression chain(Kind kind, int depth, Operator... operators) {
        var kinds = EnumSet.of(kind);
        var first = of(kinds, depth - 1);
        var steps = new ArrayList<Step>();
        int count = operators[0].rank() == Operator.Rank.COMPARISON ? 1 : 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            steps.add(new Step(pick(List.of(operators)), of(kinds, depth - 1)));
        }
        return new Chain(first, List.copyOf(steps), Span.NOWHERE);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
