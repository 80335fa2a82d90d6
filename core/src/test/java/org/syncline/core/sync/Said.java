package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.expression.Inputs;
import org.syncline.core.expression.SampleObject;
import org.syncline.core.rule.CompiledFlow;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.rule.Draft;
import org.syncline.core.rule.FlowRun;
import org.syncline.core.rule.MergeType;
import org.syncline.core.rule.RuleBook;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.ValueType;
import org.syncline.core.value.Values;

/// Contributions for tables: what a rule of that strength says.
final class Said {

    static final FlowOutcome NULL = new FlowOutcome.Nothing();
    static final FlowOutcome AUTHORITATIVE_NULL = new FlowOutcome.AuthoritativeNull();
    static final FlowOutcome FAILED = new FlowOutcome.Failed("function-failed", "by intent");
    static final FlowOutcome IGNORED = new FlowOutcome.Ignored();

    private static final Inputs NOBODY = new SampleObject(Map.of(), Map.of(), Map.of(), "");

    private Said() {}

    static FlowOutcome text(String... texts) {
        return new FlowOutcome.Flows(Values.text(texts));
    }

    static Contribution by(int precedence, FlowOutcome outcome) {
        return by(precedence, MergeType.UPDATE, outcome);
    }

    static Contribution by(int precedence, MergeType merge, FlowOutcome outcome) {
        var rule = Draft.inbound("Rule " + precedence, Company.HR, precedence, "user", "person")
                .copy("title", "title")
                .merged(merge)
                .rule();
        return by(rule, new CsObjectId(1), outcome);
    }

    /// The first flow of the rule, whatever it reads.
    static Contribution by(SyncRule rule, CsObjectId source, FlowOutcome outcome) {
        var flow = new CompiledFlow(
                rule.flows().getFirst(),
                AttributeSchema.single("title", ValueType.TEXT),
                new CompiledFlow.Body.Fixed(Values.NONE));
        var book = new RuleBook(List.of(new CompiledRule(rule, rule.scope(), List.of(flow))));
        var flows = new FlowRun(book, NOBODY, new TreeMap<>());
        return new Contribution(new Speaker(flows, source, rule::toString, _ -> outcome), 0);
    }

    /// Strongest first.
    static List<Contribution> all(FlowOutcome... outcomes) {
        var all = new ArrayList<Contribution>();
        for (var outcome : outcomes) {
            all.add(by(100 + all.size(), outcome));
        }
        return all;
    }
}
