package org.syncline.core.expression;

import java.util.Locale;
import java.util.stream.Collectors;
import org.syncline.core.expression.Expression.Attribute;
import org.syncline.core.expression.Expression.Call;
import org.syncline.core.expression.Expression.Chain;
import org.syncline.core.expression.Expression.Constant;
import org.syncline.core.expression.Expression.Flag;
import org.syncline.core.expression.Expression.Missing;
import org.syncline.core.expression.Expression.Negation;
import org.syncline.core.expression.Expression.Number;
import org.syncline.core.expression.Expression.Parameter;
import org.syncline.core.expression.Expression.Text;
import org.syncline.core.expression.Expression.Variable;
import org.syncline.core.expression.Expression.Word;
import org.syncline.core.expression.Operator.Rank;

/// A tree to text, with brackets only where they are needed: read again, it is the same tree.
public final class ExpressionPrinter {

    private static final int LONGEST_EXCERPT = 80;

    private ExpressionPrinter() {}

    public static String print(Expression expression) {
        return switch (expression) {
            case Text(var text, var _) -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            case Number(var number, var hex, var _) ->
                hex ? "&H" + Long.toHexString(number).toUpperCase(Locale.ROOT) : Long.toString(number);
            case Flag(var flag, var _) -> flag ? "True" : "False";
            case Constant(var literal, var _) -> literal.word();
            case Attribute(var name, var _) -> "[" + name + "]";
            case Parameter(var name, var _) -> "%" + name + "%";
            case Variable(var name, var _) -> "$" + name;
            case Word(var text, var _) -> text;
            case Call(var function, var arguments, var _) ->
                arguments.stream().map(ExpressionPrinter::print).collect(Collectors.joining(", ", function + "(", ")"));
            case Negation(var operand, var _) -> "-" + negated(operand);
            case Chain chain -> printed(chain);
            case Missing _ -> "?";
        };
    }

    /// The beginning of a long text, for messages.
    static String excerpt(Expression expression) {
        var text = print(expression);
        return text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT) + "…";
    }

    /// A digit after the sign would make another number of both.
    private static String negated(Expression operand) {
        boolean digit = operand instanceof Number(var number, var hex, var _) && !hex && number >= 0;
        return digit || operand instanceof Chain ? "(" + print(operand) + ")" : print(operand);
    }

    private static String printed(Chain chain) {
        var text = new StringBuilder(operand(chain.first(), chain.rank()));
        for (var step : chain.steps()) {
            text.append(' ').append(step.operator().sign()).append(' ').append(operand(step.operand(), chain.rank()));
        }
        return text.toString();
    }

    private static String operand(Expression operand, Rank outer) {
        return operand instanceof Chain chain && chain.rank().compareTo(outer) <= 0
                ? "(" + print(operand) + ")"
                : print(operand);
    }
}
