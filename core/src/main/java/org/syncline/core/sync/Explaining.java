package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.rule.ScopeSubject;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.Values;

/// Listens to the synchronization of an object and makes an [Explanation] of what it heard.
///
/// ```java
/// var explaining = new Explaining(landscape);
/// var outcome = … new Synchronization(landscape, explaining) …
/// var why = explaining.of(object, outcome);
/// ```
public final class Explaining implements Witness {

    private static final CsObjectId NO_SOURCE = new CsObjectId(0);

    private record Partnership(MvObject mvObject, PartnerFate fate) {}

    private final Landscape landscape;
    private final List<Explanation.JoinFate> join = new ArrayList<>();
    private Contributions inbound = Contributions.NONE;
    private final Map<ConnectorId, Contributions> outbound = new HashMap<>();
    private final SortedMap<ConnectorId, Partnership> partners = new TreeMap<>();

    public Explaining(Landscape landscape) {
        this.landscape = landscape;
    }

    /// What was heard since this was asked for last.
    ///
    /// @param object as it was before
    /// @param references those that the synchronization was given
    public Explanation of(CsObject object, Outcome outcome, References references) {
        var targets = new TreeMap<ConnectorId, Explanation.Target>();
        partners.forEach((connector, partnership) -> targets.put(connector, target(connector, partnership)));
        var explanation = new Explanation(
                object,
                rules(object, references),
                join.isEmpty() ? unsought(object) : join.getLast(),
                FlowFates.of(inbound),
                targets,
                outcome);
        join.clear();
        inbound = Contributions.NONE;
        outbound.clear();
        partners.clear();
        return explanation;
    }

    @Override
    public void joining(CsObject object, JoinAnswers answers, JoinDecision decision) {
        join.add(new Explanation.JoinFate.Sought(
                answers.query().rule(), JoinAttempts.of(object, answers, decision), decision));
    }

    @Override
    public void inbound(ConnectedGroup group, Contributions contributions) {
        inbound = contributions;
    }

    @Override
    public void outbound(ConnectorId connector, Contributions contributions) {
        outbound.put(connector, contributions);
    }

    @Override
    public void partner(ConnectorId connector, MvObject mvObject, PartnerFate fate) {
        partners.put(connector, new Partnership(mvObject, fate));
    }

    private List<Explanation.RuleFate> rules(CsObject object, References references) {
        if (!(object.tower().current() instanceof Hologram.Present current)) {
            return List.of();
        }
        var connector = object.connector();
        var subject = new CsSubject(object.id(), current, landscape.parameters(connector, current.dn()), references);
        return fates(landscape.rules().inbound(connector, current.type()).rules(), subject);
    }

    private Explanation.Target target(ConnectorId connector, Partnership partnership) {
        var mvObject = partnership.mvObject();
        var rules = fates(
                landscape.rules().outbound(connector, mvObject.type()).rules(),
                new MvSubject(mvObject, landscape.parameters(connector)));
        var contributions = outbound.getOrDefault(connector, Contributions.NONE);
        var flows = new ArrayList<>(FlowFates.of(contributions));
        var said = contributions.strongestFirst();
        if (!said.isEmpty()) {
            flows.addAll(past(rules, said));
        }
        return new Explanation.Target(rules, partnership.fate(), flows);
    }

    private static List<Explanation.RuleFate> fates(List<CompiledRule> rules, ScopeSubject subject) {
        return rules.stream()
                .map(rule -> new Explanation.RuleFate(rule, rule.accepts(subject), rule.verdicts(subject)))
                .toList();
    }

    /// Flows of rules in scope that had no say, because the object is there already.
    private static List<Explanation.FlowFate> past(List<Explanation.RuleFate> rules, List<Contribution> contributions) {
        return rules.stream()
                .filter(Explanation.RuleFate::inScope)
                .flatMap(rule -> rule.compiled().flows().stream()
                        .filter(flow -> flow.flow().executeOnce())
                        .filter(flow -> contributions.stream()
                                .noneMatch(said -> said.flow().equals(flow)))
                        .map(flow -> new Explanation.FlowFate(
                                rule.rule(), flow, NO_SOURCE, Values.NONE, new Explanation.Fate.Past())))
                .toList();
    }

    private static Explanation.JoinFate unsought(CsObject object) {
        return object.link() instanceof Link.To
                ? new Explanation.JoinFate.Standing()
                : new Explanation.JoinFate.NotSought();
    }
}
