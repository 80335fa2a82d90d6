package org.syncline.core.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.syncline.core.expression.Branch;
import org.syncline.core.expression.SourceSchema;
import org.syncline.core.rule.CompiledFlow;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.RuleSet;
import org.syncline.core.sync.Explanation;
import org.syncline.core.sync.Explanation.Fate;
import org.syncline.core.sync.Explanation.FlowFate;
import org.syncline.core.sync.Explanation.RuleFate;
import org.syncline.core.sync.Landscape;
import org.syncline.core.sync.Outcome;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.RuleId;
import org.syncline.core.value.Values;

/// What of the rules the examples reach: rules, flows, both outcomes of every scope clause, and every branch of the
/// expressions.
///
/// | what        | is reached when                                                                        |
/// |-------------|----------------------------------------------------------------------------------------|
/// | a rule      | an object is in its scope                                                              |
/// | a flow      | its value is in an outcome (be it by a stronger flow), or it left the target alone     |
/// | a clause    | one object satisfies it and another does not                                           |
/// | a branch    | it was taken                                                                           |
///
/// What nothing can reach, because no rule gives the metaverse what it asks for, is counted apart ([#idle]): the rules
/// for the cloud ask for Exchange's attributes also where no directory has them.
public final class Coverage {

    /// A place in the rules that examples can reach.
    public sealed interface Point {

        RuleId rule();

        record Rule(RuleId rule) implements Point {}

        /// @param index which of the flows of the rule, counted from 0
        record Flow(RuleId rule, int index) implements Point {}

        /// @param holds the outcome
        record Clause(RuleId rule, int group, int index, boolean holds) implements Point {}

        record Arm(RuleId rule, int flow, Branch branch) implements Point {}
    }

    private final Landscape watched;
    private final List<Point> all = new ArrayList<>();
    private final List<Point> idle = new ArrayList<>();
    private final Set<Point> reached = new HashSet<>();
    private final Map<RuleId, List<CompiledFlow>> flows = new HashMap<>();

    public Coverage(Landscape landscape) {
        watched = new Landscape(
                RuleSet.of(landscape.rules().all().stream()
                        .map(rule -> watched(rule, landscape))
                        .toList()),
                landscape.metaverse(),
                landscape.spaces());
        var idleness = new Idleness(watched.rules());
        watched.rules().all().forEach(rule -> list(rule, idleness));
    }

    /// The same landscape, with formulas that tell which branches they take. For one thread.
    public Landscape watched() {
        return watched;
    }

    /// What a synchronization of the watched landscape came to.
    public void add(Explanation why) {
        why.rules().forEach(this::add);
        why.targets().values().forEach(target -> target.rules().forEach(this::add));
        if (why.outcome() instanceof Outcome.Settled) {
            add(why.flows());
            why.targets().values().forEach(target -> add(target.flows()));
        }
    }

    /// All that can be reached, rule by rule, the strongest first.
    public List<Point> all() {
        return List.copyOf(all);
    }

    /// What nothing can reach as the rules are, rule by rule.
    public List<Point> idle() {
        return List.copyOf(idle);
    }

    public List<Point> missed() {
        return all.stream().filter(Predicate.not(reached::contains)).toList();
    }

    /// How much is reached of all parts together, rounded down: 100 says that nothing is missing.
    public int percent() {
        return all.isEmpty() ? 100 : 100 * (all.size() - missed().size()) / all.size();
    }

    private void list(CompiledRule rule, Idleness idleness) {
        var id = rule.rule().id();
        flows.put(id, rule.flows());
        boolean never = idleness.isNeverInScope(rule);
        list(new Point.Rule(id), never);
        for (int group = 0; group < rule.scope().groups().size(); group++) {
            var clauses = rule.scope().groups().get(group);
            for (int clause = 0; clause < clauses.size(); clause++) {
                list(new Point.Clause(id, group, clause, true), idleness.isNever(rule, clauses.get(clause), true));
                list(new Point.Clause(id, group, clause, false), idleness.isNever(rule, clauses.get(clause), false));
            }
        }
        for (int flow = 0; flow < rule.flows().size(); flow++) {
            boolean nothing =
                    never || idleness.hasNothingToRead(rule, rule.flows().get(flow));
            list(new Point.Flow(id, flow), nothing);
            if (rule.flows().get(flow).body() instanceof CompiledFlow.Body.Computed(var formula)) {
                for (var branch : Branch.all(formula.tree())) {
                    list(new Point.Arm(id, flow, branch), nothing);
                }
            }
        }
    }

    private void list(Point point, boolean never) {
        (never ? idle : all).add(point);
    }

    private void add(RuleFate fate) {
        var id = fate.rule().id();
        if (fate.inScope()) {
            reached.add(new Point.Rule(id));
        }
        for (int group = 0; group < fate.groups().size(); group++) {
            for (int clause = 0; clause < fate.groups().get(group).size(); clause++) {
                reached.add(new Point.Clause(
                        id, group, clause, fate.groups().get(group).get(clause).holds()));
            }
        }
    }

    private void add(List<FlowFate> fates) {
        var winners = new HashMap<AttributeName, Values>();
        fates.stream()
                .filter(fate -> fate.fate() instanceof Fate.Applied)
                .forEach(fate -> winners.put(fate.target(), fate.values()));
        fates.stream()
                .filter(fate -> counts(fate, winners.getOrDefault(fate.target(), Values.NONE)))
                .forEach(this::add);
    }

    /// A flow that lost to one that says the same has its value in the outcome: the rules of several services give the
    /// cloud the same attributes.
    private static boolean counts(FlowFate fate, Values winner) {
        return switch (fate.fate()) {
            case Fate.Applied(), Fate.Ignored() -> true;
            case Fate.Lost _ -> fate.values().equals(winner);
            case Fate.Nothing(), Fate.Failed _, Fate.Past() -> false;
        };
    }

    private void add(FlowFate fate) {
        var all = flows.getOrDefault(fate.rule().id(), List.of());
        for (int i = 0; i < all.size(); i++) {
            if (isSame(all.get(i), fate.flow())) {
                reached.add(new Point.Flow(fate.rule().id(), i));
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // two flows of a rule can be equal
    private static boolean isSame(CompiledFlow one, CompiledFlow other) {
        return one == other;
    }

    private CompiledRule watched(CompiledRule rule, Landscape landscape) {
        var flows = new ArrayList<CompiledFlow>();
        for (int i = 0; i < rule.flows().size(); i++) {
            flows.add(watched(rule, i, rule.flows().get(i), landscape));
        }
        return rule.withFlows(flows);
    }

    private CompiledFlow watched(CompiledRule rule, int index, CompiledFlow flow, Landscape landscape) {
        var id = rule.rule().id();
        return switch (flow.body()) {
            case CompiledFlow.Body.Computed(var formula) ->
                new CompiledFlow(
                        flow.flow(),
                        flow.target(),
                        new CompiledFlow.Body.Computed(formula.watched(
                                source(rule, landscape), branch -> reached.add(new Point.Arm(id, index, branch)))));
            case CompiledFlow.Body.Copy _, CompiledFlow.Body.Fixed _, CompiledFlow.Body.Faulty _ -> flow;
        };
    }

    private static SourceSchema source(CompiledRule compiled, Landscape landscape) {
        var rule = compiled.rule();
        return SourceSchema.of(
                rule.direction() == Direction.INBOUND
                        ? landscape.space(rule.connector()).schema()
                        : landscape.metaverse(),
                rule.sourceType());
    }
}
