package org.syncline.core.expression;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.syncline.core.expression.Expression.Attribute;
import org.syncline.core.expression.Expression.Call;
import org.syncline.core.expression.Expression.Text;
import org.syncline.core.expression.Expression.Variable;
import org.syncline.core.expression.Expression.Word;
import org.syncline.core.function.Function;
import org.syncline.core.function.Function.Body;
import org.syncline.core.function.FunctionLibrary;
import org.syncline.core.function.Kind;
import org.syncline.core.function.Parameter;
import org.syncline.core.function.Parameter.Passing;

/// Holds one call against the signature of its function.
final class CallCheck {

    private final TypeCheck types;
    private final Findings findings;
    private final Call call;
    private final Scope scope;

    CallCheck(TypeCheck types, Findings findings, Call call, Scope scope) {
        this.types = types;
        this.findings = findings;
        this.call = call;
        this.scope = scope;
    }

    Type type() {
        var function = FunctionLibrary.find(call.function());
        if (function.isEmpty()) {
            var names = FunctionLibrary.functions().keySet();
            findings.error(
                    call.nameSpan(),
                    "there is no function %s%s".formatted(call.function(), Nearest.hint(call.function(), names)));
            call.arguments().forEach(argument -> types.type(argument, scope));
            return Type.ANY;
        }
        return type(function.get());
    }

    private Type type(Function function) {
        var signature = function.signature();
        var objection = signature.objection(call.arguments().size());
        if (objection.isPresent()) {
            findings.error(call.nameSpan(), objection.get());
            return Type.ANY;
        }
        var found = new HashMap<Integer, Type>();
        for (int i = 0; i < call.arguments().size(); i++) {
            found.put(i, argument(function, i, found));
        }
        if (!signature.genericResult()) {
            return Type.of(signature.result());
        }
        return IntStream.range(0, call.arguments().size())
                .filter(i -> signature.parameter(i).generic())
                .mapToObj(i -> found.getOrDefault(i, Type.ANY))
                .reduce(Type.NULL, Type::or);
    }

    private Type argument(Function function, int index, Map<Integer, Type> found) {
        var parameter = function.signature().parameter(index);
        var argument = call.arguments().get(index);
        return switch (parameter.passing()) {
            case SCALAR, LIST, WHOLE -> value(function, parameter, argument, scope(function, index, found));
            case WORD -> word(parameter, argument, argument instanceof Word(var text, var _) ? text : "");
            case WORD_OR_TEXT -> word(parameter, argument, textOrWord(argument));
            case VARIABLE -> declaration(argument);
            case IMPORTED -> imported(argument);
            case COUNTED -> attributeName(argument);
        };
    }

    private Type value(Function function, Parameter parameter, Expression argument, Scope seen) {
        var type = types.type(argument, seen);
        if (type.isNever(parameter.kinds())) {
            findings.mismatch(
                    argument.span(),
                    "%s takes %s here, not %s".formatted(function.name(), Kind.words(parameter.kinds()), type.words()),
                    seen.conditional());
        } else if (type.isOnlyVerdict() && !canBeVerdict(function, parameter)) {
            findings.mismatch(
                    argument.span(),
                    "%s can only be the whole result or a branch of IIF or Switch"
                            .formatted(ExpressionPrinter.excerpt(argument)),
                    false);
        }
        return type;
    }

    private static boolean canBeVerdict(Function function, Parameter parameter) {
        return function.body() instanceof Body.Lazy && parameter.generic() && parameter.passing() == Passing.WHOLE;
    }

    /// The last argument sees the variable that the first one declares; it stands for what the second one is.
    /// A branch may never be evaluated, and knows of the test before it.
    private Scope scope(Function function, int index, Map<Integer, Type> found) {
        var signature = function.signature();
        boolean last = index == call.arguments().size() - 1;
        if (last && signature.declares() && call.arguments().getFirst() instanceof Variable(var name, var _)) {
            return scope.with(name, found.getOrDefault(1, Type.ANY));
        }
        return canBeVerdict(function, signature.parameter(index)) && !signature.declares()
                ? branch(function, index)
                : scope;
    }

    private Scope branch(Function function, int index) {
        boolean isTested = function.name().equals("IIF")
                && call.arguments().getFirst() instanceof Call(var test, var tested, var _)
                && test.equals("IsString")
                && tested.size() == 1
                && tested.getFirst() instanceof Attribute;
        if (!isTested) {
            return scope.inBranch();
        }
        var attribute = call.arguments().getFirst().children().getFirst();
        var type = types.type(attribute, scope);
        return scope.inBranch()
                .with(((Attribute) attribute).name(), index == 1 ? type.only(Kind.TEXT) : type.without(Kind.TEXT));
    }

    private Type word(Parameter parameter, Expression argument, String written) {
        if (!parameter.words().contains(written)) {
            findings.error(
                    argument.span(),
                    "%s takes %s here%s"
                            .formatted(
                                    call.function(),
                                    String.join(" or ", parameter.words()),
                                    Nearest.hint(written, parameter.words())));
        }
        return Type.NULL;
    }

    private static String textOrWord(Expression argument) {
        return switch (argument) {
            case Word(var text, var _) -> text;
            case Text(var text, var _) -> text;
            default -> "";
        };
    }

    private Type declaration(Expression argument) {
        if (!(argument instanceof Variable)) {
            findings.error(argument.span(), "%s names its variable here, like $item".formatted(call.function()));
        }
        return Type.NULL;
    }

    private Type imported(Expression argument) {
        if (!types.source().isImported()) {
            findings.error(
                    call.nameSpan(),
                    "%s works in inbound rules only: no connected system shows the objects of the metaverse"
                            .formatted(call.function()));
        }
        return attributeName(argument);
    }

    private Type attributeName(Expression argument) {
        if (!(argument instanceof Text(var text, var _)) || text.isEmpty()) {
            findings.error(
                    argument.span(),
                    "%s takes the name of an attribute in quotes, without brackets".formatted(call.function()));
        }
        return Type.ANY;
    }
}
