package org.syncline.configuration.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.syncline.configuration.Place;
import org.syncline.configuration.vendor.source.Element;
import org.syncline.core.expression.ExpressionProblem;
import org.syncline.core.expression.Expressions;
import org.syncline.core.expression.SourceSchema;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.FlowSource;
import org.syncline.core.rule.RuleCompiler;
import org.syncline.core.rule.RulePlace;
import org.syncline.core.rule.RuleProblem;
import org.syncline.core.rule.TargetType;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.engine.ConnectorDefinition;

/// Holds a rule against the schemas and our language (rules.md 10), and tells of what it finds at its place in the
/// export.
///
/// A flow to or from an attribute that is not there is left out, as with the shipped rules (DECISIONS 22d). A rule with
/// any other error is kept whole and disabled: nothing runs that means something else than there.
final class RuleCheck {

    private static final Pattern PARAMETER = Pattern.compile("%([A-Za-z_][A-Za-z0-9_.-]*)%");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.|\"\")*\"");

    private final Schema space;
    private final SortedSet<String> parameters;
    private final Schema metaverse;
    private final Ledger ledger;

    RuleCheck(ConnectorDefinition connector, Schema metaverse, Ledger ledger) {
        this.space = connector.discovered().schema();
        this.parameters = new TreeSet<>();
        connector
                .discovered()
                .partitions()
                .forEach(each -> parameters.addAll(each.parameters().keySet()));
        parameters.add("Connector.ID");
        this.metaverse = metaverse;
        this.ledger = ledger;
    }

    VendorRule tried(VendorRule rule) {
        var fitting = withoutStrangers(rule);
        if (fitting.rule().disabled()) {
            return fitting;
        }
        var findings = expressions(fitting) + parameters(fitting);
        var result = RuleCompiler.compile(fitting.rule(), space, metaverse);
        result.problems().stream()
                .filter(problem -> !(problem.place() instanceof RulePlace.InExpression)
                        && !problem.message().contains("\n"))
                .forEach(problem -> ledger.note(
                        element(fitting, problem),
                        fitting.subject() + ", " + problem.place(),
                        problem.fatal() ? Fate.NOT_POSSIBLE : Fate.CHANGED,
                        problem.message()));
        if (result.isUsable() && findings == 0) {
            return fitting;
        }
        ledger.note(
                fitting.source(),
                fitting.subject(),
                Fate.CHANGED,
                "It is disabled until its %s corrected; then take 'disabled' out of its file."
                        .formatted(findings == 1 ? "error is" : "errors are"));
        return fitting.with(Copies.disabled(fitting.rule(), true));
    }

    /// The mapping that a problem is about, else the rule.
    private static Element element(VendorRule rule, RuleProblem problem) {
        for (int each = 0; each < rule.mappings().size(); each++) {
            if (problem.place()
                    .toString()
                    .equals("flow to " + rule.rule().flows().get(each).target())) {
                return rule.mappings().get(each);
            }
        }
        return rule.source();
    }

    /// A parameter that nobody defines is an error at every object (rules.md 6.1).
    private int parameters(VendorRule rule) {
        int errors = 0;
        for (int each = 0; each < rule.mappings().size(); each++) {
            var flow = rule.rule().flows().get(each);
            if (flow.source() instanceof FlowSource.Computed(var expression)) {
                for (var unknown : unknown(expression)) {
                    errors++;
                    ledger.note(
                            rule.mappings().get(each),
                            "%s, flow to %s".formatted(rule.subject(), flow.target()),
                            Fate.NOT_POSSIBLE,
                            "There is no parameter %%%s%% here, and the export does not define it. Put its value in its place."
                                    .formatted(unknown));
                }
            }
        }
        return errors;
    }

    private List<String> unknown(String expression) {
        return PARAMETER
                .matcher(TEXT.matcher(expression).replaceAll("\"\""))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !parameters.contains(name))
                .distinct()
                .toList();
    }

    private int expressions(VendorRule rule) {
        int errors = 0;
        for (int each = 0; each < rule.mappings().size(); each++) {
            var flow = rule.rule().flows().get(each);
            if (flow.source() instanceof FlowSource.Computed(var expression)) {
                for (var problem : Expressions.compile(expression, source(rule)).problems()) {
                    tell(rule, each, problem);
                    errors += problem.isError() ? 1 : 0;
                }
            }
        }
        return errors;
    }

    private void tell(VendorRule rule, int number, ExpressionProblem problem) {
        var mapping = rule.mappings().get(number);
        var text = mapping.child("expression").orElse(mapping);
        int lead = (int) text.text()
                .chars()
                .takeWhile(Character::isWhitespace)
                .filter(c -> c == '\n')
                .count();
        var place = new Place(text.place().file(), text.place().line() + lead + problem.line() - 1, problem.column());
        ledger.note(
                mapping,
                "%s, flow to %s"
                        .formatted(
                                rule.subject(), rule.rule().flows().get(number).target()),
                problem.isError() ? Fate.NOT_POSSIBLE : Fate.CHANGED,
                "%s (line %d)\n%s".formatted(problem.message(), place.line(), problem.picture()));
    }

    private SourceSchema source(VendorRule rule) {
        return SourceSchema.of(isInbound(rule) ? space : metaverse, rule.rule().sourceType());
    }

    private static boolean isInbound(VendorRule rule) {
        return rule.rule().direction() == Direction.INBOUND;
    }

    private VendorRule withoutStrangers(VendorRule rule) {
        var flows = new ArrayList<AttributeFlow>();
        var mappings = new ArrayList<Element>();
        for (int each = 0; each < rule.mappings().size(); each++) {
            var flow = rule.rule().flows().get(each);
            var strangers = strangers(rule, flow);
            if (strangers.isEmpty()) {
                flows.add(flow);
                mappings.add(rule.mappings().get(each));
            } else {
                ledger.note(
                        rule.mappings().get(each),
                        "%s, flow to %s".formatted(rule.subject(), flow.target()),
                        Fate.NOT_POSSIBLE,
                        "The flow was left out, as the schema of the export has no %s."
                                .formatted(String.join(", ", strangers)));
            }
        }
        return new VendorRule(rule.source(), Copies.flowing(rule.rule(), flows), rule.tag(), rule.nameOnly(), mappings);
    }

    /// The attributes of the connected system that a flow needs and that are not there.
    private List<String> strangers(VendorRule rule, AttributeFlow flow) {
        if (isInbound(rule)) {
            return Used.read(flow.source()).stream()
                    .filter(name -> isStrange(rule.rule().sourceType(), name))
                    .map(AttributeName::text)
                    .toList();
        }
        return rule.rule().targetType() instanceof TargetType.One(var type) && isStrange(type, flow.target())
                ? List.of(flow.target().text())
                : List.of();
    }

    private boolean isStrange(ObjectTypeName type, AttributeName name) {
        return !name.equals(AttributeFlow.DN)
                && space.type(type).isPresent()
                && space.spelling(type, name).isEmpty();
    }
}
