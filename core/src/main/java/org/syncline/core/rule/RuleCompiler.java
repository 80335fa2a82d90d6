package org.syncline.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syncline.core.expression.Compiled;
import org.syncline.core.expression.ExpressionProblem;
import org.syncline.core.expression.Expressions;
import org.syncline.core.expression.SourceSchema;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.ValueType;
import org.syncline.core.value.Values;

/// Makes one rule ready to run: names put into the schema's spelling, expressions compiled (rules.md 5, 10).
///
/// Every problem is found in one go. A flow with a fatal problem is left out of the compiled rule, and a rule
/// with one is not to be used.
public final class RuleCompiler {

    private static final AttributeSchema DN = AttributeSchema.single(AttributeFlow.DN.text(), ValueType.TEXT);

    private final SyncRule rule;
    private final Side source;
    private final Side target;
    private final List<RuleProblem> problems = new ArrayList<>();

    /// What a rule became.
    public record Result(CompiledRule rule, List<RuleProblem> problems) {

        public boolean isUsable() {
            return problems.stream().noneMatch(RuleProblem::fatal);
        }
    }

    /// A schema and the type of object on that side of the rule.
    private record Side(Schema schema, TargetType type, String name) {

        Optional<AttributeName> spelling(AttributeName written) {
            return switch (type) {
                case TargetType.Any() -> Optional.of(written);
                case TargetType.One(var only) -> schema.spelling(only, written);
            };
        }

        Optional<AttributeSchema> attribute(AttributeName name) {
            return switch (type) {
                case TargetType.Any() -> Optional.empty();
                case TargetType.One(var only) -> schema.attribute(only, name);
            };
        }
    }

    private RuleCompiler(SyncRule rule, Schema space, Schema metaverse) {
        this.rule = rule;
        boolean inbound = rule.direction() == Direction.INBOUND;
        source = new Side(
                inbound ? space : metaverse,
                new TargetType.One(rule.sourceType()),
                inbound ? "connector space" : "metaverse");
        target = new Side(inbound ? metaverse : space, rule.targetType(), inbound ? "metaverse" : "connector space");
    }

    /// @param space the schema of the rule's connector
    public static Result compile(SyncRule rule, Schema space, Schema metaverse) {
        return new RuleCompiler(rule, space, metaverse).compile();
    }

    private Result compile() {
        checkType(source);
        checkType(target);
        var scope = new ScopeFilter(rule.scope().groups().stream()
                .map(group -> group.stream()
                        .map(clause -> new ScopeClause(
                                spelled(source, clause.attribute(), "scope"), clause.operator(), clause.text()))
                        .toList())
                .toList());
        var join = new JoinCriteria(rule.join().groups().stream()
                .map(group -> group.stream().map(this::spelled).toList())
                .toList());
        var flows =
                rule.flows().stream().flatMap(flow -> compiled(flow).stream()).toList();
        return new Result(new CompiledRule(withJoin(join), scope, flows), List.copyOf(problems));
    }

    private SyncRule withJoin(JoinCriteria join) {
        return new SyncRule(
                rule.id(),
                rule.name(),
                rule.description(),
                rule.direction(),
                rule.disabled(),
                rule.connector(),
                rule.sourceType(),
                rule.targetType(),
                rule.linkType(),
                rule.precedence(),
                rule.passwordSync(),
                rule.scope(),
                join,
                rule.flows());
    }

    private void checkType(Side side) {
        if (side.type() instanceof TargetType.One(var type)
                && side.schema().type(type).isEmpty()) {
            fatal(
                    "object type",
                    "the %s has no object type '%s'. It has %s."
                            .formatted(side.name(), type, side.schema().types().keySet()));
        }
    }

    private JoinClause spelled(JoinClause clause) {
        boolean inbound = rule.direction() == Direction.INBOUND;
        return new JoinClause(
                spelled(inbound ? source : target, clause.cs(), "join"),
                spelled(inbound ? target : source, clause.mv(), "join"),
                clause.caseSensitive());
    }

    private AttributeName spelled(Side side, AttributeName written, String place) {
        var spelling = side.spelling(written);
        if (spelling.isEmpty()) {
            fatal(
                    place,
                    "the %s has no attribute '%s'. Correct the name, or refresh the schema."
                            .formatted(side.name(), written));
            return written;
        }
        if (!spelling.get().equals(written)) {
            problems.add(new RuleProblem(
                    rule.name(),
                    place,
                    "'%s' is spelled '%s' in the schema.".formatted(written, spelling.get()),
                    false));
        }
        return spelling.get();
    }

    private Optional<CompiledFlow> compiled(AttributeFlow flow) {
        var place = "flow to " + flow.target();
        var schema = targetOf(flow, place);
        return schema.flatMap(attribute -> body(flow, attribute, place)
                .map(body -> new CompiledFlow(
                        new AttributeFlow(
                                attribute.name(), flow.source(), flow.merge(), flow.executeOnce(), flow.addOnly()),
                        attribute,
                        body)));
    }

    private Optional<AttributeSchema> targetOf(AttributeFlow flow, String place) {
        if (rule.direction() == Direction.OUTBOUND && flow.target().equals(AttributeFlow.DN)) {
            return Optional.of(DN);
        }
        return target.attribute(spelled(target, flow.target(), place));
    }

    private Optional<CompiledFlow.Body> body(AttributeFlow flow, AttributeSchema attribute, String place) {
        return switch (flow.source()) {
            case FlowSource.Direct(var from) -> copied(from, place).map(CompiledFlow.Body.Copy::new);
            case FlowSource.Constant(var text) ->
                constant(text, attribute, place).map(CompiledFlow.Body.Fixed::new);
            case FlowSource.Computed(var expression) -> computed(expression, place);
        };
    }

    private Optional<AttributeName> copied(AttributeName from, String place) {
        if (rule.direction() == Direction.INBOUND && from.equals(AttributeFlow.DN)) {
            return Optional.of(from);
        }
        return source.attribute(spelled(source, from, place)).map(AttributeSchema::name);
    }

    private Optional<CompiledFlow.Body> computed(String expression, String place) {
        var compiled = Expressions.compile(expression, SourceSchema.of(source.schema(), sourceType()));
        for (var problem : compiled.problems()) {
            problems.add(problem(place, problem));
        }
        return compiled instanceof Compiled.Ready(var formula, var _)
                ? Optional.of(new CompiledFlow.Body.Computed(formula))
                : Optional.empty();
    }

    private ObjectTypeName sourceType() {
        return rule.sourceType();
    }

    private RuleProblem problem(String place, ExpressionProblem problem) {
        return new RuleProblem(rule.name(), place, problem.message() + "\n" + problem.picture(), problem.isError());
    }

    private Optional<Values> constant(String text, AttributeSchema attribute, String place) {
        var value = Constants.value(text, attribute.type());
        if (value.isEmpty()) {
            fatal(
                    place,
                    "the constant '%s' does not fit %s, which holds %s."
                            .formatted(text, attribute.name(), Constants.wanted(attribute.type())));
        }
        return value.map(Values::of);
    }

    private void fatal(String place, String message) {
        problems.add(new RuleProblem(rule.name(), place, message, true));
    }
}
