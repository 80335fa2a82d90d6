package org.syncline.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.syncline.core.expression.Compiled;
import org.syncline.core.expression.Expressions;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.expression.Formula;
import org.syncline.core.expression.SampleObject;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.ValueType;
import org.syncline.core.value.Values;

class FlowRunTest {

    private static final List<Formula> FORMULAS = Stream.of(
                    "[sn] & \", \" & [givenName] & \" \" & [cn]",
                    "IIF(IsPresent([absent]), [absent], [displayName])",
                    "Trim([givenName])",
                    "Trim([absent])",
                    "[cn] & [cn] & [absent] & [st]",
                    "[dn]",
                    "IIF(IsPresent([mail]), %Domain.FQDN%, Error(\"none\"))",
                    "Join(Trim([otherTelephone]), [sn])",
                    "Count(ImportedValue(\"proxyAddresses\")) + Count([proxyAddresses])",
                    "Error([sn])")
            .map(FlowRunTest::formula)
            .toList();

    @Test
    void a_flow_among_many_comes_to_what_its_formula_comes_to_by_itself() {
        var flows = FORMULAS.stream()
                .map(formula -> flow(new CompiledFlow.Body.Computed(formula)))
                .toList();
        var book = book(flows);

        for (var object : List.of(SampleObject.ann(), SampleObject.ann().without("sn"), nobody())) {
            var run = new FlowRun(book, object, current(object));

            assertThat(flows.stream().map(flow -> run.outcome(flows.indexOf(flow))))
                    .containsExactlyElementsOf(FORMULAS.stream()
                            .map(formula -> formula.evaluate(object))
                            .toList());
        }
    }

    @Test
    void a_copy_gives_its_own_attribute() {
        var book = book(List.of(copy("st"), copy("cn"), copy("absent")));

        var run = new FlowRun(book, SampleObject.ann(), current(SampleObject.ann()));

        assertThat(run.outcome(0)).isEqualTo(new FlowOutcome.Flows(Values.text("OR")));
        assertThat(run.outcome(1)).isEqualTo(new FlowOutcome.Flows(Values.text("Ann Lee")));
        assertThat(run.outcome(2)).isEqualTo(FlowOutcome.NOTHING);
    }

    private static SampleObject nobody() {
        return new SampleObject(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), "");
    }

    private static SortedMap<AttributeName, Values> current(SampleObject object) {
        var current = new TreeMap<AttributeName, Values>();
        object.current().forEach((name, values) -> {
            if (!values.isEmpty()) {
                current.put(new AttributeName(name), values);
            }
        });
        return current;
    }

    private static Formula formula(String text) {
        return switch (Expressions.compile(text, SampleObject.SCHEMA)) {
            case Compiled.Ready(var formula, var _) -> formula;
            case Compiled.Faulty faulty -> throw new IllegalArgumentException(text + ": " + faulty.problems());
        };
    }

    private static CompiledFlow copy(String attribute) {
        return flow(new CompiledFlow.Body.Copy(new AttributeName(attribute)));
    }

    private static CompiledFlow flow(CompiledFlow.Body body) {
        var source = new FlowSource.Direct(new AttributeName("any"));
        return new CompiledFlow(
                AttributeFlow.of("title", source), AttributeSchema.single("title", ValueType.TEXT), body);
    }

    private static RuleBook book(List<CompiledFlow> flows) {
        var rule = Draft.inbound("All", new ConnectorId(new UUID(0, 1)), 100, "user", "person")
                .rule();
        return new RuleBook(List.of(new CompiledRule(rule, rule.scope(), flows)));
    }
}
