package org.syncline.home.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.syncline.core.expression.Answer;
import org.syncline.core.expression.Compiled;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.expression.Formula;
import org.syncline.core.expression.Inputs;
import org.syncline.core.expression.SourceSchema;
import org.syncline.core.function.Moment;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.FlowExpression;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Installed;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.store.Database;

/// Checks an expression as if a rule had it (rules.md 10), and evaluates it for one object if one is named.
/// It has the budget that the configuration gives to those of rules. Nothing is changed, nothing is kept.
public record ExpressionCheck(Database database, Installed installed, Moment moment) {

    /// What the expression is about, as far as it was said.
    private record Subject(
            Direction direction, Optional<ConnectorDefinition> connector, Optional<ObjectTypeName> type) {}

    /// @throws Refused if the question names what there is not
    public ExpressionAnswer answer(ExpressionQuestion question) {
        if (question.expression().isBlank()) {
            throw new Refused(ExitCode.USAGE, "There is no expression yet. Type one, such as Left([sn], 3).");
        }
        var direction =
                question.direction().isEmpty() ? Direction.INBOUND : RuleFilter.directionOf(question.direction());
        var connector = connector(question.connector());
        if (!question.namesObject()) {
            return withoutResult(question, new Subject(direction, connector, type(question)), List.of());
        }
        return database.in(transaction -> {
            var places = direction == Direction.INBOUND && connector.isPresent()
                    ? connector.stream().toList()
                    : all();
            return switch (NamedObject.find(transaction, places, question.object())) {
                case NamedObject.Several(var choices) ->
                    withoutResult(question, new Subject(direction, connector, type(question)), choices);
                case NamedObject.Found found ->
                    direction == Direction.INBOUND
                            ? result(question, ObjectReading.inbound(transaction, installed, found))
                            : result(
                                    question,
                                    ObjectReading.outbound(
                                            transaction, installed, found, connector.orElseThrow(this::noTarget)));
            };
        });
    }

    private ExpressionAnswer withoutResult(
            ExpressionQuestion question, Subject subject, List<ExpressionAnswer.Choice> choices) {
        var compiled = compiled(question.expression(), subject);
        return new ExpressionAnswer(
                compiled instanceof Compiled.Ready,
                findings(compiled),
                compiled instanceof Compiled.Ready(var formula, var _) ? reads(formula) : List.of(),
                List.of(),
                Optional.empty(),
                choices);
    }

    private ExpressionAnswer result(ExpressionQuestion question, ObjectReading reading) {
        var type = reading.type();
        if (!question.type().isEmpty() && !question.type().equalsIgnoreCase(type.text())) {
            throw new Refused(
                    ExitCode.USAGE,
                    "%s is a %s, not a %s. Name another object, or leave the type out."
                            .formatted(reading.object().dn(), type, question.type()));
        }
        var subject = new Subject(reading.direction(), Optional.of(reading.connector()), Optional.of(type));
        return switch (compiled(question.expression(), subject)) {
            case Compiled.Faulty _ -> withoutResult(question, subject, List.of());
            case Compiled.Ready ready -> {
                var formula = ready.formula();
                var inputs = reading.inputs(formula.reads(), moment);
                yield new ExpressionAnswer(
                        true,
                        findings(ready),
                        reads(formula),
                        notes(formula, reading),
                        Optional.of(result(formula, inputs, reading)),
                        List.of());
            }
        };
    }

    private static ExpressionAnswer.Result result(Formula formula, Inputs inputs, ObjectReading reading) {
        var answer = formula.answer(inputs);
        return new ExpressionAnswer.Result(
                reading.holder().name(),
                reading.object().dn().toString(),
                reading.publicId(),
                answer instanceof Answer.Failed,
                TrialValues.of(answer),
                meaning(formula.evaluate(inputs)));
    }

