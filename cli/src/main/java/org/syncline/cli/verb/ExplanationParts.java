package org.syncline.cli.verb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.syncline.core.explain.Names;
import org.syncline.core.rule.ClauseVerdict;
import org.syncline.core.sync.Explanation;
import org.syncline.core.sync.Explanation.Attempt;
import org.syncline.core.sync.Explanation.Fate;
import org.syncline.core.sync.Explanation.FlowFate;
import org.syncline.core.sync.Explanation.JoinFate;
import org.syncline.core.sync.Explanation.RuleFate;
import org.syncline.core.sync.JoinDecision;
import org.syncline.core.sync.Outcome;
import org.syncline.core.sync.PartnerFate;
import org.syncline.core.value.Values;

/// An explanation for programs.
record ExplanationParts(Explanation why, Names names) {

    SequencedMap<String, Object> all() {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("dn", why.object().dn().toString());
        parts.put("connector", names.connector(why.object().connector()));
        parts.put("problems", problems());
        parts.put("join", join());
        parts.put(
                "rules", why.rules().stream().map(rule -> rule(rule, names::cs)).toList());
        parts.put(
                "flows", why.flows().stream().map(flow -> flow(flow, names::mv)).toList());
        var targets = new LinkedHashMap<String, Object>();
        why.targets().forEach((connector, target) -> targets.put(names.connector(connector), target(target)));
        parts.put("targets", targets);
        return parts;
    }

    SequencedMap<String, Object> join() {
        var parts = new LinkedHashMap<String, Object>();
        switch (why.join()) {
            case JoinFate.Standing() -> parts.put("state", "joined-before");
            case JoinFate.NotSought() -> parts.put("state", "not-sought");
            case JoinFate.Sought(var rule, var attempts, var decision) -> {
                parts.put("state", decision(decision));
                parts.put("rule", rule.name());
                parts.put("attempts", attempts.stream().map(this::attempt).toList());
            }
        }
        return parts;
    }

    static SequencedMap<String, Object> rule(RuleFate fate, Function<Values, String> words) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("rule", fate.rule().name());
        parts.put("precedence", fate.rule().precedence());
        parts.put("inScope", fate.inScope());
        parts.put(
                "clauses",
                fate.groups().stream()
                        .map(group -> group.stream()
                                .map(clause -> clause(clause, words))
                                .toList())
                        .toList());
        parts.put(
                "decisive",
                fate.decisive().stream().map(clause -> clause(clause, words)).toList());
        return parts;
    }

    private SequencedMap<String, Object> target(Explanation.Target target) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("partner", partner(target.partner()));
        parts.put(
                "rules",
                target.rules().stream().map(rule -> rule(rule, names::mv)).toList());
        parts.put(
                "flows",
                target.flows().stream().map(flow -> flow(flow, names::cs)).toList());
        return parts;
    }

    private SequencedMap<String, Object> flow(FlowFate flow, Function<Values, String> words) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("attribute", flow.target().text());
        parts.put("rule", flow.rule().name());
        if (flow.source().number() != 0) {
            parts.put("object", names.csObject(flow.source().number()));
        }
        parts.put(
                "values",
                flow.values().stream()
                        .map(value -> words.apply(Values.of(value)))
                        .toList());
        parts.put("fate", word(flow.fate()));
        parts.put("text", flow.fate().text());
        return parts;
    }

    private SequencedMap<String, Object> attempt(Attempt attempt) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put(
                "criteria",
                IntStream.range(0, attempt.clauses().size())
                        .mapToObj(i -> criterion(attempt, i))
                        .toList());
        parts.put("tried", attempt.tried());
        parts.put(
                "answers",
                attempt.answers().stream()
                        .map(group -> names.mvObject(group.mvObject().id().number()))
                        .toList());
        return parts;
    }

    private SequencedMap<String, Object> criterion(Attempt attempt, int index) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("cs", attempt.clauses().get(index).cs().text());
        parts.put("mv", attempt.clauses().get(index).mv().text());
        parts.put("value", names.cs(attempt.wanted().get(index)));
        return parts;
    }

    private static SequencedMap<String, Object> clause(ClauseVerdict clause, Function<Values, String> words) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("attribute", clause.clause().attribute().text());
        parts.put("operator", clause.clause().operator().toString());
        parts.put("value", clause.text());
        parts.put("actual", words.apply(clause.actual()));
        parts.put("holds", clause.holds());
        return parts;
    }

    private List<String> problems() {
        return why.outcome() instanceof Outcome.Failed(var problems)
                ? problems.stream()
                        .map(problem -> problem.code() + ": " + problem.message())
                        .toList()
                : List.of();
    }

    private static String decision(JoinDecision decision) {
        return switch (decision) {
            case JoinDecision.Join _ -> "joins";
            case JoinDecision.Project _ -> "projects";
            case JoinDecision.Taken _ -> "taken";
            case JoinDecision.Remain() -> "remains";
        };
    }

    private static String partner(PartnerFate fate) {
        return switch (fate) {
            case PartnerFate.Nobody() -> "none";
            case PartnerFate.Awaited() -> "awaited";
            case PartnerFate.Kept _ -> "kept";
            case PartnerFate.KeptWithoutFlow _ -> "kept-without-flow";
            case PartnerFate.Found _ -> "found";
            case PartnerFate.Created _ -> "created";
            case PartnerFate.Nameless() -> "nameless";
            case PartnerFate.Occupied _ -> "occupied";
            case PartnerFate.SetAside _ -> "set-aside";
            case PartnerFate.Removed _ -> "removed";
            case PartnerFate.LetGo _ -> "let-go";
        };
    }

    private static String word(Fate fate) {
        return switch (fate) {
            case Fate.Applied() -> "applied";
            case Fate.Lost _ -> "lost";
            case Fate.Nothing() -> "null";
            case Fate.Ignored() -> "ignored";
            case Fate.Failed _ -> "error";
            case Fate.Past() -> "only-at-creation";
        };
    }
}
