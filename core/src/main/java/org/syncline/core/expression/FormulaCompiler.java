package org.syncline.core.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.syncline.core.expression.Expression.Attribute;
import org.syncline.core.expression.Expression.Call;
import org.syncline.core.expression.Expression.Chain;
import org.syncline.core.expression.Expression.Constant;
import org.syncline.core.expression.Expression.Literal;
import org.syncline.core.expression.Expression.Negation;
import org.syncline.core.expression.Expression.Parameter;
import org.syncline.core.expression.Expression.Text;
import org.syncline.core.expression.Expression.Variable;
import org.syncline.core.expression.Expression.Word;
import org.syncline.core.function.Application;
import org.syncline.core.function.Budget;
import org.syncline.core.function.EvaluationException;
import org.syncline.core.function.Function.Body;
import org.syncline.core.function.FunctionLibrary;
import org.syncline.core.function.Signature;
import org.syncline.core.function.Term;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.AttributeName;

/// A checked tree to closures, once for each rule. Variables become numbered slots.
final class FormulaCompiler {

    private static final String CONNECTOR = "Connector.ID";

    private final SourceSchema source;
    private final Instrument instrument;
    private final List<AttributeName> inputs = new ArrayList<>();
    private int slots;

    private FormulaCompiler(SourceSchema source, Instrument instrument) {
        this.source = source;
        this.instrument = instrument;
    }

    static Formula formula(Expression tree, SourceSchema source, Budget budget) {
        return formula(tree, source, budget, Instrument.NONE);
    }

    static Formula formula(Expression tree, SourceSchema source, Budget budget, Instrument instrument) {
        var compiler = new FormulaCompiler(source, instrument);
        var code = compiler.code(tree, Map.of());
        return new Formula(tree, code, compiler.inputs, compiler.slots, budget);
    }

    private Code code(Expression tree, Map<String, Integer> scope) {
        return switch (tree) {
            case Text(var text, var _) -> constant(Term.of(text));
            case Word(var text, var _) -> constant(Term.of(text));
            case Expression.Number(var number, var _, var _) -> constant(Term.of(number));
            case Expression.Flag(var flag, var _) -> constant(Term.of(flag));
            case Constant(var literal, var _) -> constant(term(literal));
            case Attribute(var name, var _) -> attribute(name);
            case Parameter(var name, var _) -> parameter(name);
            case Variable(var name, var _) -> variable(scope, name);
            case Call call -> call(call, scope);
            case Negation(var operand, var _) -> negation(tree, code(operand, scope));
            case Chain chain -> chain(chain, scope);
            case Expression.Missing _ -> throw new IllegalStateException("what has errors is not compiled");
        };
    }

    private static Code constant(Term term) {
        return _ -> term;
    }

    private static Term term(Literal literal) {
        return switch (literal) {
            case NULL -> Term.NULL;
            case CRLF -> Term.of("\r\n");
            case IGNORE_THIS_FLOW -> new Term.Verdict(Term.Ruling.IGNORE_THIS_FLOW);
            case AUTHORITATIVE_NULL -> new Term.Verdict(Term.Ruling.AUTHORITATIVE_NULL);
        };
    }

    private Code attribute(AttributeName name) {
        if (name.equals(Spelling.DN)) {
            return frame -> frame.inputs().dn().isEmpty()
                    ? Term.NULL
                    : Term.of(frame.inputs().dn());
        }
        boolean multiValued = isMultiValued(name);
        int number = numbered(name);
        return frame -> frame.term(frame.listed(number, name), multiValued);
    }

    private int numbered(AttributeName name) {
        if (!inputs.contains(name)) {
            inputs.add(name);
        }
        return inputs.indexOf(name);
    }

    private boolean isMultiValued(AttributeName name) {
        return source.attribute(name).filter(AttributeSchema::multiValued).isPresent();
    }

    private static Code parameter(String name) {
        return frame -> frame.inputs()
                .parameter(name)
                .map(Term::of)
                .orElseThrow(() -> EvaluationException.failed("the parameter %%%s%% is not defined".formatted(name)));
    }

