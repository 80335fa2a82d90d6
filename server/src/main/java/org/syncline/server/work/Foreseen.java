package org.syncline.server.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.syncline.core.explain.ExplanationText;
import org.syncline.core.explain.Names;
import org.syncline.core.explain.ScopeText;
import org.syncline.core.sync.Explanation;
import org.syncline.core.sync.Outcome;
import org.syncline.core.value.Values;
import org.syncline.engine.Installed;
import org.syncline.engine.Preview;
import org.syncline.home.words.CounterNames;
import org.syncline.home.words.ExplanationNames;
import org.syncline.home.words.ObjectNames;
import org.syncline.home.words.Words;
import org.syncline.server.access.Sight;
import org.syncline.store.Operation;
import org.syncline.store.Transaction;

/// What would come of synchronizing one object, or of another link of it (engine.md 15): nothing of it is saved.
///
/// @param id the public id of the object
/// @param decision the counter it would count as; empty: nothing changes
/// @param problems why nothing can come of it; empty: it can
/// @param joined how it is joined, in words
/// @param metaverse its MV object afterwards
/// @param exports what would become pending
public record Foreseen(
        String id,
        String connector,
        String dn,
        String decision,
        String title,
        List<String> problems,
        String joined,
        List<Attribute> metaverse,
        List<Export> exports,
        List<Rule> rules,
        List<Flow> flows) {

    private static final String INBOUND = "inbound";

    /// Whether the other comes to the same, whatever the reasons.
    boolean comesTo(Foreseen other) {
        return decision.equals(other.decision)
                && problems.equals(other.problems)
                && metaverse.equals(other.metaverse)
                && exports.equals(other.exports);
    }

    public record Attribute(String name, List<String> values) {}

    public record Export(String connector, String dn, String operation, List<PendingValues.Change> changes) {}

    /// @param side `inbound`, or the connector that is written to
    /// @param id of the rule
    public record Rule(String side, String id, String name, boolean applies, String because) {}

    /// @param fate what became of what the flow says
    public record Flow(String side, String attribute, String rule, List<String> values, String fate) {}

    /// What would come of it elsewhere is told of the connectors that may be seen.
    ///
    /// @throws Refused if others have a part in the identity
    static Foreseen of(Portion portion, Preview.Seen seen, String id) {
        if (!portion.isWholeOf(seen)) {
            throw Sight.refused("this: connectors that they are not for have a part in the identity");
        }
        var transaction = portion.transaction();
        var installed = portion.installed();
        var sight = portion.sight();
        var names = new ExplanationNames(transaction, installed, seen.why());
        var decision = seen.outcome() instanceof Outcome.Settled settled
                ? settled.inbound().code()
                : "";
        return new Foreseen(
                id,
                installed.connector(seen.object().connector()).name(),
                seen.object().dn().toString(),
                decision,
                decision.isEmpty() ? "" : CounterNames.label(decision),
                seen.outcome() instanceof Outcome.Failed(var problems)
                        ? problems.stream()
                                .map(problem -> problem.code() + ": " + problem.message())
                                .toList()
                        : List.of(),
                new ExplanationText(seen.why(), names).joined(),
                metaverse(seen, new ObjectNames(transaction)),
                exports(transaction, installed, seen).stream()
                        .filter(export -> sight.includes(export.connector()))
                        .toList(),
                rules(installed, seen.why(), names).stream()
                        .filter(rule -> rule.side().equals(INBOUND) || sight.includes(rule.side()))
                        .toList(),
                flows(installed, seen.why()).stream()
                        .filter(flow -> flow.side().equals(INBOUND) || sight.includes(flow.side()))
                        .toList());
    }

    private static List<Attribute> metaverse(Preview.Seen seen, ObjectNames names) {
        return seen.mvObject().stream()
                .flatMap(object -> object.attributes().entrySet().stream())
                .map(one -> new Attribute(one.getKey().text(), names.ofMv(one.getValue())))
                .toList();
    }

    private static List<Export> exports(Transaction transaction, Installed installed, Preview.Seen seen) {
        var changes = seen.exports();
        var values = PendingValues.named(
                transaction, changes.stream().map(Preview.Change::delta).toList());
        return changes.stream()
                .map(change -> new Export(
                        installed.connector(change.object().connector()).name(),
                        change.object().dn().toString(),
                        Words.of(Operation.of(change.delta())),
                        values.of(change.delta())))
                .toList();
    }

    private static List<Rule> rules(Installed installed, Explanation why, Names names) {
        var rules = new ArrayList<Rule>();
        why.rules().forEach(fate -> rules.add(rule(INBOUND, fate, names::cs)));
        why.targets()
                .forEach((connector, target) -> target.rules()
                        .forEach(fate ->
                                rules.add(rule(installed.connector(connector).name(), fate, names::mv))));
        return rules;
    }

    private static Rule rule(String side, Explanation.RuleFate fate, Function<Values, String> words) {
        return new Rule(
                side, fate.rule().id().toString(), fate.rule().name(), fate.inScope(), ScopeText.line(fate, words));
    }

    private static List<Flow> flows(Installed installed, Explanation why) {
        var flows = new ArrayList<Flow>();
        why.flows().forEach(flow -> flows.add(flow(INBOUND, flow)));
        why.targets()
                .forEach((connector, target) -> target.flows()
                        .forEach(flow ->
                                flows.add(flow(installed.connector(connector).name(), flow))));
        return flows;
    }

    private static Flow flow(String side, Explanation.FlowFate flow) {
        return new Flow(
                side,
                flow.target().text(),
                flow.rule().name(),
                flow.values().stream().map(ObjectNames::plain).toList(),
                flow.fate().text());
    }
}
