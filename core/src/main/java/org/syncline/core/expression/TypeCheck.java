package org.syncline.core.expression;

import java.util.Set;
import java.util.stream.Stream;
import org.syncline.core.expression.Expression.Attribute;
import org.syncline.core.expression.Expression.Call;
import org.syncline.core.expression.Expression.Chain;
import org.syncline.core.expression.Expression.Constant;
import org.syncline.core.expression.Expression.Flag;
import org.syncline.core.expression.Expression.Literal;
import org.syncline.core.expression.Expression.Missing;
import org.syncline.core.expression.Expression.Negation;
import org.syncline.core.expression.Expression.Number;
import org.syncline.core.expression.Expression.Parameter;
import org.syncline.core.expression.Expression.Text;
import org.syncline.core.expression.Expression.Variable;
import org.syncline.core.expression.Expression.Word;
import org.syncline.core.function.FunctionLibrary;
import org.syncline.core.function.Kind;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.ValueType;

/// Finds what would surely fail: wrong types, unknown functions, variables and words (rules.md 8 and 10).
final class TypeCheck {

    private final SourceSchema source;
    private final Findings findings;

    TypeCheck(SourceSchema source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    SourceSchema source() {
        return source;
    }

    void check(Expression tree, boolean anyResult) {
        var type = type(tree, Scope.WHOLE);
        if (!anyResult && type.kinds().equals(Set.of(Kind.DATE))) {
            findings.error(tree.span(), "a date cannot be a result; make it text with FormatDateTime");
        }
    }

    Type type(Expression tree, Scope scope) {
        return switch (tree) {
            case Text _, Parameter _ -> Type.of(Kind.TEXT);
            case Number _ -> Type.of(Kind.NUMBER);
            case Flag _ -> Type.of(Kind.FLAG);
            case Constant(var literal, var _) -> constant(literal);
            case Attribute attribute -> attribute(attribute, scope);
            case Variable variable -> variable(variable, scope);
            case Word word -> word(word);
            case Call call -> new CallCheck(this, findings, call, scope).type();
            case Negation negation -> negation(negation, scope);
            case Chain chain -> new ChainCheck(this, findings, scope).type(chain);
            case Missing _ -> Type.ANY;
        };
    }

    private static Type constant(Literal literal) {
        return switch (literal) {
            case NULL -> Type.NULL;
            case CRLF -> Type.of(Kind.TEXT);
            case IGNORE_THIS_FLOW, AUTHORITATIVE_NULL -> Type.VERDICT;
        };
    }

    private Type attribute(Attribute attribute, Scope scope) {
        var name = attribute.name();
        if (name.equals(Spelling.DN)) {
            return Type.of(Kind.TEXT);
        }
        return scope.narrowed(name)
                .orElseGet(() -> source.attribute(name)
                        .map(AttributeSchema::type)
                        .map(TypeCheck::kind)
                        .map(Type::of)
                        .orElse(Type.ANY));
    }

    private static Kind kind(ValueType type) {
        return switch (type) {
            case TEXT -> Kind.TEXT;
            case NUMBER -> Kind.NUMBER;
            case FLAG -> Kind.FLAG;
            case BYTES -> Kind.BYTES;
            case REFERENCE -> Kind.REFERENCE;
        };
    }

    private Type variable(Variable variable, Scope scope) {
        var type = scope.variable(variable.name());
        if (type.isEmpty()) {
            findings.error(
                    variable.span(),
                    "no Select, Where or With declares $%s%s"
                            .formatted(variable.name(), Nearest.hint("$" + variable.name(), scope.names())));
            return Type.ANY;
        }
        return type.get();
    }

    private Type word(Word word) {
        var name = word.text();
        if (FunctionLibrary.find(name).isPresent()) {
            findings.error(word.span(), "%s is a function and needs its arguments in brackets".formatted(name));
        } else {
            var constants = Stream.concat(
                            Stream.of("True", "False"),
                            Stream.of(Literal.values()).map(Literal::word))
                    .toList();
            findings.error(word.span(), "%s has no meaning here%s".formatted(name, Nearest.hint(name, constants)));
        }
        return Type.ANY;
    }

    private Type negation(Negation negation, Scope scope) {
        var type = type(negation.operand(), scope);
        if (type.isNever(Set.of(Kind.NUMBER))) {
            findings.mismatch(
                    negation.operand().span(),
                    "only a number can have a sign, not %s".formatted(type.words()),
                    scope.conditional());
        }
        return Type.of(Kind.NUMBER);
    }
}
