package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.TargetType;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.DistinguishedName;

/// What to ask of one connector space about one MV object (engine.md 6.5, 6.6): for each type of object that rules in
/// scope join or make, who answers, and who stands at the name.
record PartnerSearch(
        Landscape landscape,
        ConnectorId connector,
        MvObject mvObject,
        OutboundFlows flows,
        List<CompiledRule> inScope) {

    /// When the MV object has no partner there: the type of the strongest rule first.
    List<OutboundQuestion> questions() {
        return questions(Scoping.linking(inScope));
    }

    private List<OutboundQuestion> questions(List<CompiledRule> linking) {
        var types = new LinkedHashSet<TargetType>();
        for (var rule : seeking(linking)) {
            types.add(rule.rule().targetType());
        }
        var questions = new ArrayList<OutboundQuestion>(types.size());
        for (var type : types) {
            questions.add(question(type, Scoping.ofType(linking, type)));
        }
        return questions;
    }

    /// When the MV object has a partner that no rule makes any more, and rules make one of another type: a contact
    /// becomes a user (engine.md 6.5 b). Who is to stand under the same name takes the place of the partner; where
    /// nothing is deleted, the name is not to be had.
    List<OutboundQuestion> instead(CsObject partner) {
        var linking = Scoping.linking(inScope);
        var own = new TargetType.One(Provisioning.type(partner, linking, mvObject));
        if (!Unlinking.isProvisioned(partner)
                || Provisioning.creating(Scoping.ofType(linking, own)).isPresent()) {
            return List.of();
        }
        var others = questions(linking).stream()
                .filter(question -> !question.query().rule().targetType().equals(own))
                .toList();
        return !others.isEmpty() && others.getFirst().isFor(partner.dn()) && deletes()
                ? List.of(others.getFirst())
                : others.stream()
                        .filter(question -> !question.isFor(partner.dn()))
                        .toList();
    }

    private boolean deletes() {
        return landscape.space(connector).parting().deprovisioning() == Parting.Deprovisioning.DELETE;
    }

    /// The rules that find or make a partner: one that lets nothing flow only keeps what there is (engine.md
    /// E12).
    private static List<CompiledRule> seeking(List<CompiledRule> linking) {
        return Scoping.those(linking, rule -> rule.rule().linkType() != LinkType.JOIN_NO_FLOW);
    }

    private OutboundQuestion question(TargetType type, List<CompiledRule> linking) {
        var names = Provisioning.creating(linking).isPresent()
                ? flows.name(
                        connector,
                        Scoping.ofType(inScope, type),
                        mvObject,
                        Provisioning.type(linking),
                        new ArrayList<>())
                : Optional.<DistinguishedName>empty();
        return new OutboundQuestion(
                connector,
                Provisioning.query(mvObject, seeking(linking)),
                names.stream().toList());
    }
}
