package org.syncline.core.expression;

import java.util.Optional;
import org.syncline.core.expression.Expression.Attribute;
import org.syncline.core.expression.Expression.Call;
import org.syncline.core.function.Function;
import org.syncline.core.function.Function.Body;
import org.syncline.core.function.FunctionLibrary;
import org.syncline.core.function.Parameter;
import org.syncline.core.function.Parameter.Passing;
import org.syncline.core.value.AttributeName;

/// Finds the attribute without which an expression is NULL, whatever else there is: that of `Trim([company])` or
/// `ConvertToBase64([objectGUID])`.
///
/// Most expressions of the shipped rules are of that kind and most of their attributes have no value, so that there is
/// nothing to be run.
final class Indispensable {

    private Indispensable() {}

    static Optional<AttributeName> of(Expression tree) {
        return switch (tree) {
            case Attribute(var name, var _) -> Optional.of(name).filter(other -> !other.equals(Spelling.DN));
            case Call call -> FunctionLibrary.find(call.function()).flatMap(function -> of(call, function));
            case Expression _ -> Optional.empty();
        };
    }

    /// A null in makes null out, unless the function wants to see it; and the other arguments can do no harm.
    private static Optional<AttributeName> of(Call call, Function function) {
        boolean passesNull = !call.arguments().isEmpty()
                && function.body() instanceof Body.Strict
                && function.signature().parameters().stream().noneMatch(Parameter::nullable)
                && function.signature().parameter(0).passing() == Passing.SCALAR
                && !function.signature().parameter(0).optional();
        return passesNull && call.arguments().stream().skip(1).allMatch(Indispensable::isPlain)
                ? of(call.arguments().getFirst())
                : Optional.empty();
    }

    private static boolean isPlain(Expression argument) {
        return argument instanceof Expression.Text
                || argument instanceof Expression.Number
                || argument instanceof Expression.Word;
    }
}
