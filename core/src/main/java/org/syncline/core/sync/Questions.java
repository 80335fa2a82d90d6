package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.List;
import org.syncline.core.function.Moment;
import org.syncline.core.rule.TargetType;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.MvObject;

/// What is to be asked of the target connectors' spaces before the outbound rules of a group can be settled (engine.md
/// 6.6).
final class Questions {

    private final Landscape landscape;
    private final References references;
    private final Moment moment;

    Questions(Landscape landscape, References references, Moment moment) {
        this.landscape = landscape;
        this.references = references;
        this.moment = moment;
    }

    List<OutboundQuestion> of(ConnectedGroup group) {
        var questions = new ArrayList<OutboundQuestion>();
        var mvObject = group.mvObject();
        for (var target : landscape.rules().targets(mvObject.type())) {
            var partner = group.of(target);
            if (partner.isPresent() && isOfTheOnlyType(partner.get(), mvObject)) {
                continue;
            }
            var search = new PartnerSearch(
                    landscape,
                    target,
                    mvObject,
                    new OutboundFlows(landscape, references, moment),
                    new Scoping(landscape, references).outbound(target, mvObject));
            questions.addAll(partner.map(search::instead).orElseGet(search::questions));
        }
        return questions;
    }

    /// Whether no rule could put an object of another type in its place.
    private boolean isOfTheOnlyType(CsObject partner, MvObject mvObject) {
        var types =
                landscape.rules().outbound(partner.connector(), mvObject.type()).linkedTypes();
        return types.size() == 1
                && partner.tower()
                        .type()
                        .filter(type -> types.contains(new TargetType.One(type)))
                        .isPresent();
    }
}