    private static String meaning(FlowOutcome outcome) {
        return switch (outcome) {
            case FlowOutcome.Flows _ -> "";
            case FlowOutcome.Nothing() -> "As a flow it gives nothing: the next rule in order has its turn.";
            case FlowOutcome.AuthoritativeNull() ->
                "As a flow it leaves the attribute empty, whatever weaker rules say.";
            case FlowOutcome.Ignored() -> "As a flow it does as if it were not there.";
            case FlowOutcome.Failed(var code, var message) ->
                "As a flow it fails, and the object with it (%s): %s".formatted(code, message);
        };
    }

    /// What no rule uses is not imported, and absent until one does.
    private List<String> notes(Formula formula, ObjectReading reading) {
        if (reading.direction() == Direction.OUTBOUND) {
            return List.of();
        }
        var connector = reading.connector();
        var read = Optional.ofNullable(installed.selected().get(connector.id())).orElseGet(() -> Schema.of(List.of()));
        var known = connector.discovered().schema();
        return formula.reads().stream()
                .filter(name -> known.attribute(reading.type(), name).isPresent()
                        && read.attribute(reading.type(), name).isEmpty())
                .map(name ->
                        "%s is not imported from %s, because no rule uses it yet: here it is absent. Once a rule uses it, a full import brings it."
                                .formatted(name, connector.name()))
                .toList();
    }

    private Compiled compiled(String expression, Subject subject) {
        var budget = installed.configuration().budget();
        var source = source(subject);
        return subject.connector()
                .map(connector -> FlowExpression.compile(
                        expression,
                        source,
                        subject.direction(),
                        installed.landscape().space(connector.id()).known(),
                        budget))
                .orElseGet(() -> FlowExpression.compile(expression, source, subject.direction(), budget));
    }

    private SourceSchema source(Subject subject) {
        var schema = subject.direction() == Direction.OUTBOUND
                ? Optional.of(installed.configuration().metaverse())
                : subject.connector().map(connector -> connector.discovered().schema());
        if (schema.isEmpty() || subject.type().isEmpty()) {
            return SourceSchema.unknown();
        }
        var types = schema.get().types().keySet();
        var type = types.stream()
                .filter(one -> one.text().equalsIgnoreCase(subject.type().get().text()))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        ExitCode.NOT_FOUND,
                        "There is no object type '%s' in %s. There are: %s."
                                .formatted(
                                        subject.type().get(),
                                        subject.direction() == Direction.OUTBOUND
                                                ? "the metaverse"
                                                : subject.connector()
                                                        .map(ConnectorDefinition::name)
                                                        .orElse("?"),
                                        types.stream().map(ObjectTypeName::text).collect(Collectors.joining(", ")))));
        return SourceSchema.of(schema.get(), type);
    }

    private static Optional<ObjectTypeName> type(ExpressionQuestion question) {
        return question.type().isEmpty() ? Optional.empty() : Optional.of(new ObjectTypeName(question.type()));
    }

    private Optional<ConnectorDefinition> connector(String name) {
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(installed
                        .configuration()
                        .connector(name)
                        .orElseThrow(() -> RuleFilter.noConnector(installed.configuration(), name)));
    }

    /// Those of the organization before the cloud.
    private List<ConnectorDefinition> all() {
        return installed.configuration().connectors().values().stream()
                .sorted(Comparator.comparing(ConnectorDefinition::place).thenComparing(ConnectorDefinition::name))
                .toList();
    }

    private Refused noTarget() {
        return new Refused(
                ExitCode.USAGE,
                "An outbound rule flows to a connector: say to which. There are: %s."
                        .formatted(all().stream().map(ConnectorDefinition::name).collect(Collectors.joining(", "))));
    }

    private static List<ExpressionAnswer.Finding> findings(Compiled compiled) {
        return compiled.problems().stream().map(ExpressionAnswer.Finding::of).toList();
    }

    private static List<String> reads(Formula formula) {
        var names = new ArrayList<String>();
        formula.reads().forEach(name -> names.add(name.text()));
        return names;
    }
}