    private static Code variable(Map<String, Integer> scope, String name) {
        var slot = scope.get(name);
        if (slot == null) {
            throw new IllegalStateException("what has errors is not compiled");
        }
        int number = slot;
        return frame -> frame.variable(number);
    }

    private static Code negation(Expression tree, Code operand) {
        return frame -> {
            try {
                return Operation.negated(operand.run(frame), frame.evaluation());
            } catch (EvaluationException failed) {
                throw placed(failed, tree);
            }
        };
    }

    private Code call(Call call, Map<String, Integer> scope) {
        var function = FunctionLibrary.find(call.function()).orElseThrow();
        return switch (function.body()) {
            case Body.Strict body -> strict(call, function.signature(), body, scope);
            case Body.Lazy body -> lazy(call, body, scope);
        };
    }

    private Code strict(Call call, Signature signature, Body.Strict body, Map<String, Integer> scope) {
        var arguments = call.arguments();
        var codes = new Code[arguments.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = switch (signature.parameter(i).passing()) {
                case SCALAR, LIST, WHOLE, WORD, WORD_OR_TEXT, VARIABLE -> code(arguments.get(i), scope);
                case IMPORTED -> imported(name(arguments.get(i)));
                case COUNTED -> counted(name(arguments.get(i)));
            };
        }
        var application = new Application(signature, body);
        return frame -> {
            try {
                var terms = new Term[codes.length];
                for (int i = 0; i < codes.length; i++) {
                    terms[i] = codes[i].run(frame);
                }
                return application.to(terms, frame.evaluation());
            } catch (EvaluationException failed) {
                throw placed(failed, call);
            }
        };
    }

    private static AttributeName name(Expression quoted) {
        return quoted instanceof Text(var text, var _)
                ? new AttributeName(text)
                : new AttributeName(ExpressionPrinter.print(quoted));
    }

    private Code imported(AttributeName name) {
        boolean multiValued = isMultiValued(name);
        return frame -> frame.term(frame.inputs().listedImport(name), multiValued);
    }

    private static Code counted(AttributeName name) {
        return frame -> Term.of(frame.inputs().count(name));
    }

    private Code lazy(Call call, Body.Lazy body, Map<String, Integer> scope) {
        var arguments = call.arguments();
        boolean declares = arguments.getFirst() instanceof Variable
                && FunctionLibrary.find(call.function())
                        .orElseThrow()
                        .signature()
                        .declares();
        int slot = declares ? slots++ : LazyCall.NO_VARIABLE;
        var inner = declares ? with(scope, (Variable) arguments.getFirst(), slot) : scope;
        var codes = new Code[arguments.size()];
        for (int i = declares ? 1 : 0; i < codes.length; i++) {
            var argument = code(arguments.get(i), i == codes.length - 1 ? inner : scope);
            codes[i] = instrument.argument(call, i, argument);
        }
        if (declares) {
            codes[0] = constant(Term.NULL);
        }
        var all = List.of(codes);
        return instrument.call(call, frame -> {
            try {
                frame.evaluation().charge(1);
                return body.apply(new LazyCall(frame, all, slot));
            } catch (EvaluationException failed) {
                throw placed(failed, call);
            }
        });
    }

    private static Map<String, Integer> with(Map<String, Integer> scope, Variable variable, int slot) {
        var inner = new HashMap<>(scope);
        inner.put(variable.name(), slot);
        return inner;
    }

    private Code chain(Chain chain, Map<String, Integer> scope) {
        boolean guids = chain.rank() == Operator.Rank.COMPARISON
                && chain.children().stream()
                        .anyMatch(operand -> operand instanceof Parameter(var name, var _) && name.equals(CONNECTOR));
        var operands = chain.children().stream()
                .map(operand -> guids ? GuidText.plain(code(operand, scope)) : code(operand, scope))
                .toList();
        return new ChainCode(
                chain, chain.steps().stream().map(Expression.Step::operator).toList(), operands);
    }

    /// Says in which part of the expression an evaluation failed: the innermost one that knows. Each piece of code
    /// does so itself; a wrapper around it would be one more call for every part of every expression.
    static EvaluationException placed(EvaluationException failed, Expression part) {
        return failed.isPlaced() ? failed : failed.in(ExpressionPrinter.excerpt(part));
    }
}
