package org.syncline.core.expression;

import java.util.List;
import java.util.Optional;
import org.syncline.core.expression.Expression.Attribute;
import org.syncline.core.expression.Expression.Call;
import org.syncline.core.expression.Expression.Chain;
import org.syncline.core.expression.Expression.Negation;
import org.syncline.core.expression.Expression.Step;
import org.syncline.core.expression.Expression.Text;
import org.syncline.core.function.FunctionLibrary;
import org.syncline.core.function.Parameter.Passing;
import org.syncline.core.value.AttributeName;

/// Brings the names of attributes to the schema's spelling, with a warning (DECISIONS 22d). A name that no
/// attribute has is an error.
final class Spelling {

    /// Not in any schema: the DN of the CS object.
    static final AttributeName DN = new AttributeName("dn");

    private final SourceSchema source;
    private final Findings findings;

    Spelling(SourceSchema source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    Expression corrected(Expression tree) {
        return switch (tree) {
            case Attribute(var name, var span) -> new Attribute(proper(name, span), span);
            case Call call -> corrected(call);
            case Negation(var operand, var span) -> new Negation(corrected(operand), span);
            case Chain(var first, var steps, var span) ->
                new Chain(
                        corrected(first),
                        steps.stream()
                                .map(step -> new Step(step.operator(), corrected(step.operand())))
                                .toList(),
                        span);
            case Text _,
                    Expression.Number _,
                    Expression.Flag _,
                    Expression.Constant _,
                    Expression.Parameter _,
                    Expression.Variable _,
                    Expression.Word _,
                    Expression.Missing _ -> tree;
        };
    }

    private Expression corrected(Call call) {
        var arguments = call.arguments().stream().map(this::corrected).toList();
        return new Call(call.function(), namesAttribute(call) ? quoted(arguments) : arguments, call.span());
    }

    /// Whether its first argument is the name of an attribute in quotes.
    static boolean namesAttribute(Call call) {
        return FunctionLibrary.find(call.function())
                .flatMap(function -> function.signature().parameters().stream().findFirst())
                .filter(first -> first.passing() == Passing.IMPORTED || first.passing() == Passing.COUNTED)
                .isPresent();
    }

    private List<Expression> quoted(List<Expression> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof Text(var text, var span) && !text.isEmpty()
                        ? new Text(proper(new AttributeName(text), span).text(), span)
                        : argument)
                .toList();
    }

    private AttributeName proper(AttributeName written, Span span) {
        var spelling = written.text().equalsIgnoreCase(DN.text()) ? Optional.of(DN) : source.spelling(written);
        if (spelling.isEmpty()) {
            var names = source.names().stream().map(AttributeName::text).toList();
            findings.error(span, "there is no attribute %s%s".formatted(written, Nearest.hint(written.text(), names)));
        } else if (!spelling.get().equals(written)) {
            findings.spelling(span, "the schema spells %s as %s; read as that".formatted(written, spelling.get()));
        }
        return spelling.orElse(written);
    }
}
