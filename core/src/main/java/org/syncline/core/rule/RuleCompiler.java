package org.syncline.core.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.syncline.core.expression.Compiled;
import org.syncline.core.expression.SourceSchema;
import org.syncline.core.function.Budget;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ValueType;
import org.syncline.core.value.Values;

/// Makes one rule ready to run: names put into the schema's spelling, expressions compiled, and everything checked
/// that can be checked without an object (rules.md 5, 10).
///
/// Every problem is found in one go, and none of them keeps the rule from being loaded: what could not be understood
/// fails the objects that it applies to.
public final class RuleCompiler {

    private static final AttributeSchema DN = AttributeSchema.single(AttributeFlow.DN.text(), ValueType.TEXT);

    private final SyncRule rule;
    private final RuleSide source;
    private final RuleSide target;
    private final KnownParameters parameters;
    private final Budget budget;
    private final RuleFindings findings;

    /// What a rule became.
    public record Result(CompiledRule rule, List<RuleProblem> problems) {

        /// Whether no object fails because of the way the rule is written.
        public boolean isUsable() {
            return problems.stream().noneMatch(RuleProblem::fatal);
        }
    }

    private RuleCompiler(SyncRule rule, Schema space, Schema metaverse, KnownParameters parameters, Budget budget) {
        this.rule = rule;
        this.parameters = parameters;
        this.budget = budget;
        source = RuleSide.source(rule, space, metaverse);
        target = RuleSide.target(rule, space, metaverse);
        findings = new RuleFindings(rule);
    }

    /// @param space the schema of the rule's connector
    public static Result compile(SyncRule rule, Schema space, Schema metaverse) {
        return new RuleCompiler(rule, space, metaverse, KnownParameters.ANY, Budget.USUAL).compile();
    }

    /// @param parameters the names of the parameters that the rule's connector defines (rules.md 6.1)
    /// @param budget what an expression may use
    public static Result compile(SyncRule rule, Schema space, Schema metaverse, Set<String> parameters, Budget budget) {
        return new RuleCompiler(rule, space, metaverse, KnownParameters.of(rule.direction(), parameters), budget)
                .compile();
    }

    private Result compile() {
        checkType(source, "sourceObjectType");
        checkType(target, "targetObjectType");
        var scope = new ScopeCheck(source, parameters, findings).checked(rule.scope());
        var join = new JoinCheck(rule, source, target, findings).checked();
        var flows = IntStream.range(0, rule.flows().size())
                .mapToObj(this::compiled)
                .flatMap(Optional::stream)
                .toList();
        new RuleChecks(rule, findings).check();
        var faults = findings.faultsOfTheRule();
        return new Result(new CompiledRule(rule.with(join), scope, flows, faults), findings.all());
    }

    private void checkType(RuleSide side, String field) {
        if (!side.hasType()) {
            findings.fault(
                    new RulePlace.Field(field),
                    "the %s has no object type '%s'. It has %s."
                            .formatted(
                                    side.name(),
                                    side.type(),
                                    side.schema().types().keySet()));
        }
    }

    private Optional<CompiledFlow> compiled(int index) {
        var flow = rule.flows().get(index);
        var place = new RulePlace.Flow(index, flow.target());
        return targetOf(flow, place).map(attribute -> {
            var body = body(flow, attribute, place);
            new RuleChecks(rule, findings).check(flow, attribute, place);
            return new CompiledFlow(
                    flow.to(attribute.name()), attribute, findings.hasFaultIn(place) ? faulty(place) : body);
        });
    }

    /// A target that is not there is a fault of the rule: the flow has nothing to fail at.
    private Optional<AttributeSchema> targetOf(AttributeFlow flow, RulePlace.Flow place) {
        if (rule.direction() == Direction.OUTBOUND && flow.target().equals(AttributeFlow.DN)) {
            return Optional.of(DN);
        }
        if (!target.hasType()) {
            return Optional.empty();
        }
        var proper = target.spelling(flow.target());
        if (proper.isEmpty()) {
            findings.fault(new RulePlace.Target(place), target.lacks(flow.target()));
        }
        proper.ifPresent(name -> findings.spelled(flow.target(), name));
        return proper.flatMap(target::attribute);
    }

    private CompiledFlow.Body body(AttributeFlow flow, AttributeSchema attribute, RulePlace.Flow place) {
        return switch (flow.source()) {
            case FlowSource.Direct(var from) -> copied(from, attribute, place);
            case FlowSource.Constant(var text) -> constant(text, attribute, place);
            case FlowSource.Computed(var expression) -> computed(expression, place);
        };
    }

    private CompiledFlow.Body copied(AttributeName from, AttributeSchema attribute, RulePlace.Flow place) {
        if (rule.direction() == Direction.INBOUND && from.equals(AttributeFlow.DN)) {
            return new CompiledFlow.Body.Copy(from);
        }
        var proper = source.spelling(from);
        if (proper.isEmpty() && source.hasType()) {
            findings.fault(place, source.lacks(from));
        }
        proper.ifPresent(name -> findings.spelled(from, name));
        proper.flatMap(source::attribute).ifPresent(copied -> new CopyCheck(findings).check(copied, attribute, place));
        return new CompiledFlow.Body.Copy(proper.orElse(from));
    }

    private CompiledFlow.Body computed(String expression, RulePlace.Flow place) {
        var known = source.hasType() ? SourceSchema.of(source.schema(), rule.sourceType()) : SourceSchema.unknown();
        var compiled = FlowExpression.compile(expression, known, rule.direction(), parameters, budget);
        findings.expression(place, compiled.problems());
        return switch (compiled) {
            case Compiled.Ready(var formula, var _) -> new CompiledFlow.Body.Computed(formula);
            case Compiled.Faulty _ -> faulty(place);
        };
    }

    private CompiledFlow.Body constant(String text, AttributeSchema attribute, RulePlace.Flow place) {
        return Constants.value(text, attribute.type())
                .<CompiledFlow.Body>map(value -> new CompiledFlow.Body.Fixed(Values.of(value)))
                .orElseGet(() -> {
                    findings.fault(
                            place,
                            "the constant '%s' does not fit %s, which holds %s."
                                    .formatted(text, attribute.name(), Constants.wanted(attribute.type())));
                    return faulty(place);
                });
    }

    private CompiledFlow.Body faulty(RulePlace.Flow place) {
        return new CompiledFlow.Body.Faulty(findings.firstFaultIn(place));
    }
}
