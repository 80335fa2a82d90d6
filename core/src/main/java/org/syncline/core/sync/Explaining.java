package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.List;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.function.Moment;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.Values;

/// Makes [Explanation]s from the same contributions that a synchronization weighs.
public final class Explaining {

    private final Landscape landscape;
    private final References references;
    private final Moment moment;

    public Explaining(Landscape landscape, References references, Moment moment) {
        this.landscape = landscape;
        this.references = references;
        this.moment = moment;
    }

    /// What the inbound rules make of a CS object.
    ///
    /// @param group its group as it comes out
    public Explanation inbound(CsObject object, ConnectedGroup group) {
        if (!(object.tower().current() instanceof Hologram.Present current)) {
            return new Explanation(List.of(), List.of());
        }
        var accepted = new Scoping(landscape, references).inbound(object, current);
        var rules = landscape.rules().inbound(object.connector(), current.type()).stream()
                .map(rule -> new Explanation.RuleFate(rule.rule().name(), accepted.contains(rule)))
                .toList();
        var contributions =
                new InboundFlows(landscape, references, moment).contributions(group, false, new ArrayList<>());
        return new Explanation(rules, fates(contributions));
    }

    /// What the outbound rules of a connector make of an MV object.
    public Explanation outbound(ConnectorId connector, MvObject object) {
        var accepted = new Scoping(landscape, references).outbound(connector, object);
        var rules = landscape.rules().outbound(connector, object.type()).stream()
                .map(rule -> new Explanation.RuleFate(rule.rule().name(), accepted.contains(rule)))
                .toList();
        if (accepted.isEmpty()) {
            return new Explanation(rules, List.of());
        }
        var contributions = new OutboundFlows(landscape, references, moment)
                .contributions(connector, accepted, object, Provisioning.type(accepted), true, new ArrayList<>());
        return new Explanation(rules, fates(contributions));
    }

    private static List<Explanation.FlowFate> fates(List<Contribution> contributions) {
        var fates = new ArrayList<Explanation.FlowFate>();
        MvSettling.byTarget(contributions).forEach((target, candidates) -> {
            boolean unites = candidates.getFirst().flow().flow().merge().unites();
            boolean decided = false;
            for (var candidate : candidates) {
                var fate = fate(candidate.outcome(), decided && !unites);
                decided |= fate == Explanation.Fate.APPLIED;
                fates.add(new Explanation.FlowFate(candidate.rule().name(), target, values(candidate.outcome()), fate));
            }
        });
        return fates;
    }

    private static Explanation.Fate fate(FlowOutcome outcome, boolean decided) {
        return switch (outcome) {
            case FlowOutcome.Flows _, FlowOutcome.AuthoritativeNull() ->
                decided ? Explanation.Fate.LOST : Explanation.Fate.APPLIED;
            case FlowOutcome.Nothing() -> Explanation.Fate.NULL;
            case FlowOutcome.Ignored() -> Explanation.Fate.IGNORED;
            case FlowOutcome.Failed _ -> Explanation.Fate.ERROR;
        };
    }

    private static Values values(FlowOutcome outcome) {
        return outcome instanceof FlowOutcome.Flows(var values) ? values : Values.NONE;
    }
}
