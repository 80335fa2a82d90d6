package org.syncline.core.expression;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.syncline.core.expression.Expression.Call;

/// One of the values that an IIF or a Switch chooses among, or that none of them is chosen.
///
/// @param call where the call that chooses stands
/// @param argument which argument is the value; [#NONE] if no condition holds
/// @param place where the value stands
/// @param text the value as it is written
public record Branch(Span call, int argument, Span place, String text) {

    /// No condition of a Switch holds.
    public static final int NONE = -1;

    private static final String IIF = "IIF";
    private static final String SWITCH = "Switch";

    /// All branches of an expression, in the order in which they stand.
    public static List<Branch> all(Expression tree) {
        return tree.all()
                .flatMap(part -> part instanceof Call call ? of(call) : Stream.empty())
                .toList();
    }

    private static Stream<Branch> of(Call call) {
        var values = IntStream.range(0, call.arguments().size())
                .filter(argument -> isValue(call, argument))
                .mapToObj(argument -> of(call, argument));
        return hasNone(call) ? Stream.concat(values, Stream.of(of(call, NONE))) : values;
    }

    static Branch of(Call call, int argument) {
        return argument == NONE
                ? new Branch(call.span(), NONE, call.span(), "no condition of Switch holds")
                : new Branch(
                        call.span(),
                        argument,
                        call.arguments().get(argument).span(),
                        ExpressionPrinter.excerpt(call.arguments().get(argument)));
    }

    static boolean isValue(Call call, int argument) {
        return switch (call.function()) {
            case IIF -> argument > 0;
            case SWITCH -> argument % 2 == 1;
            default -> false;
        };
    }

    /// A Switch whose last condition is True always finds one.
    static boolean hasNone(Call call) {
        int last = call.arguments().size() - 2;
        return call.function().equals(SWITCH)
                && last >= 0
                && !(call.arguments().get(last) instanceof Expression.Flag(boolean flag, var _) && flag);
    }
}
